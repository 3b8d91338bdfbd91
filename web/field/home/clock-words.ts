// How far a phone's clock is from the truth, as one says it: minutes, then hours, then days.

export type ClockDistance = {
  readonly side: "ahead" | "behind";
  readonly unit: "minutes" | "hours" | "days";
  readonly count: number;
};

/** Nobody needs to hear of less. */
const LEAST_MINUTES = 5;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Null when it is near enough, or was never compared. */
export function clockDistance(offMinutes: number | null): ClockDistance | null {
  const minutes = Math.abs(offMinutes ?? 0);
  if (offMinutes === null || minutes <= LEAST_MINUTES) return null;
  const side = offMinutes > 0 ? "ahead" : "behind";
  if (minutes < 2 * HOUR) return { side, unit: "minutes", count: minutes };
  if (minutes < 2 * DAY) return { side, unit: "hours", count: Math.round(minutes / HOUR) };
  return { side, unit: "days", count: Math.round(minutes / DAY) };
}
