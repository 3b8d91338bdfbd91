import { expect, test } from "vitest";
import { smallSubgroups } from "./small-subgroups.ts";

const RULE = { least: 4, most: 6 };

const sizes = (...women: number[]) =>
  women.map((count, index) => ({ name: `Grupo ${index + 1}`, women: count }));

test("a group with too few women hears who has room for them and who can let one pass over", () => {
  expect(smallSubgroups(sizes(2, 4, 5, 6), RULE)).toEqual([
    { name: "Grupo 1", women: 2, least: 4, joins: ["Grupo 2"], lends: ["Grupo 4"] },
  ]);
  expect(smallSubgroups(sizes(3, 4, 4), RULE)).toEqual([
    { name: "Grupo 1", women: 3, least: 4, joins: [], lends: [] },
  ]);
  expect(smallSubgroups(sizes(3, 5), RULE).map(({ lends }) => lends)).toEqual([["Grupo 2"]]);
});

test("a whole group is none of them, and a group nobody is left in is a group no more", () => {
  expect(smallSubgroups(sizes(4, 6, 0), RULE)).toEqual([]);
  expect(smallSubgroups(sizes(3, 0, 6), RULE)[0]?.joins).toEqual([]);
});
