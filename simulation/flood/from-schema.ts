// A value that fits a JSON schema of the printed description, with names the institution knows.

import type { Chance } from "#simulation/chance.ts";
import { Fields } from "./raw-text.ts";

export type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Texts and ids by the field they may stand in; `""` holds what may stand in any. */
export type Known = Readonly<Record<string, readonly string[]>>;

export function fitting(schema: Schema, known: Known, chance: Chance, field = ""): unknown {
  const { properties, items } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return chance.pick(schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return fitting(chance.pick(choices), known, chance, field);
  switch (schema.type) {
    case "object": {
      const pairs = Object.entries(properties ?? {}).filter(
        ([name]) => schema.required?.includes(name) === true || !chance.onceIn(3),
      );
      return new Fields(pairs.map(([name, part]) => [name, fitting(part, known, chance, name)]));
    }
    case "array":
      return Array.from({ length: chance.between(0, 3) }, () =>
        fitting(items ?? {}, known, chance, field),
      );
    case "integer":
    case "number":
      return chance.between(Math.max(schema.minimum ?? 0, 0), Math.min(schema.maximum ?? 40, 40));
    case "boolean":
      return chance.onceIn(2);
    case "null":
      return null;
    default:
      return textFor(schema, known, chance, field);
  }
}

function textFor({ format, pattern }: Schema, known: Known, chance: Chance, field: string): string {
  const named = known[field];
  if (named !== undefined && !chance.onceIn(8)) return chance.pick(named);
  if (format === "uuid")
    return chance.onceIn(4) ? chance.newId() : chance.pick(known["uuid"] ?? []);
  if (format === "date-time") return "2026-04-02T13:00:00.000Z";
  if (pattern?.startsWith("^-?(0|") === true) return String(chance.between(0, 50_000));
  if (pattern?.includes("{64}") === true) return "0".repeat(64);
  if (/(On|Day|from|to)$/.test(field)) return `2026-0${chance.between(1, 9)}-1${chance.below(10)}`;
  return chance.pick(["Rosa", "texto", "100", "2026-04-02", "BOB", "x"]);
}
