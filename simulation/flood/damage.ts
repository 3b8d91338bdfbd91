// Damages a right body in one or two places, as a value or as text.

import type { Chance } from "#simulation/chance.ts";
import { Fields, HOSTILE_NAMES, HOSTILE_VALUES, RawText, written } from "./raw-text.ts";

/** The text of a body; a Buffer where it is no UTF-8. */
export function damaged(right: unknown, chance: Chance): string | Buffer {
  if (chance.onceIn(12)) return written(right);
  if (chance.onceIn(9)) return chance.pick(HOSTILE_VALUES);
  let value = right;
  for (let times = chance.between(1, 2); times > 0; times -= 1) value = hurt(value, chance);
  const text = written(value);
  return chance.onceIn(5) ? torn(text, chance) : text;
}

/** Walks down at random and harms what it comes to. */
function hurt(value: unknown, chance: Chance): unknown {
  if (value instanceof Fields && value.pairs.length > 0 && !chance.onceIn(4)) {
    const at = chance.below(value.pairs.length);
    return new Fields(
      value.pairs.map(([key, part], index) => [key, index === at ? hurt(part, chance) : part]),
    );
  }
  if (Array.isArray(value) && value.length > 0 && !chance.onceIn(3)) {
    const at = chance.below(value.length);
    return value.map((part: unknown, index) => (index === at ? hurt(part, chance) : part));
  }
  return value instanceof Fields ? maimed(value, chance) : another(value, chance);
}

function maimed({ pairs }: Fields, chance: Chance): unknown {
  const stranger: [string, unknown] = [
    chance.pick(HOSTILE_NAMES),
    new RawText(chance.pick(HOSTILE_VALUES)),
  ];
  const at = chance.below(Math.max(pairs.length, 1));
  switch (chance.below(5)) {
    case 0:
      return new Fields(pairs.filter((_pair, index) => index !== at));
    case 1:
      return new Fields([...pairs, stranger]);
    case 2:
      return new Fields([...pairs, ...pairs.slice(at, at + 1)]);
    case 3:
      return [new Fields(pairs)];
    default:
      return new RawText(chance.pick(HOSTILE_VALUES));
  }
}

function another(value: unknown, chance: Chance): unknown {
  switch (chance.below(4)) {
    case 0:
      return [value];
    case 1:
      return typeof value === "string" ? value.repeat(chance.pick([2, 40, 2_000])) : String(value);
    default:
      return new RawText(chance.pick(HOSTILE_VALUES));
  }
}

/** No JSON any more, or none that two readers read alike. */
function torn(text: string, chance: Chance): string | Buffer {
  const at = chance.below(Math.max(text.length, 1));
  switch (chance.below(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text.slice(0, at)}\u0000${text.slice(at)}`;
    case 2:
      return `\ufeff${text}`;
    case 3:
      return `${text}${text}`;
    case 4:
      return `${text.slice(0, at)}${chance.pick(["}", "]", ",", ":", '"', "\\"])}${text.slice(at)}`;
    case 5:
      return Buffer.from(`${text.slice(0, at)}\u00ff\u00fe${text.slice(at)}`, "latin1");
    case 6:
      return Buffer.from(text, "utf16le");
    default:
      return "";
  }
}
