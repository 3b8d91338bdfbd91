// A phone of a simulated world: a gapless outbox that survives being killed, an answer that may
// never arrive, and a preview folded by the real rules.

import { createHash } from "node:crypto";
import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { FIRST_HASH, WIRE_VERSION, type Envelope, type Verdict } from "#core/wire/envelope.ts";
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
  /** Reads what the server has; nothing is sent. */
  readonly read: (bank: Bank) => void;
  readonly isDone: () => boolean;
  /** It asked again and again and nothing it holds was taken: nothing ever will be. */
  readonly isStuck: () => boolean;
  /** The names of what the server did not answer yet. */
  readonly unsent: () => readonly string[];
  readonly kill: () => void;
};

export type PhoneInput = {
  readonly sender: Sender;
  readonly bookId: string;
  readonly firstReceipt: number;
  readonly newId: () => string;
  readonly losesTurns: boolean;
  readonly told: Told[];
  readonly troubles: Map<string, number>;
};

export function openPhone(input: PhoneInput): SimulatedPhone {
  const phone = newPhone(input);
  let inVain = 0;
  return {
    ...phone,
    isStuck: () => inVain >= IN_VAIN,
    sync: (bank, chance, today) => {
      const held = phone.unsent().length;
      phone.sync(bank, chance, today);
      inVain = held === 0 || phone.unsent().length < held ? 0 : inVain + 1;
    },
  };
}

/** Two times in three something is taken when it can be: forty in vain are no bad luck. */
const IN_VAIN = 40;

function newPhone(input: PhoneInput): Omit<SimulatedPhone, "isStuck"> {
  const { sender, bookId, newId } = input;
  let outbox: Envelope[] = [];
  let turn = 0;
  let lastHash = FIRST_HASH;
  let receipt = input.firstReceipt;
  let confirmed = emptyBook(bookId);
  let shown: Book | null = confirmed;
  /** What `shown` tells of, once somebody looks; what is recorded since stands in both. */
  let previewedBox = outbox;
  const met = (name: string) => input.troubles.set(name, (input.troubles.get(name) ?? 0) + 1);
  const catchUp = (bank: Bank) => {
    const downloaded = bank.download(bookId);
    if (downloaded === confirmed && outbox === previewedBox) return;
    confirmed = downloaded;
    previewedBox = outbox;
    shown = null;
  };
  const preview = () => (shown ??= outbox.reduce(previewed, confirmed));
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
    shown = previewed(preview(), envelope);
    outbox.push(envelope);
    tell(input.told, envelope);
    turn += 1;
    lastHash = createHash("sha256").update(canonicalText(envelope), "utf8").digest("hex");
  };
  return {
    sender,
    record,
    preview,
    unsent: () => outbox.map(({ commandId }) => commandId),
    nextReceipt: () => (receipt += 1),
    read: catchUp,
    isDone: () => outbox.length === 0,
    kill: () => {
      met("a phone was killed");
      if (input.losesTurns && turn > 0) turn -= 1;
    },
    sync: (bank, chance, today) => {
      const batch = someOf(outbox, chance);
      if (batch.length > 0 && chance.onceIn(40)) return void met("nobody answered");
      if (chance.onceIn(8)) {
        if (batch.length > 1) met("a batch came out of order");
        batch.reverse();
      }
      if (chance.onceIn(4)) {
        bank.send(sender, batch, today);
        if (batch.length > 0) met("a batch was sent twice");
      }
      const answered = settledIn(bank.send(sender, batch, today));
      if (chance.onceIn(5)) return void (batch.length > 0 && met("an answer was lost"));
      const isHeard = outbox.some(({ commandId }) => answered.has(commandId));
      if (isHeard) outbox = outbox.filter(({ commandId }) => !answered.has(commandId));
      catchUp(bank);
    },
  };
}

function tell(told: Told[], { commandId, deviceId, command }: Envelope): void {
  told.push({ commandId, deviceId, turn: (told.at(-1)?.turn ?? 0) + 1, command });
}

/** Of the rest the phone must ask again. */
function settledIn(verdicts: readonly Verdict[]): ReadonlySet<string> {
  const settled = verdicts.filter(({ verdict }) => verdict !== "blocked" && verdict !== "retry");
  return new Set(settled.map(({ commandId }) => commandId));
}

/** As a rule everything; at times the signal lasts for the first ones only. */
function someOf(outbox: readonly Envelope[], chance: Chance): Envelope[] {
  return outbox.slice(
    0,
    chance.onceIn(3) ? chance.between(1, Math.max(1, outbox.length)) : outbox.length,
  );
}

/** The phone's own decision is a preview; what it cannot place it still shows as saved. */
function previewed(book: Book, envelope: Envelope): Book {
  const limits = inForce(BOLIVIA.groupLimits, envelope.happenedOn);
  const terms = previewTerms(envelope, limits, BOLIVIA.currency);
  const decision = decide(book, envelope.command, terms);
  return decision.verdict === "rejected" ? book : fold(book, decision.events);
}
