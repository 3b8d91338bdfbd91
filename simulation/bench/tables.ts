// Meetings ready to be posted: for each writer a phone, and for each of its associations of twenty
// women one meeting with everything that was done at it, in one request.

import { usualZone } from "#countries/zones.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import { add, money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import { inForce } from "#countries/country.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import { DEMO_BRANCH, enrolDemoStaff } from "#server/demo/demo-staff.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import { playMeeting } from "#server/demo/play.ts";
import { enrol, newName } from "#server/staff/devices.ts";
import type { Chance } from "#simulation/chance.ts";
import { foundingOf, withWomen } from "#simulation/founding.ts";

export type Writer = {
  readonly deviceId: string;
  readonly authorization: string;
  /** One request body a meeting, in the phone's order. */
  readonly meetings: readonly string[];
};

const WOMEN = 20;

export async function seedWriters(
  door: CommandDoor,
  chance: Chance,
  writers: number,
  each: number,
): Promise<Writer[]> {
  const { office, phone } = await enrolDemoStaff(door, chance.newId);
  const desk = openHand(door, office, chance.newId, 1);
  const seeded: Writer[] = [];
  for (let writer = 0; writer < writers; writer += 1) {
    const device = await enrol(door, newName(chance.newId), phone.staffId, `writer ${writer}`);
    const sender = { ...phone, deviceId: device.deviceId };
    const hand = openHand(door, sender, chance.newId, device.receipts.first + writer * 100_000);
    const meetings: string[] = [];
    for (let made = 0; made < each; made += 1) {
      const envelopes = await meetingOfTwenty(door, desk, hand, chance);
      meetings.push(toJson({ envelopes }));
    }
    seeded.push({
      deviceId: device.deviceId,
      authorization: `Device ${device.deviceId}:${device.token}`,
      meetings,
    });
  }
  return seeded;
}

async function meetingOfTwenty(
  door: CommandDoor,
  desk: Hand,
  hand: Hand,
  chance: Chance,
): Promise<readonly Envelope[]> {
  const today = door.clock.businessDay(usualZone(door.country.code));
  const { terms } = inForce(door.country.products, today);
  const disbursedOn = addDays(today, -14);
  const bookId = chance.newId();
  const founding = foundingOf(chance, DEMO_BRANCH.branchId, addDays(disbursedOn, -20));
  const bylaws = { ...inForce(door.country.bylaws, today), version: 1, votedOn: disbursedOn };
  const association = withWomen({ ...founding.association, bylaws }, WOMEN, chance);
  desk.record(bookId, { ...founding, association }, disbursedOn);
  const loans = association.members.map(({ memberId }) => ({
    loanId: chance.newId(),
    memberId,
    principal: money("BOB", 300_000n),
  }));
  const meetingIds = Array.from({ length: terms.instalments }, () => chance.newId());
  desk.record(
    bookId,
    { type: "startCycle", terms, disbursedOn, holidayPolicy: null, loans, meetingIds },
    disbursedOn,
  );
  await desk.giveIn();
  hand.adopt(bookId, desk);
  const before = hand.outbox().length;
  const [meetingId = ""] = meetingIds;
  playMeeting(
    hand,
    bookId,
    meetingId,
    { amounts: extra(hand, bookId, meetingId), presences: {} },
    inForce(door.country.pieces, today),
  );
  return hand.outbox().slice(before);
}

/** Each pays principal, interest, compulsory savings and Bs 10.00 of voluntary savings. */
function extra(hand: Hand, bookId: string, meetingId: string) {
  const state = hand.look(bookId);
  const meeting = meetingOf(state.meetings, meetingId);
  const expected = meeting === undefined ? new Map() : expectedAt(state, meeting);
  return Object.fromEntries(
    [...expected].map(([memberId, { total }]) => [memberId, add(total, money("BOB", 1_000n))]),
  );
}
