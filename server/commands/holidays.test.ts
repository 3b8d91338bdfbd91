// A cycle over Holy Week: each policy moves its meetings off the holidays of the country, and
// the books stay sound.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day, type Day } from "#core/time/day.ts";
import { HOLIDAY_POLICIES, type HolidayPolicy } from "#core/lending/terms.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { foundTogether } from "#server/demo/found-together.ts";
import { testBranch, type TestBranch } from "./test-branch.ts";

const DISBURSED_ON = day("2026-02-19");
/** Good Friday of 2026, the first of May, and the Monday the Andean new year moved to. */
const CLOSED = ["2026-04-03", "2026-05-01", "2026-06-22"];

let branch: TestBranch;

beforeAll(async () => {
  branch = await testBranch();
});

afterAll(async () => {
  expect((await verify(branch.database.db)).isSound).toBe(true);
  await branch.database.close();
});

async function meetingDays(
  disbursedOn: Day,
  holidayPolicy: HolidayPolicy | null,
): Promise<string[]> {
  const { door, two, database } = branch;
  const bookId = newId();
  const flores = lasFlores(DEMO_BRANCH.branchId, DISBURSED_ON, () => newId());
  const cycle = { ...flores.cycle, disbursedOn, holidayPolicy };
  await foundTogether(door, two, { bookId, founding: flores.founding, cycle, newId });
  const rows = await database.db.query(
    "select due_on from meeting where book_id = $1 order by number",
    [bookId],
  );
  return rows.map((row) => row["due_on"] as string);
}

test.each(HOLIDAY_POLICIES)("%s puts no meeting on a holiday", async (policy) => {
  const days = await meetingDays(day("2026-02-20"), policy);
  expect(days).toHaveLength(12);
  expect(days.filter((on) => CLOSED.includes(on))).toEqual([]);
});

test("without a policy the meetings stay where they fall", async () => {
  const days = await meetingDays(day("2026-02-20"), null);
  expect(days).toContain("2026-04-03");
});
