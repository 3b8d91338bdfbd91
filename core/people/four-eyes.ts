// Four eyes: what one person captured, another confirms. The accounts of one person are one pair.

import type { StaffId } from "./ids.ts";

export type Eyes = {
  /** Every account of whoever acts, this one included. */
  readonly ownAccounts: readonly StaffId[];
};

/** Whether the one who acts took part, under any of her accounts, in what she is to confirm. */
export function isOwnWork({ ownAccounts }: Eyes, captors: readonly StaffId[]): boolean {
  return captors.some((captor) => ownAccounts.includes(captor));
}
