// Who may be the same woman: pairs a person can check one by one, and a synthetic list with
// known truth whose figures are printed.

import { expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import { peopleOf } from "./country-people.ts";
import { suspect, type Grade, type Traits } from "#core/people/duplicates.ts";
import { SYNTHETIC_WOMEN, truePairs } from "./synthetic-women.ts";
import { searchKeys } from "#core/people/search-keys.ts";

const { pets } = peopleOf("BO");

function traits(name: string, part: Partial<Traits> = {}): Traits {
  return {
    name,
    knownAs: "",
    born: { on: null, year: null },
    documents: [],
    phones: [],
    place: "",
    ...part,
  };
}

const OF_1979 = { born: { on: day("1979-05-03"), year: null } };

test.each<[string, Traits, Traits, string, readonly string[]]>([
  [
    "one card and a shorter name are almost certainly one woman",
    traits("Juana Guadalupe Choque Vásquez", { documents: ["a"], ...OF_1979 }),
    traits("juana CHOKE basques", { documents: ["a"], ...OF_1979 }),
    "same",
    ["sameDocument", "sameName", "sameBirthday"],
  ],
  [
    "family names first, accents left out, the same mobile",
    traits("María Ñusta Mamani Quispe", { phones: ["+59171234567"] }),
    traits("Mamani Quispe Maria Nusta", { phones: ["+59171234567"] }),
    "likely",
    ["sameName", "samePhone"],
  ],
  [
    "a pet name and the same birthday",
    traits("Lupe Condori", OF_1979),
    traits("Guadalupe Condori", OF_1979),
    "likely",
    ["sameName", "sameBirthday"],
  ],
  [
    "one card under two names is looked at: a lent identity, or a slip",
    traits("Rosa Mamani Quispe", { documents: ["a"], ...OF_1979 }),
    traits("Petrona Ticona Huanca", {
      documents: ["a"],
      born: { on: day("1955-11-20"), year: null },
    }),
    "likely",
    ["sameDocument", "otherName", "otherBirthday"],
  ],
  [
    "day and month changed places",
    traits("Elena Quispe Ticona", { born: { on: day("1979-05-03"), year: null } }),
    traits("Elena Quispe Ticona", { born: { on: day("1979-03-05"), year: null } }),
    "perhaps",
    ["sameName", "nearBirthday"],
  ],
])("%s", (_what, one, other, grade, reasons) => {
  expect(suspect(one, other, pets)).toMatchObject({ grade, reasons });
  expect(suspect(other, one, pets)).toMatchObject({ grade, reasons });
});

test("two women who share one family name and a neighbourhood are two women", () => {
  const one = traits("Rosa Mamani Quispe", { place: "Villa Dolores", ...OF_1979 });
  const other = traits("Julia Mamani Condori", {
    place: "Villa Dolores",
    born: { on: day("1991-10-27"), year: null },
  });
  expect(suspect(one, other, pets)).toBeNull();
});

/** Of those who share a key, how many of the shown are right, and how many of the true are shown. */
function measured(grades: readonly Grade[]): readonly [precision: number, recall: number] {
  const keys = SYNTHETIC_WOMEN.map(({ traits }) => searchKeys(traits, pets));
  const shown = SYNTHETIC_WOMEN.flatMap((one, at) =>
    SYNTHETIC_WOMEN.slice(at + 1)
      .filter((other, beyond) => {
        const isMet = keys[at + 1 + beyond]?.some((key) => keys[at]?.includes(key)) === true;
        const grade = isMet ? suspect(one.traits, other.traits, pets)?.grade : undefined;
        return grade !== undefined && grades.includes(grade);
      })
      .map((other) => one.person === other.person),
  );
  const right = shown.filter(Boolean).length;
  return [right / shown.length, right / truePairs(SYNTHETIC_WOMEN)];
}

test("on a synthetic list of common names nearly all are found, and what is likely is right", () => {
  const [sure, all] = [measured(["same", "likely"]), measured(["same", "likely", "perhaps"])];
  const written = [sure, all].map((pair) => pair.map((part) => part.toFixed(3)).join(" and "));
  console.log(`precision and recall: ${written[0]} when likely, ${written[1]} with perhaps`);
  expect(sure[0]).toBeGreaterThan(0.99);
  expect(sure[1]).toBeGreaterThan(0.8);
  expect(all[0]).toBeGreaterThan(0.75);
  expect(all[1]).toBeGreaterThan(0.97);
});
