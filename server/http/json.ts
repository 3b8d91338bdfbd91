// Reads a request's JSON without surprises: a key once, no prototypes, bounded depth, whole
// numbers only where they are exact, no text that cannot be stored.

import type { FastifyInstance } from "fastify";
import { Refused } from "./refused.ts";

const DEEPEST = 24;

export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
    try {
      done(null, readJson(String(text)));
    } catch {
      done(new Refused(400, "unreadable"));
    }
  });
}

/** The value of a JSON text; throws on whatever two readers could read differently. */
function readJson(text: string): unknown {
  if (text.trim() === "") return undefined;
  refuseTwins(text);
  const value: unknown = JSON.parse(text);
  refuseUnstorable(value, 0);
  return value;
}

function refuseUnstorable(value: unknown, depth: number): void {
  if (depth > DEEPEST) throw new Error("too deep");
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new Error("not a whole number");
  if (typeof value === "string" && /\p{Surrogate}|\u0000/u.test(value))
    throw new Error("broken text");
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype")
      throw new Error("bad key");
    refuseUnstorable(key, depth + 1);
    refuseUnstorable(part, depth + 1);
  }
}

/** The same key twice in one object: readers differ on which one counts. */
function refuseTwins(text: string): void {
  const open: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
  let last = "";
  for (const [piece] of text.matchAll(token)) {
    if (piece === "{") open.push(new Set());
    else if (piece === "[") open.push(null);
    else if (piece === "}" || piece === "]") open.pop();
    else if (piece === ":") {
      const keys = open.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key) === true) throw new Error("twin key");
      keys?.add(key);
    }
    if (open.length > DEEPEST) throw new Error("too deep");
    last = piece;
  }
}
