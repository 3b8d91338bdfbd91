// Easter, from which the movable feasts are counted. Arithmetic alone, by the rule of the
// Gregorian calendar that Meeus, Jones and Butcher wrote down.

import { addDays, addMonths, day, type Day } from "./day.ts";

/** Easter Sunday of a year from 1583 to 9999; throws RangeError outside them. */
export function easterSunday(year: number): Day {
  if (!Number.isInteger(year) || year < 1583 || year > 9999) {
    throw new RangeError("Easter is reckoned for the years 1583 to 9999.");
  }
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sinceMarch = epact + toSunday - 7 * lateMoon + 114;
  const firstOfMonth = addMonths(day(`${year}-01-01`), Math.floor(sinceMarch / 31) - 1, 1);
  return addDays(firstOfMonth, sinceMarch % 31);
}
