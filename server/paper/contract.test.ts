// The contract's text is people's to edit, and checked before it is printed.

import { expect, test } from "vitest";
import { BOLIVIAN_PAPER } from "#countries/bolivia/paper.ts";
import { CONTRACT_FIELDS } from "#countries/paper.ts";
import { isSound } from "./contract.ts";

const [inUse] = BOLIVIAN_PAPER.contracts;

test("the contract in use names only fields that somebody fills", () => {
  expect(BOLIVIAN_PAPER.contracts.map(({ value }) => isSound(value))).toEqual([true]);
  expect(new Set(CONTRACT_FIELDS).size).toBe(CONTRACT_FIELDS.length);
});

test.each([
  ["an unknown field", ["Debe {{amount}} a {{lender}}."]],
  ["a slip of the braces", ["Debe {{amount}."]],
  ["a plan inside a sentence", ["Según {{plan}}, paga."]],
])("a contract with %s is not printed", (_flaw, added) => {
  const text = inUse?.value;
  if (text === undefined) throw new Error("No contract in use.");
  expect(isSound({ ...text, paragraphs: [...text.paragraphs, ...added] })).toBe(false);
  expect(isSound({ ...text, noteParagraphs: [...text.noteParagraphs, ...added] })).toBe(false);
});

test("a contract without the amount or the plan is not printed", () => {
  const text = inUse?.value;
  if (text === undefined) throw new Error("No contract in use.");
  for (const field of ["{{amount}}", "{{plan}}", "{{rate}}"]) {
    const paragraphs = text.paragraphs.filter((known) => !known.includes(field));
    expect(isSound({ ...text, paragraphs })).toBe(false);
  }
});
