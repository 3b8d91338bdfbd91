// What travels from a device: a command with who, when, where and in which turn. The name is
// made on the device before anything is sent, and kept for ever.

import type { Command } from "#core/book/command.ts";
import type { BookId, CommandId, DeviceId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** Raised when the shape of a command changes; old shapes are lifted when read. */
export const WIRE_VERSION = 1;

export type Envelope = {
  readonly wireVersion: number;
  /** UUIDv7; the idempotency key. */
  readonly commandId: CommandId;
  readonly deviceId: DeviceId;
  /** 1, 2, 3 … without a gap, over all books of the device. */
  readonly deviceTurn: number;
  /** SHA-256 (hex) of the canonical text of the turn before; 64 zeros before the first. */
  readonly prevHash: string;
  readonly actorId: StaffId;
  readonly bookId: BookId;
  readonly happenedOn: Day;
  /** The device's clock, an ISO instant; shown, never used to order or to date money. */
  readonly recordedAt: string;
  /** The book's version the device saw. */
  readonly seenVersion: number;
  readonly command: Command;
};

export const FIRST_HASH = "0".repeat(64);

export type VerdictName = "applied" | "duplicate" | "suspense" | "rejected" | "blocked" | "retry";

export type Verdict = {
  readonly commandId: CommandId;
  readonly verdict: VerdictName;
  /** A key of the catalogues; null when there is nothing to say. */
  readonly reason: string | null;
  /** The book's version after it; null when it never reached the book. */
  readonly version: number | null;
};
