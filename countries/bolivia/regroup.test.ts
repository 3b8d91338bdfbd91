// Las Flores in two groups of four: Rosa's loses a woman, and the assembly says who sits where.

import { expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { membersOf } from "#core/groups/association.ts";
import { smallSubgroups, subgroupSizes } from "#core/groups/small-subgroups.ts";
import { applyChange } from "#core/changes/evolve.ts";
import { regroup } from "#core/changes/regroup.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { table, START } from "./las-flores-table.ts";
import type { WomanKey } from "./las-flores.ts";

const ON = addDays(START, 5);
const RULE = { least: 4, most: 6 };

function passes(
  story: ReturnType<typeof table>,
  keys: readonly WomanKey[],
  to: 0 | 1,
  on: Day = ON,
) {
  const { subgroups } = story.state().association;
  const memberIds = keys.map((key) => story.memberIds[key]);
  const subgroupId = subgroups[to]?.subgroupId ?? "";
  const decision = story.ask({ type: "regroup", memberIds, subgroupId, on });
  return decision.verdict === "rejected" ? decision.reason : decision.events;
}

test("women pass to another group where it stays within the rule and theirs stays whole", () => {
  const story = table();
  expect(passes(story, ["b1"], 0)).toBe("subgroupSize");
  expect(passes(story, ["b1", "b2", "b3", "b4"], 0)).toBe("subgroupSize");
  expect(passes(story, ["a1"], 0)).toBe("subgroupSize");
  expect(passes(story, ["b1", "b1"], 0)).toBe("notAMember");
  expect(passes(story, [], 0)).toBe("notAMember");
  expect(passes(story, ["b1"], 0, addDays(START, 900))).toBe("dayOutOfRange");
  // The women founded their association 21 days before the cycle began.
  expect(passes(story, ["b1"], 0, addDays(START, -22))).toBe("dayOutOfRange");
  expect(passes(story, ["b1"], 0, addDays(START, -21))).toBe("subgroupSize");
  const nowhere = { memberIds: [story.memberIds.b1], subgroupId: "nowhere", on: ON };
  expect(story.ask({ type: "regroup", ...nowhere })).toMatchObject({
    reason: "memberWithoutSubgroup",
  });
  story.meeting(1).open();
  expect(passes(story, ["b1"], 0)).toBe("meetingsStillOpen");
});

test("two who are left join the other four, no coin moves, and nobody is small any more", () => {
  const story = table();
  const state = story.state();
  const { subgroups, members } = state.association;
  const gone = [story.memberIds.b3, story.memberIds.b4];
  const left = members.filter(({ memberId }) => !gone.includes(memberId));
  const small = { ...state, association: { ...state.association, members: left } };
  expect(smallSubgroups(subgroupSizes(small.association), RULE)).toEqual([
    { name: "Las Retamas", women: 2, least: 4, joins: ["Las Kantutas"], lends: [] },
  ]);
  const memberIds = [story.memberIds.b1, story.memberIds.b2];
  const subgroupId = subgroups[0]?.subgroupId ?? "";
  const limits = inForce(BOLIVIA.groupLimits, ON);
  const asked = { type: "regroup", memberIds, subgroupId, on: ON } as const;
  const decided = regroup(small, asked, { today: ON, limits });
  if (!decided.isGranted) throw new Error(decided.reason);
  const [event] = decided.value;
  if (event === undefined) throw new Error("Nobody passed over.");
  const { association, ...rest } = applyChange(small, event);
  expect(membersOf(association, subgroupId).length).toBe(6);
  expect(smallSubgroups(subgroupSizes(association), RULE)).toEqual([]);
  expect(entriesFor(event, "BOB")).toEqual([]);
  expect({ ...rest, association: small.association }).toEqual(small);
});
