// A command as it arrived, before anything is believed: read as far as it can be read, and
// hashed as it was written.

import { createHash } from "node:crypto";
import type { Command } from "#core/book/command.ts";
import type { BookId, CommandId, DeviceId, StaffId } from "#core/people/ids.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { WIRE_VERSION } from "#core/wire/envelope.ts";
import { addressSchema, commandSchema, headerSchema } from "#core/wire/schemas.ts";
import { isStorable } from "./storable.ts";

export type Candidate = {
  readonly commandId: CommandId;
  readonly bookId: BookId;
  readonly deviceId: DeviceId;
  readonly actorId: StaffId;
  /** The device's turn and the hash it chains to; null for an office seat, numbered here. */
  readonly chain: { readonly turn: bigint; readonly prevHash: string } | null;
  /** Null when the command inside the envelope cannot be read. */
  readonly command: Command | null;
  readonly text: string;
  readonly hash: string;
};

/** An envelope whose outside cannot be read: kept raw, without a turn. */
export type Unaddressed = {
  readonly commandId: string;
  readonly text: string;
  readonly hash: string;
};

export type Read =
  | { readonly isAddressed: true; readonly candidate: Candidate }
  | { readonly isAddressed: false; readonly unaddressed: Unaddressed };

/** Reads one item of a batch; its neighbours do not suffer from what is wrong in it. */
export function readEnvelope(raw: unknown): Read {
  const text = canonicalText(raw);
  const hash = sha256(text);
  const address = addressSchema.safeParse(raw);
  if (!address.success) {
    return { isAddressed: false, unaddressed: { commandId: spokenId(raw), text, hash } };
  }
  const { commandId, bookId, deviceId, actorId, deviceTurn, prevHash } = address.data;
  const chain = { turn: BigInt(deviceTurn), prevHash };
  const command = readContent(raw);
  const candidate = { commandId, bookId, deviceId, actorId, chain, command, text, hash };
  return { isAddressed: true, candidate };
}

/** Null for what this version cannot read or no table can hold; its turn is taken all the same. */
function readContent(raw: unknown): Command | null {
  const header = headerSchema.safeParse(raw);
  if (!header.success || header.data.wireVersion > WIRE_VERSION || !isStorable(raw)) return null;
  return readCommand(header.data.command);
}

export function readCommand(raw: unknown): Command | null {
  const parsed = commandSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function spokenId(raw: unknown): string {
  const isNamed = typeof raw === "object" && raw !== null && "commandId" in raw;
  return isNamed && typeof raw.commandId === "string" ? raw.commandId.slice(0, 64) : "";
}
