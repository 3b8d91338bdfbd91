// The next record of a phone in its right turn: the first meeting is opened.

import { v7 as newId } from "uuid";
import { FIRST_HASH, WIRE_VERSION, type Envelope } from "#core/wire/envelope.ts";
import { day } from "#core/time/day.ts";
import type { TestApp } from "./test-app.ts";

/** For a phone that has sent nothing yet. */
export async function envelopeFor({ branch }: TestApp, deviceId: string): Promise<Envelope> {
  const [row] = await branch.database.db.query("select staff_id from device where device_id = $1", [
    deviceId,
  ]);
  const heldOn = day("2026-02-19");
  return {
    wireVersion: WIRE_VERSION,
    commandId: newId(),
    deviceId,
    deviceTurn: 1,
    prevHash: FIRST_HASH,
    actorId: row?.["staff_id"] as string,
    bookId: branch.bookId,
    happenedOn: heldOn,
    recordedAt: "2026-02-19T13:00:00.000Z",
    seenVersion: 0,
    command: { type: "openMeeting", meetingId: branch.flores.meetingIds[0] ?? "", heldOn },
  };
}
