// Argentina: the DNI has no check digit; the CUIL has one, and a prefix of its own for numbers
// whose check would be ten.

import { granted, refused } from "#core/outcome/outcome.ts";
import type { CountryPeople } from "./people-pack.ts";
import { bare, phoneReader, weighted } from "./digits.ts";

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export const ARGENTINE_PEOPLE: CountryPeople = {
  identities: [
    {
      kind: "DNI",
      read: (text) => {
        const number = bare(text);
        return /^\d{7,8}$/.test(number) ? granted(number) : refused("documentUnreadable");
      },
    },
    {
      kind: "CUIL",
      read: (text) => {
        const number = bare(text);
        if (!/^(20|23|24|27)\d{9}$/.test(number)) return refused("documentUnreadable");
        const check = (11 - (weighted(number, WEIGHTS) % 11)) % 11;
        if (String(check) !== number[10]) return refused("documentCheckDigit");
        return granted(`${number.slice(0, 2)}-${number.slice(2, 10)}-${number.slice(10)}`);
      },
    },
  ],
  readPhone: phoneReader("54", /^9?[1-3]\d{9}$/),
  languages: ["es", "qu", "gn", "wlv", "tob", "arn"],
};
