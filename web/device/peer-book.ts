// The other side of the line for the phone's tests: what a branch does with a phone's records,
// by the real rules and in the real order of turns.

import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { FIRST_HASH, type Envelope, type Verdict } from "#core/wire/envelope.ts";
import { previewTerms } from "#core/wire/preview.ts";
import type { RecordedEvent } from "#core/wire/recorded.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { inForce } from "#countries/country.ts";
import { sha256Hex } from "./bytes.ts";

export const TODAY = day("2026-03-05");
export const BOOK = "book-las-flores";

/** Las Flores, founded, with its cycle started, and one device's turns. */
export function newPeerBook() {
  const { flores, book: first } = founded();
  const events: RecordedEvent[] = [];
  const answered = new Map<string, { readonly text: string; readonly verdict: Verdict }>();
  let book = first;
  let lastTurn = 0;
  let lastHash = FIRST_HASH;

  const decided = (envelope: Envelope): Verdict => {
    const { commandId, command } = envelope;
    const decision = decide(book, command, previewTerms(envelope, limits(), BOLIVIA.currency));
    const { verdict } = decision;
    for (const event of verdict === "rejected" ? [] : decision.events) {
      book = fold(book, [event]);
      events.push(recorded(book.version, envelope, event));
    }
    return { commandId, verdict, reason: null, version: book.version };
  };

  const judge = async (envelope: Envelope): Promise<Verdict> => {
    const { commandId, deviceTurn, prevHash } = envelope;
    const text = canonicalText(envelope);
    const without = { commandId, version: null };
    const known = answered.get(commandId);
    if (known?.text === text) return known.verdict;
    if (known !== undefined)
      return { ...without, verdict: "rejected", reason: "sameIdOtherContent" };
    if (deviceTurn > lastTurn + 1) return { ...without, verdict: "blocked", reason: "turnGap" };
    if (prevHash !== lastHash) return { ...without, verdict: "blocked", reason: "chainBroken" };
    lastTurn = deviceTurn;
    lastHash = await sha256Hex(globalThis.crypto, text);
    const verdict = decided(envelope);
    answered.set(commandId, { text, verdict });
    return verdict;
  };

  return {
    flores,
    judge,
    book: () => book,
    eventsAfter: (version: number) => events.filter(({ number }) => number > version),
    /** How many records were settled, each counted once. */
    settled: () => answered.size,
    newDevice: () => {
      lastTurn = 0;
      lastHash = FIRST_HASH;
    },
  };
}

function founded() {
  let last = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
  const flores = lasFlores("el-alto", day("2026-02-19"), newId);
  let book = emptyBook(BOOK);
  const commands: Command[] = [flores.founding, flores.cycle];
  for (const command of commands) {
    const by = { commandId: newId(), deviceId: "office", actorId: "norma", happenedOn: TODAY };
    const decision = decide(book, command, previewTerms(by, limits(), BOLIVIA.currency));
    if (decision.verdict === "rejected") throw new Error(decision.reason);
    book = fold(book, decision.events);
  }
  return { flores, book };
}

function limits() {
  return inForce(BOLIVIA.groupLimits, TODAY);
}

function recorded(
  number: number,
  { commandId, actorId, deviceId, happenedOn }: Envelope,
  event: RecordedEvent["event"],
): RecordedEvent {
  const recordedAt = "2026-03-05T13:00:00.000Z";
  return { number, commandId, actorId, deviceId, happenedOn, postedOn: TODAY, recordedAt, event };
}
