// A day of one asesora at size: four meetings taken along, in bytes as they are and as a server that
// compresses would send them; and a meeting posted, beside one posted to an empty institution.

import { gzipSync } from "node:zlib";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Agenda, Checkout } from "#core/wire/field.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Day } from "#core/time/day.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDb } from "#server/database/db.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { openHand } from "#server/demo/hand.ts";
import { playMeeting } from "#server/demo/play.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { NewDevice } from "#server/staff/devices.ts";
import { openBrowser, type Browser } from "./visit.ts";

export type Taken = { readonly plain: number; readonly zipped: number; readonly agenda: number };

export type Phone = {
  readonly browser: Browser;
  readonly device: NewDevice;
  readonly staffId: string;
  readonly agenda: Agenda;
  readonly agendaBytes: number;
};

/** A phone of the first asesora, enrolled for the day, with the agenda read. */
export async function openPhone(url: string): Promise<Phone> {
  const visitor = openBrowser(url);
  const asked = JSON.stringify({ login: "lucia", password: DEMO_PASSWORD, label: "bench" });
  const enrolled = await visitor.post("/api/field/enrolments", asked);
  visitor.close();
  const device = fromJson(String(enrolled.body)) as NewDevice;
  const authorization = `Device ${device.deviceId}:${device.token}`;
  const browser = openBrowser(url, { authorization });
  const { body } = await browser.get("/api/field/agenda");
  const agenda = fromJson(String(body)) as Agenda;
  const { staffId } = agenda.staff;
  return { browser, device, staffId, agenda, agendaBytes: body.length };
}

/** The first meetings of the agenda, each with its whole book. */
export async function takeDay(phone: Phone, many: number): Promise<Taken> {
  let [plain, zipped] = [0, 0];
  for (const { body } of await checkOut(phone, many)) {
    plain += body.length;
    zipped += gzipSync(body).length;
  }
  return { plain, zipped, agenda: phone.agendaBytes };
}

async function checkOut({ browser, agenda }: Phone, many: number) {
  const meetings = agenda.meetings.filter(({ isDisbursement }) => isDisbursement !== true);
  const answers = [];
  for (const { bookId, meetingId } of meetings.slice(0, many)) {
    const { status, body } = await browser.post(
      "/api/field/checkouts",
      JSON.stringify({ bookId, meetingId }),
    );
    if (status !== 200) throw new Error(`A checkout was answered ${status}: ${String(body)}`);
    answers.push({ bookId, meetingId, body });
  }
  return answers;
}

/** Meetings as a phone would send them, one body each: all of them held, none of them sent. */
export async function holdMeetings(phone: Phone, many: number, today: Day): Promise<string[]> {
  const { device, staffId } = phone;
  const door = openDoor(openDb({ host: "/nowhere" }), systemClock(), BOLIVIA, 1);
  const sender: Sender = {
    staffId,
    ownAccounts: [staffId],
    role: "asesora",
    branchIds: [],
    deviceId: device.deviceId,
  };
  const hand = openHand(door, sender, () => crypto.randomUUID(), device.receipts.first);
  const pieces = inForce(BOLIVIA.pieces, today);
  const bodies: string[] = [];
  for (const { bookId, meetingId, body } of await checkOut(phone, many)) {
    const { book } = fromJson(String(body)) as Checkout;
    hand.adopt(bookId, { ...hand, bookOf: () => book });
    const sent = hand.outbox().length;
    playMeeting(hand, bookId, meetingId, { amounts: {}, presences: {} }, pieces);
    bodies.push(toJson({ envelopes: hand.outbox().slice(sent) }));
  }
  return bodies;
}
