import { expect, test } from "vitest";
import { speaksOfHealth } from "./health-words.ts";

test.each([
  ["Julia está ENFERMA y paga después", true],
  ["Doña Rosa dará a luz; su hija trae la cuota. Dio a luz el lunes", true],
  ["Se espera a Elena por su operación", true],
  ["Virginia está en tratamiento médico", true],
  ["Cada una trae su libreta", false],
  ["La próxima rifa la hace el grupo A", false],
  ["Se presta la vihuela para la fiesta", false],
  ["La cuota se paga en la sede social", false],
])("%s: %s", (text, isSo) => {
  expect(speaksOfHealth(text)).toBe(isSo);
});
