// Which values can be kept as they are: text that PostgreSQL stores, numbers every reader reads
// alike, no names that reach into a program's own objects, no bottomless nesting.

const DEEPEST = 24;

/** Whether a value parsed from JSON can be stored and read back the same. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value === "string") return isText(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(
    ([key, part]) => isText(key) && !RESERVED.has(key) && isStorable(part, depth + 1),
  );
}

const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

function isText(value: string): boolean {
  return !/\p{Surrogate}|\u0000/u.test(value);
}
