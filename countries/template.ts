// Texts with named fields, {{member}}, that people of the institution may edit. A checker reads
// them before anything is printed: a field nobody fills would be signed as it stands.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";

export type TemplateRefusal = {
  /** Named in the text and known to nobody, or braces that name nothing. */
  readonly unknown: readonly string[];
  /** Must be said and is not. */
  readonly missing: readonly string[];
};

const FIELD = /\{\{(\w+)\}\}/g;

/** The text with each field replaced once; what a value itself contains is never read again. */
export function fill(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (_whole, name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) throw new Error(`Nobody fills {{${name}}}.`);
    return value;
  });
}

/** The texts of one template, or every field that is unknown and every one left out. */
export function checkTemplate<T extends readonly string[]>(
  texts: T,
  known: readonly string[],
  required: readonly string[],
): Outcome<T, TemplateRefusal> {
  const named = texts.flatMap((text) => [...text.matchAll(FIELD)].map((match) => match[1] ?? ""));
  const broken = texts.flatMap((text) => text.replace(FIELD, "").match(/[{}]+[^{}]{0,20}/g) ?? []);
  const unknown = [...named.filter((name) => !known.includes(name)), ...broken];
  const missing = required.filter((name) => !named.includes(name));
  return unknown.length + missing.length === 0 ? granted(texts) : refused({ unknown, missing });
}
