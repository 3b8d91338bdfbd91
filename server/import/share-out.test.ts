// An association that was brought in shares, at the end of that cycle, what its own account earned
// since the day of the cut: nothing of it is lost, and savings weigh from that day on.

import { expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import { ACCOUNTS } from "#core/ledger/account.ts";
import type { Deed } from "#core/meetings/deed.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { checkFile } from "./check.ts";
import { spreadsheetOf } from "./template.ts";
import { flowerSheets } from "./test-sheets.ts";

const CUT = day("2026-04-02");
const BRANCH = "0199a000-0000-7000-8000-0000000000b1";
const NOBODY_SIGNED = { signatures: [], explanation: null } as const;

/** Coins times days and the share in coins, of the first three women and the one who rests. */
const EXPECTED = [
  [2_710_960n, 497n],
  [1_328_166n, 244n],
  [2_262_960n, 415n],
  [1_206_912n, 221n],
];

/** Counted cash is 2.50 short of what savings and fund come to. */
async function broughtIn(): Promise<Command> {
  const file = await spreadsheetOf(flowerSheets());
  const { ask } = await checkFile(file, { country: BOLIVIA, branchId: BRANCH, today: CUT });
  if (ask === null) throw new Error("The file is wrong.");
  return { ...ask.command, groupCash: money("BOB", 305_214n), explanation: "faltó vuelto" };
}

function story() {
  let book: Book = emptyBook("book");
  let last = 0;
  const events: BookEvent[] = [];
  const newId = () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
  const tell = (command: Command) => {
    const by = { commandId: newId(), deviceId: "phone", actorId: "rosa" };
    const limits = inForce(BOLIVIA.groupLimits, CUT);
    const terms = previewTerms({ ...by, happenedOn: day("2027-01-04") }, limits, "BOB");
    const decision = decide(book, command, terms);
    if (decision.verdict === "rejected") throw new Error(decision.reason);
    book = fold(book, decision.events);
    events.push(...decision.events);
  };
  const group = (): GroupState => {
    if (book.group === null) throw new Error("Nothing was brought in.");
    return book.group;
  };
  return { tell, group, events };
}

/** Everybody brings what is expected of her; the deeds are told after that. */
function held({ tell, group }: ReturnType<typeof story>, deeds: readonly Deed[]) {
  const meeting = nextMeeting(group().meetings);
  if (meeting === undefined) throw new Error("The cycle is over.");
  const { meetingId, number, dueOn: heldOn } = meeting;
  tell({ type: "openMeeting", meetingId, heldOn });
  for (const [index, [memberId, { total: amount }]] of [
    ...expectedAt(group(), meeting),
  ].entries()) {
    const receiptNumber = number * 100 + index;
    if (amount.minor > 0n)
      tell({ type: "collectPayment", meetingId, memberId, amount, method: "cash", receiptNumber });
  }
  for (const deed of deeds) tell({ type: "recordDeed", meetingId, deed });
  const nothing = money("BOB", 0n);
  const shown = { collected: nothing, external: nothing };
  tell({ type: "closeMeeting", meetingId, ...NOBODY_SIGNED, shown });
}

test("what was earned since the cut is shared by the days that savings lay there since", async () => {
  const told = story();
  told.tell(await broughtIn());
  for (let number = 5; number < 12; number += 1) held(told, []);
  const votes = { votesFor: 25, votesAgainst: 0 };
  const agreed = { rule: "savingsDays", finesTo: "members", amount: money("BOB", 0n) } as const;
  held(told, [
    { kind: "incomeReceived", source: "raffle", amount: money("BOB", 10_000n) },
    { kind: "shareOutAgreed", ...agreed, ...votes },
  ]);
  const movements = told.events.flatMap((event) => ("movements" in event ? event.movements : []));
  const shared = movements.find(({ kind }) => kind === "earningsShared");
  if (shared?.kind !== "earningsShared") throw new Error("Nothing was shared.");
  const shares = shared.shares.map(({ amount, savingsDays }) => [savingsDays.minor, amount.minor]);
  expect(shared.amount.minor).toBe(10_000n + 341n - 250n);
  expect([0, 1, 2, 24].map((index) => shares[index])).toEqual(EXPECTED);
  const balances = balancesOf(told.events);
  const open = Object.entries(balances).filter(
    ([account, minor]) =>
      minor !== 0n && ["income", "expense"].includes(ACCOUNTS[account as "groupCash"].kind),
  );
  expect(open).toEqual([]);
  expect(groupCashOf(told.group()).minor).toBe(balances["groupCash"]);
});

function balancesOf(events: readonly BookEvent[]): Record<string, bigint> {
  const balances: Record<string, bigint> = {};
  for (const { ledger, lines } of events.flatMap((event) => entriesFor(event, "BOB"))) {
    if (ledger !== "association") continue;
    for (const { account, amount } of lines)
      balances[account] = (balances[account] ?? 0n) + amount.minor;
  }
  return balances;
}
