// Taking a meeting along: the whole book at one version, the lease, and receipts if they run low.

import type { Book } from "#core/book/state.ts";
import type { BookEvent } from "#core/book/event.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import { discreetGroup } from "#core/meetings/discreet.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Checkout, EventsAnswer } from "#core/wire/field.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import type { Sql } from "#server/database/db.ts";
import { atEntrance, scoped } from "#server/database/scope.ts";
import type { Caller } from "#server/staff/caller.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { branchInScope } from "#server/http/scope.ts";
import { beforeLease, inLeaseTurn, leaseReceipts } from "#server/staff/devices.ts";
import { doubted, leaseFrom } from "./agenda.ts";

/** Below this many unused numbers a phone gets its next block. */
const LOW_RECEIPTS = 100n;

export async function checkOut(
  deps: Deps,
  caller: Caller,
  { bookId, meetingId }: { readonly bookId: string; readonly meetingId: string },
): Promise<Checkout> {
  const { clock } = deps;
  const taken = await scoped(deps, caller, async (sql) => {
    const branchId = await branchInScope(sql, caller, bookId);
    const book = await readBook(sql, bookId);
    if (!isTakeable(book, meetingId)) throw new Refused(404, "notFound");
    const now = clock.now();
    await sql.query(
      `insert into lease (book_id, meeting_id, device_id, taken_at) values ($1, $2, $3, $4)
        on conflict (book_id, meeting_id) do nothing`,
      [bookId, meetingId, caller.deviceId, now],
    );
    const [lease] = await sql.query(
      `select l.device_id, l.taken_at, d.label, p.name as staff_name from lease l
        join device d on d.device_id = l.device_id join staff p on p.staff_id = d.staff_id
        where l.book_id = $1 and l.meeting_id = $2`,
      [bookId, meetingId],
    );
    if (lease === undefined) throw new Refused(404, "notFound");
    return {
      book,
      lease: leaseFrom(lease, caller),
      withoutPicture: await withoutPicture(sql, book),
      areReceiptsLow: await areReceiptsLow(sql, caller.deviceId),
      serverTime: now,
      ...doubted(clock),
      today: dayAt(deps, caller, branchId),
    };
  });
  const { areReceiptsLow: isLow, ...checkout } = taken;
  return { ...checkout, receipts: isLow ? await nextReceipts(deps, caller) : null };
}

/** Members whose yes to pictures does not stand; a woman without a record never said yes. */
async function withoutPicture(sql: Sql, { group }: Book): Promise<string[]> {
  const memberIds = (group?.association.members ?? []).map(({ memberId }) => memberId);
  const rows = await sql.query(
    `select person_id from person_consent
      where person_id = any($1::uuid[]) and purpose = 'photo' and withdrawn_on is null`,
    [memberIds],
  );
  const agreed = new Set(rows.map((row) => row["person_id"]));
  return memberIds.filter((memberId) => !agreed.has(memberId));
}

/** A meeting of the plan, or a grant on its way into the women's hands. */
function isTakeable({ group }: Book, name: string): boolean {
  if (group === null) return false;
  const isPlanned = group.meetings.list.some(({ meetingId }) => meetingId === name);
  return isPlanned || creditOf(group).grant?.grant.grantId === name;
}

async function readBook(sql: Sql, bookId: string): Promise<Book> {
  const [row] = await sql.query("select version, body from book_state where book_id = $1", [
    bookId,
  ]);
  if (row === undefined) throw new Refused(404, "notFound");
  const group = discreetGroup(fromJson(row["body"] as string) as GroupState);
  return { bookId, version: Number(row["version"]), group };
}

async function areReceiptsLow(sql: Sql, deviceId: string): Promise<boolean> {
  const [row] = await sql.query(
    `select max(b.last_number) - greatest(max(b.first_number) - 1, d.last_receipt) as unused
      from device d join receipt_block b on b.device_id = d.device_id
      where d.device_id = $1 group by d.last_receipt`,
    [deviceId],
  );
  return ((row?.["unused"] as bigint | undefined) ?? 0n) < LOW_RECEIPTS;
}

/**
 * Numbers are given out over all branches, so not within one. Looked at again when it is this
 * phone's turn: asked many times at once, it is one block.
 */
function nextReceipts(
  { db, clock, country }: Deps,
  { deviceId, staffId: actorId }: Caller,
): Promise<ReceiptBlock | null> {
  return atEntrance({ db }, async (sql) => {
    await inLeaseTurn(sql);
    if (!(await areReceiptsLow(sql, deviceId))) return null;
    const by = { actorId, deviceId };
    return leaseReceipts(sql, { clock, country }, by, await beforeLease(sql, by));
  });
}

/** Events after a version, in order; at most a thousand at a time. */
export async function eventsAfter(
  deps: Deps,
  caller: Caller,
  bookId: string,
  after: number,
): Promise<EventsAnswer> {
  const rows = await scoped(deps, caller, async (sql) => {
    await branchInScope(sql, caller, bookId);
    return sql.query(
      `select number, command_id, actor_id, device_id, happened_on, posted_on, recorded_at, body from event
        where book_id = $1 and number > $2 order by number limit 1000`,
      [bookId, after],
    );
  });
  const events = rows.map((row) => ({
    number: Number(row["number"]),
    commandId: row["command_id"] as string,
    actorId: row["actor_id"] as string,
    deviceId: row["device_id"] as string,
    happenedOn: row["happened_on"] as Day,
    postedOn: row["posted_on"] as Day,
    recordedAt: row["recorded_at"] as string,
    event: fromJson(row["body"] as string) as BookEvent,
  }));
  return { version: events.at(-1)?.number ?? after, events };
}
