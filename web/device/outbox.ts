// Keeps what was done, before anything is sent: turn, link to the turn before, receipt numbers
// and the record itself go to the disk together or not at all.

import { v7 } from "uuid";
import type { Command } from "#core/book/command.ts";
import type { BookId, CommandId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Shift } from "#core/time/zone.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { WIRE_VERSION, type Envelope } from "#core/wire/envelope.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";
import { sha256Hex } from "./bytes.ts";
import { businessDay } from "./clock.ts";
import { readContents } from "./contents.ts";
import type { Contents, Head, Kept } from "./known.ts";
import { confirmedBook, happenedOn, previewOf } from "./preview.ts";
import { sealedToServer } from "./rescue.ts";
import { isSameHead, sealedRow, type Session } from "./session.ts";
import type { HeadRow } from "./store.ts";

type BuildCommand = (receipt: () => number) => Command;

/** The phone has used every receipt number it was lent. */
export class NoReceiptsLeft extends Error {}

/** Resolves when the disk has it. Calls are served one after another. */
export function record(session: Session, bookId: BookId, build: BuildCommand): Promise<CommandId> {
  return session.inTurn(async () => {
    for (;;) {
      const kept = await tryToKeep(session, bookId, build);
      if (kept !== null) return kept;
    }
  });
}

export async function readHead({ store, sealer }: Session): Promise<{ row: HeadRow; head: Head }> {
  const row = await store.meta.get("head");
  if (row === undefined) throw new Error("The store has no head.");
  return { row, head: (await sealer.open("meta", "head", row)) as Head };
}

export async function headRow(session: Session, after: HeadRow, head: Head): Promise<HeadRow> {
  return { ...(await sealedRow(session, "meta", "head", head)), change: (after.change ?? 0) + 1 };
}

/** Receipt numbers not used yet. */
export function receiptsLeft(blocks: readonly ReceiptBlock[]): number {
  return blocks.reduce((count, { first, last }) => count + last - first + 1, 0);
}

/** Null when another tab kept something in between: then everything is built again after it. */
async function tryToKeep(
  session: Session,
  bookId: BookId,
  build: BuildCommand,
): Promise<CommandId | null> {
  const { store, crypto } = session;
  const { row, head } = await readHead(session);
  const pad = receiptPad(head.receipts);
  const envelope = envelopeOf(session, bookId, build(pad.next), head);
  const { commandId, deviceTurn } = envelope;
  const lastHash = await sha256Hex(crypto, canonicalText(envelope));
  const nextHead: Head = { lastTurn: deviceTurn, lastHash, receipts: pad.left() };
  const kept: Kept = { envelope, state: "saved", reason: null, version: null, answeredAt: null };
  const [sealed, nextRow, rescue] = await Promise.all([
    sealedRow(session, "outbox", commandId, kept),
    headRow(session, row, nextHead),
    sealedToServer(crypto, session.contents().identity.sealKey, envelope),
  ]);
  const isKept = await store.transaction("rw", store.outbox, store.meta, async () => {
    if (!isSameHead(await store.meta.get("head"), row)) return false;
    await store.outbox.add({ ...sealed, turn: deviceTurn, rescue });
    await store.meta.put(nextRow);
    return true;
  });
  if (!isKept) {
    session.know(await readContents(store, session.sealer));
    return null;
  }
  const contents = session.contents();
  session.know({ ...contents, head: nextHead, outbox: [...contents.outbox, kept] });
  session.announce();
  return commandId;
}

function envelopeOf(session: Session, bookId: BookId, command: Command, head: Head): Envelope {
  const contents = session.contents();
  const { deviceId, staff } = contents.identity;
  const known = contents.books[bookId];
  return {
    wireVersion: WIRE_VERSION,
    commandId: v7(),
    deviceId,
    deviceTurn: head.lastTurn + 1,
    prevHash: head.lastHash,
    actorId: staff.staffId,
    bookId,
    happenedOn: happenedOn(command, previewOf(contents, bookId), todayAt(session, bookId)),
    recordedAt: session.clock.instant(),
    seenVersion: known === undefined ? 0 : confirmedBook(known).version,
    command,
  };
}

/** The open day at the branch of the book, as far as the phone can know it. */
export function todayAt({ contents, clock }: Session, bookId: BookId): Day {
  const known = contents();
  return businessDay(clock, known.identity.staff.today, shiftsOf(known, bookId));
}

/** Of the branch whose book it is; of her first one while the phone does not hold the book. */
function shiftsOf({ identity: { staff }, books }: Contents, bookId: BookId): readonly Shift[] {
  const known = books[bookId];
  const branchId = known?.snapshot.group?.association.branchId;
  const branch = staff.branches.find((hers) => hers.branchId === branchId) ?? staff.branches[0];
  return branch?.shifts ?? [];
}

function receiptPad(blocks: readonly ReceiptBlock[]) {
  let left = blocks;
  const next = () => {
    const [block, ...others] = left;
    if (block === undefined) throw new NoReceiptsLeft("No receipt number is left.");
    const { first, last } = block;
    left = first === last ? others : [{ first: first + 1, last }, ...others];
    return first;
  };
  return { next, left: () => left };
}
