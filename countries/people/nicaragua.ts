// Nicaragua: the cédula says municipality, day of birth and a letter that checks the thirteen digits.

import { granted, refused } from "#core/outcome/outcome.ts";
import type { CountryPeople } from "./people-pack.ts";
import { bare, phoneReader } from "./digits.ts";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY";

export const NICARAGUAN_PEOPLE: CountryPeople = {
  identities: [
    {
      kind: "Cédula",
      read: (text) => {
        const found = /^(\d{3})(\d{6})(\d{4})([A-Z])$/.exec(bare(text));
        if (found === null) return refused("documentUnreadable");
        const [, place = "", born = "", turn = "", letter = ""] = found;
        const right = LETTERS[Number(BigInt(place + born + turn) % 23n)];
        if (letter !== right) return refused("documentCheckDigit");
        return granted(`${place}-${born}-${turn}${letter}`);
      },
    },
  ],
  readPhone: phoneReader("505", /^[2578]\d{7}$/),
  languages: ["es", "miq", "yan", "bzk", "cab", "rma"],
};
