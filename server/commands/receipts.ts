// Receipt numbers, one woman's proof that she paid: each is leased to one device and goes up.

import type { Command } from "#core/book/command.ts";
import type { ReceiptBlock } from "#core/wire/staff.ts";

export type ReceiptsRead = {
  /** Used before, or never leased to the device. */
  readonly doubtful: readonly number[];
  /** The highest number the device has used after the command. */
  readonly last: number;
};

/** Looks at a command's receipt numbers in the order they were given. */
export function readReceipts(
  command: Command,
  leased: readonly ReceiptBlock[],
  lastUsed: number,
): ReceiptsRead {
  const doubtful: number[] = [];
  let last = lastUsed;
  for (const number of receiptsOf(command)) {
    const isLeased = leased.some((block) => block.first <= number && number <= block.last);
    if (isLeased && number > last) last = number;
    else doubtful.push(number);
  }
  return { doubtful, last };
}

/** The numbers a command gives out, in its order. */
export function receiptsOf(command: Command): number[] {
  if (command.type === "collectPayment" || command.type === "payOut")
    return [command.receiptNumber];
  if (command.type !== "coverShortfall") return [];
  return command.shares.flatMap(({ receiptNumber }) => receiptNumber ?? []);
}
