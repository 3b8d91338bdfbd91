import { expect, test } from "vitest";
import { checkTemplate, fill } from "./template.ts";

const KNOWN = ["member", "amount"];

test("a contract names the member it is made for", () => {
  expect(fill("Yo, {{member}}, debo {{amount}}.", { member: "Rosa", amount: "Bs 10,00" })).toBe(
    "Yo, Rosa, debo Bs 10,00.",
  );
});

test("a name that looks like a field stays a name", () => {
  const fields = { member: "{{amount}} $& $1", amount: "Bs 10,00" };
  expect(fill("{{member}} debe {{amount}}", fields)).toBe("{{amount}} $& $1 debe Bs 10,00");
});

test("a field nobody fills is our bug and throws", () => {
  expect(() => fill("{{member}}", {})).toThrow("{{member}}");
  expect(() => fill("{{constructor}}", {})).toThrow("{{constructor}}");
});

test.each([
  ["{{membre}} debe {{amount}}", ["membre"], ["member"]],
  ["{{member} debe {{amount}}", ["{{member", "} debe "], ["member"]],
  ["{member}}{{member}}{{amount}}", ["{member", "}}"], []],
  ["{{ member }} {{amount}}", ["{{ member ", "}} "], ["member"]],
])("%s is refused before it is printed", (text, unknown, missing) => {
  const outcome = checkTemplate([text], KNOWN, KNOWN);
  expect(outcome).toEqual({ isGranted: false, reason: { unknown, missing } });
});

test("a sound template is granted", () => {
  const outcome = checkTemplate(["{{member}}", "debe {{amount}}"], KNOWN, KNOWN);
  expect(outcome.isGranted).toBe(true);
});
