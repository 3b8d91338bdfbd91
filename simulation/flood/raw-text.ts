// JSON as a stranger may write it: a value in which any part can be replaced by text that no
// honest writer would produce, and written out as it stands.

/** Stands for a value and is written letter for letter. */
export class RawText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Fields in their order; a key may come twice. */
export class Fields {
  readonly pairs: [key: string, value: unknown][];
  constructor(pairs: [key: string, value: unknown][]) {
    this.pairs = pairs;
  }
}

export function written(value: unknown): string {
  if (value instanceof RawText) return value.text;
  if (value instanceof Fields) {
    const parts = value.pairs.map(([key, part]) => `${JSON.stringify(key)}:${written(part)}`);
    return `{${parts.join(",")}}`;
  }
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  return JSON.stringify(value) ?? "null";
}

/** Values that readers trip over. */
export const HOSTILE_VALUES: readonly string[] = [
  "null",
  "true",
  "0",
  "-0",
  "-1",
  "1.5",
  "1e400",
  "-1e400",
  "1E-400",
  "9007199254740993",
  "99999999999999999999999999",
  '""',
  '" "',
  '"0"',
  '"-0"',
  '"1e3"',
  '"9999999999999999999"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u202e\\u0007\\u200f"',
  '"\' or 1=1;--"',
  '"$1 %s ${x} {{7*7}} <b>"',
  '"../../etc/passwd"',
  '"__proto__"',
  '"2026-02-30"',
  '"+275760-09-13"',
  '"00000000-0000-0000-0000-000000000000"',
  '"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"',
  `"${"x".repeat(501)}"`,
  `"${"ñ".repeat(20_000)}"`,
  "[]",
  "[null]",
  "[[[]]]",
  "{}",
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"length":1e9}',
  '{"toString":null,"valueOf":null}',
  '{"a":1,"a":2}',
  `[${"0,".repeat(5_000)}0]`,
  `${"[".repeat(199)}${"]".repeat(199)}`,
  `${'{"a":'.repeat(201)}1${"}".repeat(201)}`,
  `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  "NaN",
  "Infinity",
  "undefined",
  "'x'",
  "01",
  "+1",
  ".5",
  "0x1f",
  "//",
];

/** Names of fields nobody declared. */
export const HOSTILE_NAMES: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "toJSON",
  "minor",
  "type",
  "",
  "\u0000",
  "a".repeat(3_000),
];
