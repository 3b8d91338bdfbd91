// What a reader of the recorded answer would miss in today's: fields that are gone, and fields
// that became another kind of thing. New fields harm nobody.

/** Paths, each with what it was and is; empty when the old reader finds all it knows. */
export function vanished(recorded: unknown, now: unknown, path = ""): string[] {
  const [was, is] = [kindOf(recorded), kindOf(now)];
  if (was === "null") return [];
  if (was !== is) return [`${path || "all of it"}: ${was} became ${is}`];
  if (Array.isArray(recorded) && Array.isArray(now)) {
    return recorded.flatMap((item, index) =>
      vanished(item, now[Math.min(index, now.length - 1)], `${path}[${index}]`),
    );
  }
  if (was !== "object") return [];
  const [before, after] = [recorded as Fields, now as Fields];
  return Object.keys(before).flatMap((key) => vanished(before[key], after[key], `${path}.${key}`));
}

type Fields = Readonly<Record<string, unknown>>;

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
