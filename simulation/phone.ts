// A phone of a simulated world: a gapless outbox that survives being killed, an answer that may
// never arrive, and a preview folded by the real rules.

import { createHash } from "node:crypto";
import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { FIRST_HASH, WIRE_VERSION, type Envelope } from "#core/wire/envelope.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Bank } from "./bank.ts";
import type { Chance } from "./chance.ts";
import type { Told } from "./loss.ts";

export type SimulatedPhone = {
  readonly sender: Sender;
  readonly record: (command: Command, happenedOn: Day) => void;
  /** The book as this phone shows it: confirmed history, then its own unsent commands. */
  readonly preview: () => Book;
  readonly nextReceipt: () => number;
  /** Tries to send; some answers are lost, some batches go twice or only in part. */
  readonly sync: (bank: Bank, chance: Chance, today: Day) => void;
  readonly isDone: () => boolean;
  readonly kill: () => void;
};

export type PhoneInput = {
  readonly sender: Sender;
  readonly bookId: string;
  readonly firstReceipt: number;
  readonly newId: () => string;
  readonly losesTurns: boolean;
  readonly told: Told[];
};

export function openPhone(input: PhoneInput): SimulatedPhone {
  const { sender, bookId, newId } = input;
  let outbox: Envelope[] = [];
  let turn = 0;
  let lastHash = FIRST_HASH;
  let receipt = input.firstReceipt;
  let confirmed = emptyBook(bookId);
  const catchUp = (bank: Bank) => {
    const events = bank.eventsAfter(bookId, confirmed.version).map(({ event }) => event);
    confirmed = fold(confirmed, events);
  };
  const record = (command: Command, happenedOn: Day) => {
    const envelope: Envelope = {
      wireVersion: WIRE_VERSION,
      commandId: newId(),
      deviceId: sender.deviceId,
      deviceTurn: turn + 1,
      prevHash: lastHash,
      actorId: sender.staffId,
      bookId,
      happenedOn,
      recordedAt: `${happenedOn}T13:00:00.000Z`,
      seenVersion: confirmed.version,
      command,
    };
    outbox.push(envelope);
    const { commandId, deviceId } = envelope;
    input.told.push({ commandId, deviceId, turn: input.told.length + 1, command });
    turn += 1;
    lastHash = createHash("sha256").update(canonicalText(envelope), "utf8").digest("hex");
  };
  return {
    sender,
    record,
    preview: () => outbox.reduce(previewed, confirmed),
    nextReceipt: () => (receipt += 1),
    isDone: () => outbox.length === 0,
    kill: () => {
      if (input.losesTurns && turn > 0) turn -= 1;
    },
    sync: (bank, chance, today) => {
      const count = chance.onceIn(3)
        ? chance.between(1, Math.max(1, outbox.length))
        : outbox.length;
      const batch = outbox.slice(0, count);
      if (chance.onceIn(8)) batch.reverse();
      if (chance.onceIn(4)) bank.send(sender, batch, today);
      const verdicts = bank.send(sender, batch, today);
      if (chance.onceIn(5)) return;
      const answered = new Set(
        verdicts
          .filter(({ verdict }) => verdict !== "blocked" && verdict !== "retry")
          .map(({ commandId }) => commandId),
      );
      outbox = outbox.filter(({ commandId }) => !answered.has(commandId));
      catchUp(bank);
    },
  };
}

/** The phone's own decision is a preview; what it cannot place it still shows as saved. */
function previewed(book: Book, envelope: Envelope): Book {
  const limits = inForce(BOLIVIA.groupLimits, envelope.happenedOn);
  const terms = previewTerms(envelope, limits, BOLIVIA.currency);
  const decision = decide(book, envelope.command, terms);
  return decision.verdict === "rejected" ? book : fold(book, decision.events);
}
