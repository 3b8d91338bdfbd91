// What a branch manager sees first when two hundred and fifty associations are on one page.

import { expect, test } from "vitest";
import { zero } from "#core/money/money.ts";
import { addDays, day } from "#core/time/day.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { inOrder } from "./attention.ts";

const TODAY = day("2026-04-02");
const STILL = { since: null, daysPastDue: 0 };

function association(name: string, part: Partial<AssociationRow> = {}): AssociationRow {
  return {
    bookId: name,
    name,
    branchName: "Villa Dolores",
    memberCount: 20,
    cycleNumber: 1,
    meetingsClosed: 3,
    meetingsPlanned: 12,
    nextMeeting: { meetingId: name, number: 4, dueOn: addDays(TODAY, 3), status: "planned" },
    principalOutstanding: zero("BOB"),
    clocks: { contract: STILL, personal: STILL },
    hiddenArrears: 0,
    cashInTransit: zero("BOB"),
    openReviews: 0,
    stage: "inCycle",
    daysSinceEnd: null,
    ...part,
  };
}

const late = (daysPastDue: number) => ({ since: addDays(TODAY, -daysPastDue), daysPastDue });

test("past due for the institution comes before a missed meeting, a fact that waits, and the quiet", () => {
  const quiet = association("Quieta");
  const missed = {
    meetingId: "m",
    number: 4,
    dueOn: addDays(TODAY, -1),
    status: "planned",
  } as const;
  const rows = [
    quiet,
    association("Cubierta", { clocks: { contract: STILL, personal: late(9) } }),
    association("Con dudas", { openReviews: 2 }),
    association("Sin reunión", { nextMeeting: missed }),
    association("Tarde", { clocks: { contract: late(3), personal: late(3) } }),
    association("Muy tarde", { clocks: { contract: late(40), personal: late(40) } }),
  ];
  const names = inOrder(rows, "attention", TODAY).map(({ name }) => name);
  expect(names).toEqual(["Muy tarde", "Tarde", "Sin reunión", "Con dudas", "Cubierta", "Quieta"]);
  expect(inOrder(rows, "meeting", TODAY)).toBe(rows);
  expect(inOrder(rows, "name", TODAY)[0]?.name).toBe("Con dudas");
});
