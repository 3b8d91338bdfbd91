// Mexico: the CURP checks its own seventeen signs. The RFC's check digit is not demanded, because
// valid ones fail it.

import { granted, refused } from "#core/outcome/outcome.ts";
import type { CountryPeople } from "./people-pack.ts";
import { bare, phoneReader } from "./digits.ts";

const SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
const CURP = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/;

export const MEXICAN_PEOPLE: CountryPeople = {
  identities: [
    {
      kind: "CURP",
      read: (text) => {
        const number = bare(text);
        if (!CURP.test(number)) return refused("documentUnreadable");
        const sum = Array.from(number.slice(0, 17)).reduce(
          (total, sign, at) => total + SIGNS.indexOf(sign) * (18 - at),
          0,
        );
        const digit = (10 - (sum % 10)) % 10;
        return String(digit) === number[17] ? granted(number) : refused("documentCheckDigit");
      },
    },
    {
      kind: "INE",
      read: (text) => {
        const number = bare(text);
        return /^([A-Z]{6}\d{8}[HMX]\d{3}|\d{9}|\d{13})$/.test(number)
          ? granted(number)
          : refused("documentUnreadable");
      },
    },
  ],
  readPhone: phoneReader("52", /^[2-9]\d{9}$/),
  languages: ["es", "nah", "yua", "tzh", "tzo", "ctu", "zap", "mix"],
};
