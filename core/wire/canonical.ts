// One text for one content: keys sorted, amounts as decimal text, so that a hash means the
// same on every phone and server. JSON everywhere uses the same two converters.

/** JSON text with amounts (`minor`) as strings, because numbers lose coins above 2^53. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? part.toString() : part,
  );
}

/** Reads text written by `toJson`: the amounts named in `BIG` become bigint again. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (key, part: unknown) =>
    BIG.has(key) && typeof part === "string" ? BigInt(part) : part,
  );
}

const BIG = new Set(["minor", "numerator", "denominator", "unitMinor"]);

/** The canonical text of a value: like `toJson` with the keys of every object in order. */
export function canonicalText(value: unknown): string {
  return toJson(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
