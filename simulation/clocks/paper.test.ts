// A machine with the wrong clock and a meeting that was held on paper: it is told afterwards like one
// of a phone, which is taken whatever the clock says, and so it is taken too.

import { afterAll, beforeAll, expect, test } from "vitest";
import { toJson } from "#core/wire/canonical.ts";
import { verify } from "#server/verify/verify.ts";
import { DAY, newWorld } from "./hands.ts";
import { atDesk, openInstitution, type Desk, type Institution } from "./institution.ts";
import { MEETINGS, newGroup, type Group } from "./table.ts";

let institution: Institution;
let group: Group;
let teresa: Desk;

beforeAll(async () => {
  institution = await openInstitution(newWorld("2026-02-20T14:00:00Z"));
  await institution.tick();
  teresa = await atDesk(institution, "teresa");
  group = await newGroup(institution, teresa);
  institution.machine.set(-400 * DAY);
});

afterAll(async () => {
  const { invariants } = await verify(institution.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await institution.close();
});

test("what the sheet tells is kept with the meeting's own day", async () => {
  const [meetingId = ""] = group.flores.meetingIds;
  const facts = [
    { type: "keyInSheet", meetingId, sheetNumber: "LF-1", heldBy: null, photos: [] },
    { type: "openMeeting", meetingId, heldOn: MEETINGS[0] },
  ];
  const nothing = { currency: "BOB", minor: "0" };
  const shown = { collected: nothing, external: nothing };
  const end = { type: "closeMeeting", meetingId, signatures: [], explanation: null, shown };
  const give = (told: readonly object[]) =>
    teresa.post(`/api/associations/${group.bookId}/sheets`, {
      commands: told.map((command) => ({ commandId: institution.newId(), command })),
    });
  expect(await give(facts)).toMatchObject({
    status: 400,
    body: expect.stringContaining("sheetNotWhole") as string,
  });
  const { status, body } = await give([...facts, end]);
  expect([status, body.match(/"verdict":"applied"/g)?.length]).toEqual([200, 3]);
  const [told] = await institution.database.db.query(
    "select happened_on from event where book_id = $1 and type = 'MeetingOpened'",
    [group.bookId],
  );
  expect(told?.["happened_on"]).toBe(MEETINGS[0]);
});

test("a picture of it is kept, and what needs today's date waits", async () => {
  const url = `/api/associations/${group.bookId}/photos`;
  expect((await teresa.post(url, {})).body).not.toContain("clockDoubtful");
  const moved = { type: "voteLedger", votesFor: 8, votesAgainst: 0, abstained: 0 };
  const read = { currency: "BOB", minor: "1" };
  const vote = JSON.parse(toJson({ ...moved, read, on: MEETINGS[0] })) as object;
  expect(await teresa.ask(group.bookId, vote)).toBe("rejected clockDoubtful");
});
