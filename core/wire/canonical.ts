// One text for one content: keys sorted, amounts as decimal text, so that a hash means the
// same on every phone and server. JSON everywhere uses the same two converters.

/** JSON text with amounts (`minor`) as strings, because numbers lose coins above 2^53. */
export function toJson(value: unknown): string {
  return written(value, Object.keys);
}

/** The canonical text of a value: like `toJson` with the keys of every object in order. */
export function canonicalText(value: unknown): string {
  return written(value, sortedKeys);
}

/** Reads text written by `toJson`: the amounts named in `BIG` become bigint again. */
export function fromJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isObject(value)) revive(value);
  return value;
}

const BIG = new Set(["minor", "numerator", "denominator", "unitMinor"]);

type Objects = Record<string, unknown>;

function isObject(value: unknown): value is Objects {
  return typeof value === "object" && value !== null;
}

/** In place: the value was just parsed and nobody else holds it. */
function revive(value: Objects): void {
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (isObject(part)) revive(part);
    else if (typeof part === "string" && BIG.has(key)) value[key] = BigInt(part);
  }
}

function sortedKeys(value: object): string[] {
  return Object.keys(value).sort();
}

/** Written by hand because a replacer makes `JSON.stringify` several times slower. */
function written(value: unknown, keysOf: (value: object) => string[]): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `"${value}"`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const part of value) text += `${text === "" ? "" : ","}${written(part, keysOf)}`;
    return `[${text}]`;
  }
  for (const key of keysOf(value)) {
    const part = value[key];
    if (part === undefined) continue;
    if (text !== "") text += ",";
    text += keyText(key) + written(part, keysOf);
  }
  return `{${text}}`;
}

const KEYS_KEPT = 1_000;
const keyTexts = new Map<string, string>();

/** The names of fields come again and again; strangers' names beyond the first thousand are not kept. */
function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keyTexts.size < KEYS_KEPT) keyTexts.set(key, text);
  return text;
}
