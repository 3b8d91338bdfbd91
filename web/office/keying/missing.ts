// What a sheet still lacks before it can be kept, and whether its number is known.

import type { GroupState } from "#core/meetings/group-state.ts";
import { bareNumber } from "#core/meetings/sheet.ts";
import { isPositive } from "#core/money/money.ts";
import type { SheetRow } from "#core/wire/sheet.ts";
import type { Draft } from "./draft.ts";
import { amountIn, isInCash, numberIn } from "./facts.ts";

export type Lacking = "number" | "heldBy" | "photo" | "amounts" | "receipts";

export function missingIn({ association }: GroupState, draft: Draft): Lacking[] {
  const { currency } = association;
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
  ];
  return checks.flatMap(([what, isSo]) => (isSo ? [what] : []));
}

/** The sheet that bears the number already, however it was written. */
export function sheetOf(sheets: readonly SheetRow[], sheetNumber: string): SheetRow | undefined {
  const wanted = bareNumber(sheetNumber);
  return wanted === ""
    ? undefined
    : sheets.find((sheet) => bareNumber(sheet.sheetNumber) === wanted);
}
