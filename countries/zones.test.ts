// The zones a branch of each country may go by.

import { expect, test } from "vitest";
import { usualZone, zoneOf, zonesOf } from "./zones.ts";

test.each(["AR", "BO", "GT", "MX", "NI"])(
  "the zones of %s are told once, the usual one first",
  (country) => {
    expect(zonesOf(country)[0]).toBe(usualZone(country));
    expect(new Set(zonesOf(country)).size).toBe(zonesOf(country).length);
  },
);

test("a branch goes by its own zone, and by its country's where nothing was set", () => {
  expect(zoneOf({ country: "MX", set: null })).toBe("America/Mexico_City");
  expect(zoneOf({ country: "MX", set: "America/Tijuana" })).toBe("America/Tijuana");
  expect(zoneOf({ country: "BO", set: null })).toBe("America/La_Paz");
});
