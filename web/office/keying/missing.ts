// What a sheet still lacks before it can be kept, and whether its number is known.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { bareNumber } from "#core/meetings/sheet.ts";
import { isPositive } from "#core/money/money.ts";
import type { SheetRow } from "#core/wire/sheet.ts";
import { actsIn } from "./assembly-draft.ts";
import { deedsIn } from "./deed-facts.ts";
import type { AheadDraft, Draft } from "./draft.ts";
import { isInCash } from "./facts.ts";
import { amountIn, numberIn } from "./read.ts";

export type Lacking =
  | "number"
  | "heldBy"
  | "photo"
  | "amounts"
  | "receipts"
  | "ahead"
  | "deeds"
  | "assembly";

export function missingIn(group: GroupState, meeting: Meeting, draft: Draft): Lacking[] {
  const { currency } = group.association;
  const lines = Object.values(draft.lines);
  const gifts = draft.help.flatMap((help) =>
    help.gifts.map((gift) => ({ ...gift, isCash: isInCash(help) })),
  );
  const amounts = [...lines.map(({ paid }) => paid), ...gifts.map(({ amount }) => amount)];
  const isGiven = (text: string) => {
    const amount = amountIn(text, currency);
    return amount !== null && isPositive(amount);
  };
  const isUnproven =
    lines.some(({ paid, receipt }) => isGiven(paid) && numberIn(receipt) === null) ||
    gifts.some(({ isCash, amount, receipt }) => {
      return isCash && isGiven(amount) && numberIn(receipt) === null;
    });
  const checks: [Lacking, boolean][] = [
    ["number", draft.sheetNumber.trim() === ""],
    ["heldBy", draft.heldBy === ""],
    ["photo", draft.photos.length === 0],
    ["amounts", amounts.some((text) => amountIn(text, currency) === null)],
    ["receipts", isUnproven],
    ["ahead", draft.ahead.some((one) => !isWhole(one, isGiven))],
    ["deeds", draft.deeds.some((deed) => deedsIn(deed, { group, meeting }) === null)],
    ["assembly", actsIn(draft.assembly, currency) === null],
  ];
  return checks.flatMap(([what, isSo]) => (isSo ? [what] : []));
}

function isWhole({ memberId, choice, amount }: AheadDraft, isGiven: (text: string) => boolean) {
  return memberId !== "" && (choice === "whole" || isGiven(amount));
}

/** The sheet that bears the number already, however it was written. */
export function sheetOf(sheets: readonly SheetRow[], sheetNumber: string): SheetRow | undefined {
  const wanted = bareNumber(sheetNumber);
  return wanted === ""
    ? undefined
    : sheets.find((sheet) => bareNumber(sheet.sheetNumber) === wanted);
}
