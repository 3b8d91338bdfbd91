// A meeting of Las Flores as it would stand on a sheet of paper, for the tests that key one in: a
// hand plays it by the rules, and what it would have sent from a phone is told from a desk.

import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import { money } from "#core/money/money.ts";
import { inForce } from "#countries/country.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { Verdict } from "#core/wire/envelope.ts";
import { tellLog } from "#server/audit/test-told.ts";
import { acceptOffice, acceptSheet, type OfficeAsk } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { DISBURSED_ON, type TestBranch } from "#server/commands/test-branch.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import { playMeeting, type Brought } from "#server/demo/play.ts";

export function firstMeeting({ flores }: TestBranch): string {
  return flores.meetingIds[0] ?? "";
}

/** Two women bring less, one of them nothing: the others and the fund stand in for them. */
function broughtToTheFirst({ flores }: TestBranch): Brought {
  const { a3 = "", b2 = "" } = flores.memberIds as Readonly<Record<string, string>>;
  const amounts = { [a3]: money("BOB", 0n), [b2]: money("BOB", 15_000n) };
  return { amounts, presences: { [a3]: "absent", [b2]: "late" } };
}

export function playFirst(branch: TestBranch, hand: Hand): void {
  const pieces = inForce(branch.door.country.pieces, DISBURSED_ON);
  playMeeting(hand, branch.bookId, firstMeeting(branch), broughtToTheFirst(branch), pieces);
}

/** What stands on the sheet: nothing of it has been sent. */
export function onTheSheet(branch: TestBranch): Command[] {
  const pen = openHand(branch.door, branch.phone, newId, 501);
  pen.adopt(branch.bookId, branch.hand);
  playFirst(branch, pen);
  return pen.outbox().map(({ command }) => command);
}

export type Sheet = {
  readonly sheetNumber: string;
  readonly heldBy: string | null;
  readonly photos?: readonly string[];
};

function asksOf(
  branch: TestBranch,
  { sheetNumber, heldBy, photos = [] }: Sheet,
  facts: readonly Command[],
): [OfficeAsk, ...OfficeAsk[]] {
  const { bookId } = branch;
  const meetingId = firstMeeting(branch);
  const sheet = { type: "keyInSheet", meetingId, sheetNumber, heldBy, photos };
  const told = facts.map((command) => ({ commandId: newId(), bookId, command: sent(command) }));
  return [{ commandId: newId(), bookId, command: sheet }, ...told];
}

function sent(command: Command): unknown {
  return JSON.parse(toJson(command));
}

export async function keyIn(
  branch: TestBranch,
  sheet: Sheet,
  facts: readonly Command[],
): Promise<readonly Verdict[]> {
  const asks = asksOf(branch, sheet, facts);
  return (await acceptSheet(branch.door, branch.office, asks)).verdicts;
}

export type Who = "keyer" | "holder" | "other";

/** The word for no, or the verdict: of Teresa who keyed in, of Lucía who held, of somebody else. */
export async function askAs(branch: TestBranch, who: Who, command: object): Promise<string> {
  const { door, office, bookId } = branch;
  const sender = who === "keyer" ? office : await atADesk(branch, who);
  const { verdicts } = await acceptOffice(door, sender, { commandId: newId(), bookId, command });
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "";
}

/** A branch manager of that name at a desk of her own. */
async function atADesk(branch: TestBranch, who: "holder" | "other"): Promise<Sender> {
  const { database, door, phone } = branch;
  const staffId = who === "holder" ? phone.staffId : await irmaChoque(branch);
  const deviceId = newId();
  await database.db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'office', 'office', '', now(), '')`,
    [deviceId, staffId],
  );
  await tellLog(database.db, door, { device: [deviceId] });
  return { ...phone, staffId, ownAccounts: [staffId], role: "branchManager", deviceId };
}

async function irmaChoque({ database, door, phone }: TestBranch): Promise<string> {
  const staffId = newId();
  const { db } = database;
  await db.query(
    `insert into staff (staff_id, login, name, role, password_hash, is_active, must_change, country, document)
      select $1::uuid, 'irma-' || $1::uuid, 'Irma Choque', 'branchManager', password_hash, true, false, country, 'CI-' || $1::uuid
      from staff where login = 'teresa'`,
    [staffId],
  );
  await db.query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
    staffId,
    phone.branchIds[0],
  ]);
  await tellLog(db, door, { person: [staffId] });
  return staffId;
}
