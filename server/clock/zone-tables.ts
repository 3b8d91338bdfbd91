// Which day it is somewhere, and when its clocks are put forward and back: asked of the IANA tables
// that every Node and browser carries.

import { day, type Day } from "#core/time/day.ts";
import type { Shift, Zone } from "#core/time/zone.ts";

/** For our own literals: throws when this machine's tables do not know the zone. */
export function zone(name: string): Zone {
  partsOf(name as Zone);
  return name as Zone;
}

/** The business day at a place when its clocks show this instant, in years 1 to 9999. */
export function dayIn(place: Zone, atMs: number): Day {
  const [year, month, date] = partsOf(place)(atMs);
  return day([padded(year, 4), padded(month, 2), padded(date, 2)].join("-"));
}

/** The shift in force at an instant and those of the weeks after it. */
export function shiftsFrom(place: Zone, atMs: number, weeks: number): Shift[] {
  const shifts = [{ fromMs: atMs, offsetMinutes: offsetAt(place, atMs) }];
  for (let week = 1; week <= weeks; week += 1) {
    const [before, after] = [atMs + (week - 1) * WEEK, atMs + week * WEEK];
    const offsetMinutes = offsetAt(place, after);
    if (offsetMinutes === shifts.at(-1)?.offsetMinutes) continue;
    shifts.push({ fromMs: firstMinute(place, before, after), offsetMinutes });
  }
  return shifts;
}

const MINUTE = 60_000;
/** No clocks are put forward and back again within one. */
const WEEK = 7 * 86_400_000;

/** The minute at which the clocks of a place were put where they stand at `after`. */
function firstMinute(place: Zone, before: number, after: number): number {
  const offset = offsetAt(place, after);
  let [low, high] = [Math.floor(before / MINUTE), Math.ceil(after / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(place, middle * MINUTE) === offset) high = middle;
    else low = middle;
  }
  return high * MINUTE;
}

function offsetAt(place: Zone, atMs: number): number {
  const [year, month, date, hour, minute, second] = partsOf(place)(atMs);
  const shown = Date.UTC(year, month - 1, date, hour, minute, second);
  return Math.round((shown - atMs) / MINUTE);
}

type Parts = readonly [
  year: number,
  month: number,
  date: number,
  hour: number,
  minute: number,
  second: number,
];

/** A formatter is dear to make and cheap to ask, so each zone keeps one. */
const readers = new Map<Zone, (atMs: number) => Parts>();

function partsOf(place: Zone): (atMs: number) => Parts {
  const known = readers.get(place);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: place,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const read = (atMs: number): Parts => {
    const parts = format.formatToParts(atMs);
    const at = (name: keyof Intl.DateTimeFormatPartTypesRegistry) =>
      Number(parts.find(({ type }) => type === name)?.value);
    return [at("year"), at("month"), at("day"), at("hour"), at("minute"), at("second")];
  };
  readers.set(place, read);
  return read;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
