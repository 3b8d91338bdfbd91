import { expect, test } from "vitest";
import type { Clock } from "#core/lending/arrears.ts";
import { nextStep } from "#core/lending/next-step.ts";
import { addDays, day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";

const TODAY = day("2026-06-01");
const RUNGS = inForce(BOLIVIA.nextSteps, TODAY);
const STILL: Clock = { since: null, daysPastDue: 0 };

function running(daysPastDue: number): Clock {
  return { since: addDays(TODAY, -daysPastDue), daysPastDue };
}

test("nothing is asked of a woman who is up to date on both clocks", () => {
  expect(nextStep({ contract: STILL, personal: STILL }, RUNGS)).toBeNull();
});

test.each([
  [0, "talkToSubgroup"],
  [3, "talkToSubgroup"],
  [4, "visitHer"],
  [14, "visitHer"],
  [15, "callAssembly"],
  [31, "offerReschedule"],
  [400, "takeToCommittee"],
])("a contract %i days late asks for: %s", (days, step) => {
  expect(nextStep({ contract: running(days), personal: running(days) }, RUNGS)).toBe(step);
});

test("where others stood in for her, the women agree how she gives it back", () => {
  expect(nextStep({ contract: STILL, personal: running(0) }, RUNGS)).toBe("agreeGivingBack");
  expect(nextStep({ contract: STILL, personal: running(20) }, RUNGS)).toBe("visitHer");
});

test("the contract clock decides as soon as it runs", () => {
  expect(nextStep({ contract: running(1), personal: running(90) }, RUNGS)).toBe("talkToSubgroup");
});
