// Who sends: a person, her role and branches, and the device she sends from.

import { dutyFor, type Command } from "#core/book/command.ts";
import type { Eyes } from "#core/people/four-eyes.ts";
import type { BranchId, DeviceId, StaffId } from "#core/people/ids.ts";
import type { Zone } from "#core/time/zone.ts";
import { mayDo, type Role } from "#core/people/role.ts";

export type Sender = Eyes & {
  readonly staffId: StaffId;
  readonly role: Role;
  readonly branchIds: readonly BranchId[];
  /** Those of her branches and her own; the door's when nobody has looked. */
  readonly countries?: readonly string[];
  readonly deviceId: DeviceId;
  /** Where her branches are on the clock; the country's usual zone where nobody has looked. */
  readonly zones?: ReadonlyMap<BranchId, Zone>;
};

export function mayIssue(sender: Sender, command: Command): boolean {
  return mayDo(sender.role, dutyFor(command.type));
}

export function isInScope(sender: Sender, branchId: BranchId): boolean {
  return sender.branchIds.includes(branchId);
}
