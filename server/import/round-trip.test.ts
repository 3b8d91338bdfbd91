// Whatever happened to an association in its first meetings, written into the template and brought
// in again it owes, owns and expects what it did before; and what a branch asks for is held
// against the plan once more at the door.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importAssociation, type ImportTerms } from "#core/book/import-association.ts";
import { openedGroup } from "#core/book/opened-group.ts";
import type { AssociationImported, ImportAssociation } from "#core/book/opening.ts";
import { entriesFor } from "#core/book/accounting.ts";
import { clocksOf } from "#core/lending/arrears.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { nextMeeting, type Presence } from "#core/meetings/meeting.ts";
import { money, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import { addDays, day, type Day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { NEVER_CLOSED } from "#core/time/holidays.ts";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { openHand } from "#server/demo/hand.ts";
import { playMeeting } from "#server/demo/play.ts";
import { checkFile } from "./check.ts";
import { spreadsheetOf } from "./template.ts";
import { sheetsOf } from "./test-export.ts";
import { flowerSheets } from "./test-sheets.ts";

const BRANCH = "0199a000-0000-7000-8000-0000000000b1";

let branch: TestBranch;

beforeAll(async () => {
  branch = await testBranch();
}, 60_000);

afterAll(() => branch.database.close());

type Woman = { readonly brings: number; readonly presence: Presence };

/** What each woman brings, in percent of what is expected of her, or nothing said: all of it. */
const woman: fc.Arbitrary<Woman> = fc.record({
  brings: fc.constantFrom(0, 37, 80, 100, 100, 100, 130),
  presence: fc.constantFrom<Presence>("present", "present", "late", "absent"),
});

const life = fc.array(fc.array(woman, { minLength: 8, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});

function lived(meetings: readonly (readonly Woman[])[]): { group: GroupState; cutOn: Day } {
  const { door, phone, bookId, hand: known } = branch;
  const hand = openHand(door, phone, known.newId, 1);
  hand.adopt(bookId, known);
  const pieces = inForce(BOLIVIA.pieces, day("2026-02-05"));
  let cutOn = day("2026-02-05");
  for (const women of meetings) {
    const group = hand.look(bookId);
    const next = nextMeeting(group.meetings);
    if (next === undefined) throw new Error("The cycle is over.");
    const expected = expectedAt(group, next);
    const amounts: Record<MemberId, Money> = {};
    const presences: Record<MemberId, Presence> = {};
    for (const [index, { memberId }] of group.association.members.entries()) {
      const { brings = 100, presence = "present" } = women[index] ?? {};
      const total = expected.get(memberId)?.total.minor ?? 0n;
      amounts[memberId] = money("BOB", (total * BigInt(brings)) / 100n);
      presences[memberId] = presence;
    }
    playMeeting(hand, bookId, next.meetingId, { amounts, presences }, pieces);
    cutOn = next.dueOn;
  }
  return { group: hand.look(bookId), cutOn };
}

/** All that counts, by line: what differs between two groups beside their names is nothing. */
function figuresOf(group: GroupState, on: Day): unknown {
  const { association, savings, lending, meetings } = group;
  const lineOf = (memberId: MemberId | null) =>
    association.members.find((member) => member.memberId === memberId)?.line ?? null;
  const next = nextMeeting(meetings);
  const expected = next === undefined ? null : expectedAt(group, next);
  return {
    fund: savings.fund,
    next: next && [next.number, next.dueOn],
    debts: lending.debts
      .filter(({ remaining }) => remaining.minor > 0n)
      .map(({ debtorId, helperId, instalment, remaining, source }) =>
        toJson([lineOf(debtorId), lineOf(helperId), instalment, remaining, source]),
      )
      .toSorted(),
    members: association.members.map(({ memberId, name }) => ({
      name,
      passbook: passbookOf(savings, memberId),
      fines: finesOwed(savings, memberId).reduce((total, { owed }) => total + owed.minor, 0n),
      lines: lending.loans[memberId]?.lines.map(({ lateThrough: _late, ...line }) => line),
      clocks: clocksOf(lending, memberId, on),
      expected: expected?.get(memberId),
    })),
  };
}

const LIVES = 60;

test(
  `${LIVES} lives written into the template come in as they were`,
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(life, async (meetings) => {
        const { group, cutOn } = lived(meetings);
        const today = addDays(cutOn, 3);
        const file = await spreadsheetOf(sheetsOf(group, cutOn));
        const check = await checkFile(file, { country: BOLIVIA, branchId: BRANCH, today });
        expect(check.problems).toEqual([]);
        const event = openedBy(check.ask?.command, today);
        expect(figuresOf(openedGroup(event), today)).toEqual(figuresOf(group, today));
      }),
      { numRuns: LIVES },
    );
  },
);

function termsOn(today: Day): ImportTerms {
  const limits = inForce(BOLIVIA.groupLimits, today);
  return { today, limits, currency: "BOB", closedDays: () => NEVER_CLOSED };
}

function openedBy(command: ImportAssociation | undefined, today: Day): AssociationImported {
  if (command === undefined) throw new Error("Nothing was asked for.");
  const outcome = importAssociation(command, termsOn(today));
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

describe("what is asked for at the door is held against the plan", () => {
  const coin = money("BOB", 1n);
  const today = day("2026-04-03");
  const altered: readonly [string, (asked: ImportAssociation) => Partial<ImportAssociation>][] = [
    [
      "positionDisagrees",
      ({ loans }) => ({ loans: loans.map((loan) => ({ ...loan, outstanding: coin })) }),
    ],
    [
      "overdueTooLarge",
      ({ loans }) => ({ loans: loans.map((loan) => ({ ...loan, overdue: loan.principal })) }),
    ],
    ["passedDisagrees", ({ cycle }) => ({ cycle: { ...cycle, passed: 3 } })],
    ["meetingsDoNotMatch", ({ cycle }) => ({ cycle: { ...cycle, meetingIds: [] } })],
    ["cutOutOfRange", () => ({ cutOn: day("2026-04-04") })],
    ["passbooksDoNotMatch", ({ passbooks }) => ({ passbooks: passbooks.slice(1) })],
    [
      "coverageUnsound",
      ({ coverages }) => ({ coverages: coverages.map((help) => ({ ...help, instalment: 5 })) }),
    ],
    ["fundLentTooMuch", () => ({ fund: coin })],
    ["differenceUnexplained", () => ({ groupCash: coin })],
    ["noLoans", () => ({ loans: [] })],
    ["tooFewSubgroups", ({ association }) => ({ association: { ...association, subgroups: [] } })],
  ];

  test.each(altered)("%s", async (reason, change) => {
    const file = await spreadsheetOf(flowerSheets());
    const { ask } = await checkFile(file, { country: BOLIVIA, branchId: BRANCH, today });
    if (ask === null) throw new Error("Nothing was asked for.");
    const outcome = importAssociation({ ...ask.command, ...change(ask.command) }, termsOn(today));
    expect(outcome).toEqual({ isGranted: false, reason });
  });

  test("cash that differs stands in an account of its own, with its reason", async () => {
    const file = await spreadsheetOf(flowerSheets());
    const { ask } = await checkFile(file, { country: BOLIVIA, branchId: BRANCH, today });
    if (ask === null) throw new Error("Nothing was asked for.");
    const due = 305_464n;
    const groupCash = money("BOB", due - 250n);
    const event = openedBy({ ...ask.command, groupCash, explanation: "faltó vuelto" }, today);
    const lines = entriesFor(event, "BOB").flatMap((entry) => entry.lines);
    const on = (account: string) => lines.find((line) => line.account === account)?.amount.minor;
    expect([on("groupCash"), on("cashDifference")]).toEqual([due - 250n, 250n]);
  });
});
