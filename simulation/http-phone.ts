// A phone that talks to a real server over HTTP: it sends what it recorded, again and again, until
// it is answered, and remembers what was acknowledged.

import type { Command } from "#core/book/command.ts";
import type { Day } from "#core/time/day.ts";
import { canonicalText, fromJson, toJson } from "#core/wire/canonical.ts";
import { FIRST_HASH, WIRE_VERSION, type Envelope } from "#core/wire/envelope.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import type { Enrolment } from "#core/wire/staff.ts";
import { sha256 } from "#server/commands/candidate.ts";

export type HttpPhone = {
  readonly enrolment: Enrolment;
  readonly nextReceipt: () => number;
  /** Makes the next envelope; its turn is taken whether or not it is ever sent. */
  readonly write: (commandId: string, bookId: string, command: Command, on: Day) => Envelope;
  /** One attempt; null when nobody answered. */
  readonly send: (url: string, envelopes: readonly Envelope[]) => Promise<CommandsAnswer | null>;
};

export async function enrolPhone(url: string, login: string, password: string): Promise<HttpPhone> {
  const response = await fetch(`${url}/api/field/enrolments`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password, label: `phone of ${login}` }),
  });
  if (!response.ok) throw new Error(`Enrolment was answered ${response.status}.`);
  return phoneOf((await response.json()) as Enrolment);
}

function phoneOf(enrolment: Enrolment): HttpPhone {
  const { deviceId, token, receipts, staff } = enrolment;
  let receipt = receipts.first - 1;
  let turn = 0;
  let lastHash = FIRST_HASH;
  return {
    enrolment,
    nextReceipt: () => (receipt += 1),
    write: (commandId, bookId, command, on) => {
      turn += 1;
      const envelope: Envelope = {
        wireVersion: WIRE_VERSION,
        commandId,
        deviceId,
        deviceTurn: turn,
        prevHash: lastHash,
        actorId: staff.staffId,
        bookId,
        happenedOn: on,
        recordedAt: `${on}T13:00:00.000Z`,
        seenVersion: 0,
        command,
      };
      lastHash = sha256(canonicalText(envelope));
      return envelope;
    },
    send: async (url, envelopes) => {
      const answer = await fetch(`${url}/api/commands`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Device ${deviceId}:${token}`,
        },
        body: toJson({ envelopes }),
      }).catch(() => null);
      if (answer === null || (answer.status !== 200 && answer.status !== 409)) return null;
      return fromJson(await answer.text()) as CommandsAnswer;
    },
  };
}
