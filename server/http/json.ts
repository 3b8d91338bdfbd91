// Reads a request's JSON without surprises: a key once, no prototypes, bounded depth, whole
// numbers only where they are exact, no text that cannot be stored. Where records of phones come
// in, one damaged record must not hold up its neighbours: there only the depth is looked at, and
// each record is judged by itself behind the door.

import type { FastifyInstance } from "fastify";
import { isStorable } from "#server/commands/storable.ts";
import { Refused } from "./refused.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The body's parts are judged one by one by whoever answers. */
    judgesParts?: boolean;
  }
}

export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) => {
    const isLenient = request.routeOptions.config.judgesParts === true;
    const value = readJson(String(text), isLenient ? isShallow : isUnambiguous);
    if (value === UNREADABLE) done(new Refused(400, "unreadable"));
    else done(null, value);
  });
}

const UNREADABLE = Symbol("unreadable");

type Trusted = (value: unknown, shape: Shape) => boolean;

/** The value of a JSON text; undefined when there is none, `UNREADABLE` when it is not trusted. */
function readJson(text: string, isTrusted: Trusted): unknown {
  if (text.trim() === "") return undefined;
  const shape = shapeOf(text);
  try {
    const value: unknown = JSON.parse(text);
    return isTrusted(value, shape) ? value : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/** What a reader that recurses can walk through; no phone nests a tenth of it. */
const DEEPEST = 200;

function isShallow(_value: unknown, { depth }: Shape): boolean {
  return depth <= DEEPEST;
}

/** Fewer keys than colons: a key came twice, and readers differ on which one counts. */
function isUnambiguous(value: unknown, { colons }: Shape): boolean {
  return isStorable(value) && keysIn(value) === colons;
}

function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((count, part) => count + keysIn(part), own);
}

type Shape = { readonly colons: number; readonly depth: number };

const [QUOTE, BACKSLASH, COLON] = ['"', "\\", ":"].map((sign) => sign.charCodeAt(0));
const OPENING = new Set(["{", "["].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set(["}", "]"].map((sign) => sign.charCodeAt(0)));

/** Colons outside of texts and the deepest nesting, in one walk over the characters. */
function shapeOf(text: string): Shape {
  let [colons, depth, deepest, isInText] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInText) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isInText = false;
    } else if (sign === QUOTE) isInText = true;
    else if (sign === COLON) colons += 1;
    else if (OPENING.has(sign)) deepest = Math.max(deepest, (depth += 1));
    else if (CLOSING.has(sign)) depth -= 1;
  }
  return { colons, depth: deepest };
}
