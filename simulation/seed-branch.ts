// A whole branch made by real commands: as many associations as asked, each with its history.

import { usualZone } from "#countries/zones.ts";
import type { StartCycle } from "#core/book/command.ts";
import { money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { DEMO_BRANCH, enrolDemoStaff } from "#server/demo/demo-staff.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import { playMeeting } from "#server/demo/play.ts";
import type { Chance } from "./chance.ts";
import { foundingOf, withWomen } from "./founding.ts";

export type SeededBook = {
  readonly bookId: string;
  readonly nextMeetingId: string;
  readonly treasurerId: string;
};

export type SeededBranch = {
  readonly books: readonly SeededBook[];
  readonly phone: Sender;
  readonly hand: Hand;
};

export type SeedSize = {
  readonly associations: number;
  readonly months: number;
  /** So many women in each; by chance when it is null. */
  readonly women: number | null;
};

/** The next meeting of every association falls due today. */
export async function seedBranch(
  door: CommandDoor,
  chance: Chance,
  { associations, months, women }: SeedSize,
): Promise<SeededBranch> {
  const people = await enrolDemoStaff(door, chance.newId);
  const office = openHand(door, people.office, chance.newId, 1);
  const hand = openHand(door, people.phone, chance.newId, people.firstReceipt);
  const today = door.clock.businessDay(usualZone(door.country.code));
  const { terms } = inForce(door.country.products, today);
  const held = Math.min(months * 2, terms.instalments - 1);
  const disbursedOn = addDays(today, -14 * (held + 1));
  const pieces = inForce(door.country.pieces, today);
  const books: SeededBook[] = [];
  for (let made = 0; made < associations; made += 1) {
    const bookId = chance.newId();
    const anyone = foundingOf(chance, DEMO_BRANCH.branchId, addDays(disbursedOn, -21));
    const founding =
      women === null
        ? anyone
        : { ...anyone, association: withWomen(anyone.association, women, chance) };
    const bylaws = { ...inForce(door.country.bylaws, today), version: 1, votedOn: disbursedOn };
    office.record(
      bookId,
      { ...founding, association: { ...founding.association, bylaws } },
      disbursedOn,
    );
    const cycle: StartCycle = {
      type: "startCycle",
      terms,
      disbursedOn,
      holidayPolicy: null,
      loans: founding.association.members.map(({ memberId }) => ({
        loanId: chance.newId(),
        memberId,
        principal: money("BOB", BigInt(chance.between(10, 80) * 10_000)),
      })),
      meetingIds: Array.from({ length: terms.instalments }, () => chance.newId()),
    };
    office.record(bookId, cycle, disbursedOn);
    await office.giveIn();
    hand.adopt(bookId, office);
    for (const meetingId of cycle.meetingIds.slice(0, held)) {
      playMeeting(hand, bookId, meetingId, broughtBy(chance, hand, bookId), pieces);
    }
    await hand.giveIn();
    const { treasurer: treasurerId } = founding.association.board;
    books.push({ bookId, nextMeetingId: cycle.meetingIds[held] ?? "", treasurerId });
  }
  return { books, phone: people.phone, hand };
}

/** One woman in thirty comes short of her instalment. */
function broughtBy(chance: Chance, hand: Hand, bookId: string) {
  const short = hand.look(bookId).association.members.filter(() => chance.onceIn(30));
  const amounts = Object.fromEntries(
    short.map(({ memberId }) => [memberId, money("BOB", BigInt(chance.below(100) * 100))]),
  );
  return { amounts, presences: {} };
}
