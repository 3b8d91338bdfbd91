// The log of commands as evidence: each is what its hash says, each phone's turns chain without
// a gap, over all books and over what is kept raw.

import { FIRST_HASH } from "#core/wire/envelope.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Row } from "#server/database/db.ts";
import type { StoredBook, StoredCommand } from "./record.ts";

type Link = { readonly hash: string; readonly prevHash: string | null };

/** What is known of the turns of each device. */
export type Chains = {
  readonly logged: Map<string, Map<number, Link>>;
  /** Hashes of what is kept raw under a turn; several may claim the same one. */
  readonly raw: Map<string, Map<number, Set<string>>>;
};

export function newChains(): Chains {
  return { logged: new Map(), raw: new Map() };
}

/** What is wrong with one book's commands; remembers their turns for `brokenChains`. */
export function addCommands(chains: Chains, { record, events, commands }: StoredBook): string[] {
  const byId = new Map(commands.map((command) => [command.commandId, command]));
  const altered = commands.flatMap((command) => {
    const envelope = readObject(command.envelope);
    const prevHash = envelope?.["prevHash"];
    const turns = chains.logged.get(command.deviceId) ?? new Map<number, Link>();
    chains.logged.set(command.deviceId, turns);
    turns.set(command.turn, {
      hash: command.hash,
      prevHash: typeof prevHash === "string" ? prevHash : null,
    });
    return isAsSent(command, record.bookId, envelope) ? [] : [`command ${command.commandId}`];
  });
  const foreign = events
    .filter((event) => {
      const cause = byId.get(event.commandId);
      return (
        cause?.deviceId !== event.deviceId ||
        cause.actorId !== event.actorId ||
        cause.receivedAt !== event.recordedAt
      );
    })
    .map(({ number }) => `event ${number}`);
  return [...altered, ...foreign];
}

function isAsSent(
  { commandId, deviceId, actorId, turn, hash, envelope }: StoredCommand,
  bookId: string,
  read: Record<string, unknown> | null,
): boolean {
  if (read === null || sha256(envelope) !== hash) return false;
  const says = (name: string, value: string) => String(read[name]).toLowerCase() === value;
  const isTurn = read["deviceTurn"] === undefined || read["deviceTurn"] === turn;
  return (
    isTurn &&
    says("commandId", commandId) &&
    says("deviceId", deviceId) &&
    says("actorId", actorId) &&
    says("bookId", bookId)
  );
}

/** Takes in one record kept raw; says when it is not what its hash says. */
export function addRaw({ raw }: Chains, row: Row): string[] {
  const [body, hash] = [row["body"] as string, row["body_hash"] as string];
  const read = readObject(body);
  const [deviceId, turn] = [read?.["deviceId"], read?.["deviceTurn"]];
  if (typeof deviceId === "string" && typeof turn === "number") {
    const turns = raw.get(deviceId.toLowerCase()) ?? new Map<number, Set<string>>();
    raw.set(deviceId.toLowerCase(), turns);
    turns.set(turn, (turns.get(turn) ?? new Set()).add(hash));
  }
  return sha256(body) === hash ? [] : [`unreadable ${hash}`];
}

/** Turns of phones that are nowhere, or do not follow the turn before. */
export function brokenChains({ logged, raw }: Chains, devices: readonly Row[]): string[] {
  return devices.flatMap((row) => {
    const deviceId = row["device_id"] as string;
    const [own, kept] = [logged.get(deviceId), raw.get(deviceId)];
    const last = Number(row["last_turn"]);
    const hashesAt = (turn: number): ReadonlySet<string> => {
      if (turn === 0) return new Set([FIRST_HASH]);
      const link = own?.get(turn);
      return link === undefined ? (kept?.get(turn) ?? new Set()) : new Set([link.hash]);
    };
    const broken = hashesAt(last).has(row["last_hash"] as string)
      ? []
      : [`device ${deviceId} stands at another hash`];
    for (let turn = 1; turn <= last; turn += 1) {
      const before = own?.get(turn)?.prevHash ?? null;
      const isThere = hashesAt(turn).size > 0;
      const isNext = before === null || hashesAt(turn - 1).has(before);
      if (!isThere || !isNext) broken.push(`device ${deviceId} turn ${turn}`);
    }
    return broken;
  });
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
