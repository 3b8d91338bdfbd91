// The manual names the screens' own words in bold. A word that changes on a screen changes there
// too, or a person looks for a button that is not there.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIELD_ES } from "./field-es.ts";
import { MEMBER_ES } from "./member-es.ts";
import { OFFICE_ES } from "./office-es.ts";

const MANUAL = join(import.meta.dirname, "../../../docs/manual");
const TEXTS = [FIELD_ES, OFFICE_ES, MEMBER_ES].flatMap((words) => Object.values(words));
const SHOWN = TEXTS.filter(saysSomething).map(shape);

test.each([
  "first-day",
  "founding",
  "importing",
  "the-auditor",
  "the-branch",
  "the-meeting",
  "the-member",
])("every word in bold of %s stands on a screen", (page) => {
  const labels = boldIn(readFileSync(join(MANUAL, `${page}.md`), "utf8")).map(withoutNumber);
  expect(labels).not.toEqual([]);
  const strange = labels.filter((label) => !SHOWN.some((shown) => shown.test(label)));
  expect(strange).toEqual([]);
});

/** Some texts are nothing but what is put into them. */
function saysSomething(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ""));
}

function boldIn(text: string): string[] {
  return [...text.matchAll(/\*\*(?<label>[^*]+)\*\*/g)].map(
    ({ groups }) => groups?.["label"] ?? "",
  );
}

/** Steps are numbered where they are shown. */
function withoutNumber(label: string): string {
  return label.replace(/^\d\. /, "");
}

/** A text of the catalogue as a pattern; what is put into it may be anything. */
function shape(text: string): RegExp {
  const literal = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".+");
  return new RegExp(`^${literal}$`);
}
