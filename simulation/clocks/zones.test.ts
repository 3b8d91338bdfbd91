// A branch elsewhere on the clock than the institution's first country: its day dates what its people
// do, whatever the zone of their phones, also over midnight and when its clocks are put forward.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArrearsRow } from "#core/wire/branch.ts";
import type { StaffView } from "#core/wire/staff.ts";
import { tellLog } from "#server/audit/test-told.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { newWorld } from "./hands.ts";
import { atDesk, openInstitution, type Desk, type Institution } from "./institution.ts";
import { WOMEN } from "#countries/bolivia/las-flores.ts";
import { begin, everything, finish, MEETINGS, newGroup, takeAlong, type Group } from "./table.ts";

const { branchId } = DEMO_BRANCH;
const ZONE_OF_THE_PHONE = "America/Argentina/Buenos_Aires";

let institution: Institution;
let group: Group;
let zoneBefore: string | undefined;

beforeAll(async () => {
  zoneBefore = process.env["TZ"];
  process.env["TZ"] = ZONE_OF_THE_PHONE;
  institution = await openInstitution(newWorld("2026-02-05T14:00:00Z"));
  await query("update branch set country = 'MX'");
  await tellLog(institution.database.db, institution.served().door, { branch: [branchId] });
});

afterAll(async () => {
  if (zoneBefore === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zoneBefore;
  const { invariants } = await verify(institution.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await institution.close();
});

function query(text: string, values: readonly unknown[] = []) {
  return institution.database.db.query(text, values);
}

/** The days a kind of event happened and was posted, in order. */
async function daysOf(type: string): Promise<unknown[]> {
  const rows = await query(
    "select happened_on, posted_on from event where book_id = $1 and type = $2 order by number",
    [group.bookId, type],
  );
  return rows.map((row) => [row["happened_on"], row["posted_on"]]);
}

const read = async <T>(desk: Desk, url: string) => JSON.parse((await desk.get(url)).body) as T;

test("an operator says where a branch is on the clock, within its country", async () => {
  const olga = await atDesk(institution, "olga");
  const url = `/api/branches/${branchId}/zone`;
  const refused = await olga.post(url, { zone: "America/La_Paz" });
  expect([refused.status, refused.body]).toEqual([409, '{"error":{"key":"zoneOfAnotherCountry"}}']);
  expect((await olga.post(url, { zone: "no zone" })).status).toBe(409);
  expect((await olga.post(url, { zone: "America/Tijuana" })).status).toBe(204);
  const acts = await query("select detail from staff_act where kind = 'branchZoned'");
  expect(acts).toEqual([{ detail: "America/Tijuana" }]);
});

test("a meeting held over midnight is of the day it began, and posted on the branch's days", async () => {
  const { world } = institution;
  group = await newGroup(institution, await atDesk(institution, "teresa"));
  world.passTo("2026-02-19T22:00:00Z");
  await takeAlong(group, 0);
  world.passTo("2026-02-20T06:30:00Z");
  await begin(group, 0, MEETINGS[0]);
  await group.phone.sendNow();
  world.passTo("2026-02-20T09:30:00Z");
  await finish(group, 0);
  await group.phone.sendNow();
  expect(new Set(everything(group))).toEqual(new Set(["sent"]));
  expect(await daysOf("MeetingOpened")).toEqual([["2026-02-19", "2026-02-19"]]);
  expect(await daysOf("MeetingClosed")).toEqual([["2026-02-19", "2026-02-20"]]);
});

test("nobody is late before the branch's midnight, and the till is counted on its day", async () => {
  const { world } = institution;
  world.passTo("2026-03-05T22:00:00Z");
  await takeAlong(group, 1);
  world.passTo("2026-03-06T07:30:00Z");
  const teresa = await atDesk(institution, "teresa");
  expect((await read<StaffView>(teresa, "/api/session")).today).toBe("2026-03-05");
  expect(await read<ArrearsRow[]>(teresa, "/api/arrears")).toEqual([]);
  const celia = await atDesk(institution, "celia");
  const count = { countId: institution.newId(), branchId, pieces: [], explanation: "" };
  expect((await celia.post("/api/till/counts", count)).status).toBe(201);
  expect(await query("select counted_on from till_count")).toEqual([{ counted_on: "2026-03-05" }]);
  world.passTo("2026-03-06T08:00:00Z");
  expect((await read<StaffView>(teresa, "/api/session")).today).toBe("2026-03-06");
  expect((await read<ArrearsRow[]>(teresa, "/api/arrears")).length).toBe(WOMEN.length);
});

test("a phone without signal writes the branch's day also after its clocks were put forward", async () => {
  const { phone, bookId } = group;
  const today = async (instant: string) => {
    institution.world.passTo(instant);
    const on = MEETINGS[1];
    const stepIn = { type: "stepIn", fromOn: on, throughOn: on, reason: "onLeave" } as const;
    await phone.record(bookId, () => stepIn);
  };
  for (const instant of ["2026-03-08T07:59:59Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"])
    await today(instant);
  await phone.sendNow();
  const rows = await query(
    `select envelope from command_log where book_id = $1 and envelope like '%"stepIn"%'
      order by device_turn`,
    [bookId],
  );
  const days = rows.map(({ envelope }) => JSON.parse(String(envelope)) as { happenedOn: string });
  expect(days.map(({ happenedOn }) => happenedOn)).toEqual([
    "2026-03-07",
    "2026-03-08",
    "2026-03-09",
  ]);
});
