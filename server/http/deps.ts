// What every room of the server is given: its database, its clock, its country, its door.

import type { SteadyClock } from "#server/clock/steady-clock.ts";
import type { CommandDoor } from "#server/commands/accept.ts";

export type Deps = CommandDoor & {
  readonly newId: () => string;
  /** Opens the set-up of an institution without people; printed where it was started. */
  readonly setUpCode: string;
  /** Where the built screens are; null when the server answers alone. */
  readonly screens: string | null;
  /** Folder of the anchors of the audit log, where they are made. */
  readonly anchors?: string;
  /** The same clock, where a person may be asked whether its machine is right. */
  readonly steadyClock?: SteadyClock;
};
