// What is written on the founding screen becomes the command, or says what is missing.

import { expect, test } from "vitest";
import { percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { newDraft, readDraft, type Draft } from "./draft.ts";

const TODAY = day("2026-03-02");

function ids() {
  let last = 0;
  return () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
}

function written(): Draft {
  const draft = newDraft(BOLIVIA, TODAY, ids(), plainText);
  const members = draft.members.map((member, index) => ({ ...member, given: `Mujer ${index}` }));
  const [one, two, three] = members;
  return {
    ...draft,
    name: "Las Nuevas",
    landmark: "Plaza del Minero",
    members,
    board: {
      president: one?.memberId ?? "",
      secretary: two?.memberId ?? "",
      treasurer: three?.memberId ?? "",
    },
  };
}

const around = { country: BOLIVIA, branchId: "branch", newId: ids() };

test("a full draft is the command of a founding, with the bylaws as proposed", () => {
  const command = readDraft(written(), around);
  expect(command).toMatchObject({
    type: "foundAssociation",
    openingFund: money("BOB", 0n),
    association: { name: "Las Nuevas", currency: "BOB", foundedOn: TODAY },
  });
  if (typeof command === "string") return;
  const { savings, fines } = command.association.bylaws;
  const tenth = percent("10");
  expect(savings.rate.numerator * tenth.denominator).toBe(
    tenth.numerator * savings.rate.denominator,
  );
  expect(fines.absent).toEqual(money("BOB", 1_000n));
});

test.each<[Partial<Draft>, string]>([
  [{ name: " " }, "nameMissing"],
  [{ landmark: "" }, "placeMissing"],
  [{ foundedOn: "2026-02-31" }, "dayUnreadable"],
  [{ fund: "mucho" }, "amountUnreadable"],
  [{ fund: "-1" }, "amountUnreadable"],
  [{ savingsPercent: "diez" }, "percentUnreadable"],
  [{ savingsPercent: "101" }, "bylawsOutOfLimits"],
  [{ excused: "-1" }, "excusedUnreadable"],
  [{ termsInRow: "0" }, "boardRuleUnreadable"],
  [{ rotate: "4" }, "boardRuleUnreadable"],
  [{ members: [] }, "tooFewMembers"],
  [{ board: { president: "", secretary: "", treasurer: "" } }, "boardNotMembers"],
])("a draft with %j says what is missing", (part, flaw) => {
  expect(readDraft({ ...written(), ...part }, around)).toBe(flaw);
});

test("a member without a name, or too few in a subgroup, is said before anything is sent", () => {
  const draft = written();
  const [first, ...others] = draft.members;
  expect(readDraft({ ...draft, members: [{ ...first!, given: "" }, ...others] }, around)).toBe(
    "memberNameMissing",
  );
  expect(readDraft({ ...draft, members: [{ ...first!, subgroup: 1 }, ...others] }, around)).toBe(
    "subgroupSize",
  );
});
