// Nothing is lost and nothing is counted twice: every command a phone kept is in the book, or in
// the tray of a person, once; and a device's commands entered in the order of its turns.

import type { Command } from "#core/book/command.ts";
import type { BookRecord } from "#server/verify/record.ts";

/** What a phone told the world when it said "saved". */
export type Told = {
  readonly commandId: string;
  readonly deviceId: string;
  readonly turn: number;
  readonly command: Command;
};

export function lostOrDoubled({ events }: BookRecord, told: readonly Told[]): string[] {
  const known = new Map(told.map((one) => [one.commandId, one]));
  const kept = new Map<string, number>();
  const turns = new Map<string, number>();
  const broken: string[] = [];
  for (const { commandId, deviceId, event } of events) {
    const one = known.get(commandId);
    if (one === undefined) broken.push(`I27: event of a command nobody gave, ${commandId}`);
    if (event.type === "PaymentReceived" || event.type === "FactSetAside") {
      kept.set(commandId, (kept.get(commandId) ?? 0) + 1);
    }
    const turn = one?.turn ?? 0;
    if (turn < (turns.get(deviceId) ?? 0))
      broken.push(`I28: device ${deviceId} out of turn at ${turn}`);
    turns.set(deviceId, turn);
  }
  const payments = told.filter(({ command }) => command.type === "collectPayment");
  for (const { commandId } of payments) {
    const times = kept.get(commandId) ?? 0;
    if (times !== 1) broken.push(`I29: payment ${commandId} kept ${times} times`);
  }
  return broken;
}
