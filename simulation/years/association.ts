// The life of one association in a large branch: founded, then cycle after cycle from the solicitud
// to the last instalment, with the troubles every tenth meeting has.

import { debtsOf } from "#core/lending/loan.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { add, money, sum, type Money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { playMeeting, type Brought } from "#server/demo/play.ts";
import { openTogether } from "#server/demo/found-together.ts";
import { foundingOf, withWomen } from "#simulation/founding.ts";
import type { Act } from "./by-days.ts";
import { askForLoans, approveLoans, payOutLoans, plannedDay } from "./credit.ts";
import { tend } from "./own-account.ts";
import type { Lived } from "./lived.ts";
import { groupOf, takeAlong } from "./seats.ts";
import { betweenMeetings, bankCash, payLate } from "./troubles.ts";
import { writeDown } from "./women.ts";

/** Founded on the day; lives until nobody asks for its next act. */
export function* liveAssociation(lived: Lived, foundedOn: Day): Generator<Act, void, void> {
  const { chance } = lived;
  yield { on: foundedOn, act: () => found(lived, foundedOn) };
  let today = foundedOn;
  for (;;) {
    const askedOn = addDays(today, chance.between(5, 20));
    const plannedOn = plannedDay(chance, addDays(askedOn, 4));
    let isGranted = false;
    yield { on: askedOn, act: () => askForLoans(lived, plannedOn) };
    yield {
      on: addDays(askedOn, chance.between(1, 3)),
      act: async () => {
        isGranted = await approveLoans(lived);
      },
    };
    if (!isGranted) return;
    yield { on: plannedOn, act: () => payOutLoans(lived, plannedOn) };
    const { list } = groupOf(lived.door, lived.bookId).meetings;
    for (const { meetingId } of list.filter(({ status }) => status !== "closed")) {
      const before = addDays(meetingNow(lived, meetingId).dueOn, -chance.between(2, 6));
      if (chance.onceIn(12)) yield { on: before, act: () => betweenMeetings(lived) };
      const { dueOn } = meetingNow(lived, meetingId);
      yield { on: dueOn, act: () => hold(lived, meetingId) };
      today = addDays(dueOn, 1);
      yield { on: today, act: () => give(lived, meetingId) };
    }
  }
}

async function found(lived: Lived, on: Day): Promise<void> {
  const { door, chance, seats, phone, bookId, name, women } = lived;
  const founding = foundingOf(chance, DEMO_BRANCH.branchId, on);
  const bylaws = { ...inForce(door.country.bylaws, on), version: 1, votedOn: on };
  const place = { landmark: chance.pick(LANDMARKS), hour: chance.pick(HOURS) };
  const association = withWomen({ ...founding.association, name, bylaws, place }, women, chance);
  const two = { asks: seats.branchManager, approves: seats.finance };
  const opening = { ...founding, association };
  await openTogether(door, two, { bookId, opening, newId: () => chance.newId() });
  await writeDown({ door, chance, asesora: phone.asesora }, association);
}

/** At the table, without signal: recorded on the phone and not yet sent. */
async function hold(lived: Lived, meetingId: string): Promise<void> {
  const { door, phone, bookId } = lived;
  await phone.stockUp();
  takeAlong(door, phone, bookId);
  const meeting = meetingNow(lived, meetingId);
  const pieces = inForce(door.country.pieces, meeting.dueOn);
  playMeeting(phone.hand, bookId, meetingId, broughtTo(lived, meeting), pieces);
}

/** The day after: back where there is signal, with the slip of the bank. */
async function give(lived: Lived, meetingId: string): Promise<void> {
  bankCash(lived, meetingId);
  if (lived.chance.onceIn(60)) payLate(lived, meetingId);
  await lived.phone.hand.giveInDoubtful();
}

function meetingNow({ door, bookId }: Lived, meetingId: string): Meeting {
  const { list } = groupOf(door, bookId).meetings;
  const meeting = list.find((known) => known.meetingId === meetingId);
  if (meeting === undefined) throw new Error(`No meeting ${meetingId}.`);
  return meeting;
}

/** One woman in thirty comes short; at the last two meetings everybody brings all she owes. */
function broughtTo(lived: Lived, meeting: Meeting): Brought {
  const { chance, door, bookId } = lived;
  const state = groupOf(door, bookId);
  const { members, currency } = state.association;
  const left = state.meetings.list.filter(({ status }) => status !== "closed").length;
  const amounts: Record<string, Money> = {};
  const presences: Record<string, "absent" | "late" | "excused"> = {};
  const expected = expectedAt(state, meeting);
  for (const { memberId } of members) {
    const whole = expected.get(memberId)?.total ?? money(currency, 0n);
    const owed = debtsOf(state.lending, memberId).map(({ remaining }) => remaining);
    if (left <= 2) amounts[memberId] = add(whole, sum(currency, [...owed, ...owed]));
    else if (chance.onceIn(30)) {
      amounts[memberId] = money(
        currency,
        ((whole.minor * BigInt(chance.below(90))) / 1_000n) * 10n,
      );
      presences[memberId] = chance.pick(["absent", "late"] as const);
    } else if (chance.onceIn(25)) presences[memberId] = chance.pick(["late", "excused"] as const);
    else if (owed.length > 0) amounts[memberId] = add(whole, sum(currency, owed));
  }
  const ledgerVotes = { votesFor: members.length - 2, votesAgainst: 1, abstained: 1 };
  return {
    amounts,
    presences,
    tend: (tell) => tend(lived, meeting, left, tell),
    ...(left === 1 ? { ledgerVotes } : {}),
  };
}

const LANDMARKS = [
  "sede vecinal de Villa Dolores",
  "Río Seco, detrás del surtidor",
  "16 de Julio, puesto 48 de la feria",
  "Ciudad Satélite, plan 405",
  "Senkata, frente a la escuela",
  "Alto Lima, salón parroquial",
];
const HOURS = ["08:30", "09:00", "10:30", "14:00", "15:00", "16:30"];
