// Bolivia: the cédula has no check digit. Two cards with one number are told apart by a complement
// of two signs; the department that issued it is often left out and never demanded.

import { granted, refused } from "#core/outcome/outcome.ts";
import type { CountryPeople } from "./people-pack.ts";
import { bare, phoneReader } from "./digits.ts";

const DEPARTMENTS = /(LP|SC|CB|OR|PT|PO|TJ|CH|BE|BN|PA|PD)$/;

export const BOLIVIAN_PEOPLE: CountryPeople = {
  identities: [
    {
      kind: "CI",
      read: (text) => {
        const number = bare(text).replace(DEPARTMENTS, "");
        const found = /^(E?)(\d{5,8}?)(\d[A-Z])?$/.exec(number);
        const [, foreign = "", digits = "", complement] = found ?? [];
        if (found === null) return refused("documentUnreadable");
        return granted(`${foreign}${digits}${complement === undefined ? "" : `-${complement}`}`);
      },
    },
  ],
  readPhone: phoneReader("591", /^[2-467]\d{7}$/),
  languages: ["es", "ay", "qu", "gn"],
};
