// A hand that records commands as a phone would and gives them in through the real door. The
// demonstration and the seeds are made with it, so their books are as true as any other.

import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText, toJson } from "#core/wire/canonical.ts";
import { FIRST_HASH, WIRE_VERSION, type Envelope, type VerdictName } from "#core/wire/envelope.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { inForce } from "#countries/country.ts";
import { acceptCommands, type CommandDoor } from "#server/commands/accept.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Sender } from "#server/commands/sender.ts";

export type Hand = {
  readonly newId: () => string;
  readonly nextReceipt: () => number;
  /** Keeps a command for a book; nothing is sent yet. */
  readonly record: (bookId: string, command: Command, happenedOn: Day) => void;
  /** The book as the hand knows it, its own commands included. */
  readonly look: (bookId: string) => GroupState;
  /** Takes over a book as another hand knows it, as a download would. */
  readonly adopt: (bookId: string, other: Pick<Hand, "bookOf">) => void;
  readonly bookOf: (bookId: string) => Book;
  /** What is recorded and not given in, as it would travel. */
  readonly outbox: () => readonly Envelope[];
  /** Gives everything in; throws when the door did not simply apply it. */
  readonly giveIn: () => Promise<void>;
  /** Gives everything in, also what will wait for a person; throws when the door refuses. */
  readonly giveInDoubtful: () => Promise<void>;
};

const BATCH = 200;

export function openHand(
  door: CommandDoor,
  sender: Sender,
  newId: () => string,
  firstReceipt: number,
): Hand {
  const books = new Map<string, Book>();
  let outbox: Envelope[] = [];
  let turn = 0;
  let lastHash = FIRST_HASH;
  let receipt = firstReceipt - 1;
  const bookOf = (bookId: string) => books.get(bookId) ?? emptyBook(bookId);
  const giveAll = async (welcome: readonly VerdictName[]) => {
    for (let start = 0; start < outbox.length; start += BATCH) {
      const batch = outbox.slice(start, start + BATCH);
      const raw = JSON.parse(toJson(batch)) as unknown[];
      const { verdicts } = await acceptCommands(door, sender, raw);
      const refused = verdicts.find(({ verdict }) => !welcome.includes(verdict));
      if (refused !== undefined) throw new Error(`The door said ${toJson(refused)}.`);
    }
    outbox = [];
  };
  return {
    newId,
    nextReceipt: () => (receipt += 1),
    bookOf,
    outbox: () => outbox,
    adopt: (bookId, other) => {
      books.set(bookId, other.bookOf(bookId));
    },
    look: (bookId) => {
      const { group } = bookOf(bookId);
      if (group === null) throw new Error(`Book ${bookId} is not founded.`);
      return group;
    },
    record: (bookId, command, happenedOn) => {
      const book = bookOf(bookId);
      turn += 1;
      const envelope: Envelope = {
        wireVersion: WIRE_VERSION,
        commandId: newId(),
        deviceId: sender.deviceId,
        deviceTurn: turn,
        prevHash: lastHash,
        actorId: sender.staffId,
        bookId,
        happenedOn,
        recordedAt: `${happenedOn}T13:00:00.000Z`,
        seenVersion: book.version,
        command,
      };
      lastHash = sha256(canonicalText(envelope));
      outbox.push(envelope);
      books.set(bookId, after(book, envelope, door));
    },
    giveIn: () => giveAll(["applied"]),
    giveInDoubtful: () => giveAll(["applied", "suspense"]),
  };
}

function after(book: Book, envelope: Envelope, { country }: CommandDoor): Book {
  const limits = inForce(country.groupLimits, envelope.happenedOn);
  const terms = previewTerms(envelope, limits, country.currency);
  const decision = decide(book, envelope.command, terms);
  if (decision.verdict === "rejected")
    throw new Error(`${envelope.command.type}: ${decision.reason}.`);
  return fold(book, decision.events);
}
