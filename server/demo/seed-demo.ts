// The demonstration institution: a branch of El Alto with its people and three associations in
// mid-cycle, made by real commands through the real door on the day it is first started.

import { usualZone } from "#countries/zones.ts";
import { money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { inForce } from "#countries/country.ts";
import { readStatement } from "#server/bank/statement.ts";
import { bankPage } from "#server/bank/waiting.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { scoped } from "#server/database/scope.ts";
import { DEMO_BRANCH, enrolDemoStaff } from "./demo-staff.ts";
import { openHand, type Hand } from "./hand.ts";
import { NEIGHBOURS, neighbourCommands, type Neighbour } from "./neighbours.ts";
import { ownAccount } from "./own-account.ts";
import { playMeeting, type Brought } from "./play.ts";

/** Seeds an empty institution; the caller knows that it is empty. */
export async function seedDemo(door: CommandDoor, newId: () => string): Promise<void> {
  const today = door.clock.businessDay(usualZone(BOLIVIA.code));
  const people = await enrolDemoStaff(door, newId);
  const office = openHand(door, people.office, newId, 1);
  const phone = openHand(door, people.phone, newId, people.firstReceipt);
  await seedLasFlores(office, phone, today, newId);
  for (const neighbour of NEIGHBOURS) await seedNeighbour(office, phone, neighbour, today, newId);
  await confirmDeposits(door, people.office, today, newId);
  await nameAsesoras(door, people.office, today, newId);
}

/** Two have an asesora of their own; once, another one went in her place. */
async function nameAsesoras(
  door: CommandDoor,
  office: Sender,
  today: Day,
  newId: () => string,
): Promise<void> {
  const [staff, books] = await scoped(door, office, async (sql) => [
    await sql.query("select login, staff_id from staff where role = 'asesora'", []),
    await sql.query("select name, book_id from book", []),
  ]);
  const staffId = (login: string) => staff.find((row) => row["login"] === login)?.["staff_id"];
  const ask = (name: string, command: object) => {
    const bookId = books.find((row) => row["name"] === name)?.["book_id"] as string;
    return acceptOffice(door, office, { commandId: newId(), bookId, command });
  };
  const assign = (name: string, login: string) =>
    ask(name, { type: "assignAsesora", asesoraId: staffId(login), fromOn: addDays(today, -56) });
  await assign("Las Flores", "lucia");
  await assign("Mujeres de Altura", "sara");
  await ask("Mujeres de Altura", {
    type: "nameSubstitute",
    substituteId: staffId("lucia"),
    fromOn: addDays(today, -9),
    throughOn: addDays(today, -9),
    reason: "inTraining",
  });
}

/** The statement holds every deposit but the last one, which the bank has yet to show. */
async function confirmDeposits(
  door: CommandDoor,
  office: Sender,
  today: Day,
  newId: () => string,
): Promise<void> {
  const { branchId } = DEMO_BRANCH;
  const look = () => scoped(door, office, (sql) => bankPage(sql, [branchId], BOLIVIA, today));
  const known = await look();
  const lines = known.deposits.slice(0, -1).map(({ depositedOn, amount, slipNumber }) => ({
    bookedOn: depositedOn,
    amount,
    reference: `DEP EFECTIVO ${slipNumber}`,
  }));
  await readStatement({ ...door, newId }, office, { branchId, bankAccount: "1000-4711", lines });
  const { deposits } = await look();
  for (const { bookId, depositId, suggested } of deposits) {
    const [lineId] = suggested;
    if (lineId === undefined) continue;
    const command = { type: "confirmDeposit", depositId, lineId };
    await acceptOffice(door, office, { commandId: newId(), bookId, command });
  }
}

const VILLA_DOLORES = { latitudeMicro: -16_509_300, longitudeMicro: -68_163_000 };

/** Three meetings held, the fourth due today; Julia has saved 40.00 of her own. */
async function seedLasFlores(
  office: Hand,
  phone: Hand,
  today: Day,
  newId: () => string,
): Promise<void> {
  const flores = lasFlores(DEMO_BRANCH.branchId, addDays(today, -56), newId);
  const { a3 } = flores.memberIds;
  const meetings = flores.meetingIds.slice(0, 3);
  const brought = (index: number): Brought => ({
    amounts: index === 1 ? { [a3]: money("BOB", 33_630n) } : {},
    presences: {},
  });
  const { association } = flores.founding;
  const place = { ...association.place, point: VILLA_DOLORES };
  const founding = { ...flores.founding, association: { ...association, place } };
  await seedBook(office, phone, newId(), { ...flores, founding }, meetings, brought, today);
}

async function seedNeighbour(
  office: Hand,
  phone: Hand,
  neighbour: Neighbour,
  today: Day,
  newId: () => string,
): Promise<void> {
  const commands = neighbourCommands(neighbour, DEMO_BRANCH.branchId, today, newId);
  const { members } = commands.founding.association;
  const meetings = commands.cycle.meetingIds.slice(0, neighbour.held);
  const brought = (index: number): Brought => {
    const short = neighbour.short.filter(([meeting]) => meeting === index + 1);
    const tend =
      neighbour === NEIGHBOURS[0]
        ? ownAccount(
            index + 1,
            members.map(({ memberId }) => memberId),
          )
        : null;
    const memberAt = (line: number) => members[line - 1]?.memberId ?? "";
    return {
      amounts: Object.fromEntries(
        short.map(([, line, amount]) => [memberAt(line), money("BOB", BigInt(amount) * 100n)]),
      ),
      presences: Object.fromEntries(
        short.map(([, line, amount]) => [memberAt(line), amount === 0 ? "absent" : "late"]),
      ),
      ...(tend && { tend }),
    };
  };
  await seedBook(office, phone, newId(), commands, meetings, brought, today);
}

async function seedBook(
  office: Hand,
  phone: Hand,
  bookId: string,
  { founding, cycle }: Pick<ReturnType<typeof neighbourCommands>, "founding" | "cycle">,
  meetings: readonly string[],
  brought: (index: number) => Brought,
  today: Day,
): Promise<void> {
  office.record(bookId, founding, founding.association.foundedOn);
  office.record(bookId, cycle, cycle.disbursedOn);
  await office.giveIn();
  phone.adopt(bookId, office);
  const pieces = inForce(BOLIVIA.pieces, today);
  meetings.forEach((meetingId, index) => {
    playMeeting(phone, bookId, meetingId, brought(index), pieces);
    if (index < meetings.length - 1) bankCash(phone, bookId, meetingId);
  });
  await phone.giveIn();
}

/** The day after a meeting its cash is at the bank; that of the last one is still on its way. */
function bankCash(phone: Hand, bookId: string, meetingId: string): void {
  const carried = phone.look(bookId).meetings.transit[meetingId];
  if (carried === undefined) return;
  const { amount, heldOn } = carried;
  const depositedOn = addDays(heldOn, 1);
  const slipNumber = `BOL-${heldOn.replaceAll("-", "")}`;
  phone.record(
    bookId,
    { type: "depositCash", meetingId, amount, slipNumber, depositedOn },
    depositedOn,
  );
}
