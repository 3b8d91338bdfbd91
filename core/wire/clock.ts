// What the server says of its own clock.

import type { Day } from "#core/time/day.ts";

/** GET /api/clock */
export type ClockView = {
  /** Why nothing is dated; null as a rule. */
  readonly doubt: "behind" | "ahead" | null;
  /** Today, as the institution last knew it. */
  readonly today: Day;
  /** What the machine says, an ISO instant. */
  readonly machineSays: string;
};
