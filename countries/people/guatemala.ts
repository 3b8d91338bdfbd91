// Guatemala: the CUI of the DPI checks its first eight digits and ends with department and
// municipality. A remainder of ten belongs to no card.

import { granted, refused } from "#core/outcome/outcome.ts";
import type { CountryPeople } from "./people-pack.ts";
import { bare, phoneReader, weighted } from "./digits.ts";

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];
const DEPARTMENTS = 22;

export const GUATEMALAN_PEOPLE: CountryPeople = {
  identities: [
    {
      kind: "DPI",
      read: (text) => {
        const number = bare(text);
        const department = Number(number.slice(9, 11));
        const isWritten = /^\d{13}$/.test(number) && department >= 1 && department <= DEPARTMENTS;
        if (!isWritten) return refused("documentUnreadable");
        const check = weighted(number.slice(0, 8), WEIGHTS) % 11;
        if (String(check) !== number[8]) return refused("documentCheckDigit");
        return granted(`${number.slice(0, 4)} ${number.slice(4, 9)} ${number.slice(9)}`);
      },
    },
  ],
  readPhone: phoneReader("502", /^[2-7]\d{7}$/),
  languages: ["es", "quc", "cak", "mam", "kek", "tzj"],
};
