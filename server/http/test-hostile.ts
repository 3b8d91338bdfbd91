// Requests nobody should send, made from the printed description of the interface: a right one
// for each operation, then every part of it replaced in turn by something hostile.

import type { Operation, Shape } from "./test-requests.ts";

export type Asked = {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload: string | null;
};

export type Paths = Record<string, Record<string, Operation>>;

/** All of them; those that sign out come last, so that the others still find somebody signed in. */
export function hostileRequests(paths: Paths, bookId: string): Asked[] {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      requestsOf({ path, method: method.toUpperCase() as Asked["method"], operation }, bookId),
    ),
  );
  return all.toSorted(
    (one, other) => Number(one.method === "DELETE") - Number(other.method === "DELETE"),
  );
}

type Door = { readonly path: string; readonly method: Asked["method"]; operation: Operation };

function requestsOf(door: Door, bookId: string): Asked[] {
  const { method, operation } = door;
  const shape = operation.requestBody?.content["application/json"]?.schema;
  const url = urlOf(door, bookId, {});
  const right = shape === undefined ? null : rightBody(shape, bookId);
  const plain = { method, url, headers: {}, payload: right && JSON.stringify(right) };
  return [
    plain,
    ...urlsOf(door, bookId).map((hostile) => ({ ...plain, url: hostile })),
    ...HOSTILE_HEADERS.map((headers) => ({ ...plain, headers })),
    ...(method === "GET"
      ? []
      : bodiesOf(right, bookId).map((payload) => ({ ...plain, payload, headers: {} }))),
  ];
}

function urlsOf(door: Door, bookId: string): string[] {
  const names = (door.operation.parameters ?? []).map(({ name }) => name);
  const replaced = names.flatMap((name) =>
    HOSTILE_TEXTS.map((text) => urlOf(door, bookId, { [name]: text })),
  );
  const url = urlOf(door, bookId, {});
  const mark = url.includes("?") ? "&" : "?";
  const doubled = names.map((name) => `${url}${mark}${name}=1&${name}=2`);
  const added = ["__proto__=1", "a[b]=1", "%zz", "%00=%00", "x".repeat(4_000), "&&&=?"];
  return [...replaced, ...doubled, ...added.map((text) => `${url}${mark}${text}`)];
}

function urlOf({ path, operation }: Door, bookId: string, given: Record<string, string>): string {
  let url = path;
  const asked: string[] = [];
  for (const { in: place, name, schema } of operation.parameters ?? []) {
    const value = given[name] ?? encodeURIComponent(String(rightValue(schema, bookId)));
    if (place === "path") url = url.replace(`{${name}}`, () => value);
    if (place === "query") asked.push(`${name}=${value}`);
  }
  return asked.length === 0 ? url : `${url}?${asked.join("&")}`;
}

function bodiesOf(right: object | null, bookId: string): string[] {
  const fields = Object.entries(right ?? {});
  const replaced = fields.flatMap(([name]) =>
    HOSTILE_JSON.map((text) => {
      const rest = fields.map(([key, value]) => [key, JSON.stringify(value)] as const);
      const parts = rest.map(([key, value]) => `"${key}":${key === name ? text : value}`);
      return `{${parts.join(",")}}`;
    }),
  );
  const first = JSON.stringify(fields[0]?.[1] ?? bookId);
  const twin = `{"${fields[0]?.[0] ?? "a"}":${first},"${fields[0]?.[0] ?? "a"}":${first}}`;
  return [...replaced, ...HOSTILE_JSON, ...BROKEN_JSON, twin];
}

function rightBody({ properties }: Shape, bookId: string): object {
  const fields = Object.entries(properties ?? {});
  return Object.fromEntries(fields.map(([name, shape]) => [name, rightValue(shape, bookId)]));
}

function rightValue(shape: Shape, bookId: string): unknown {
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.format === "uuid") return bookId;
  if (shape.type === "integer" || shape.type === "number") return 0;
  if (shape.type === "array") return [rightValue(shape.items ?? {}, bookId)];
  return shape.type === "object" ? {} : "texto";
}

/** As they stand in an address. */
const HOSTILE_TEXTS = [
  "",
  "x",
  "-1",
  "1e400",
  "1.5",
  "99999999999999999999",
  "NaN",
  "null",
  "%00",
  "%ff%fe",
  "%zz",
  "%ed%a0%80",
  "..%2f..%2fetc%2fpasswd",
  "%27%20or%201%3D1--",
  "-".repeat(36),
  "00000000-0000-0000-0000-000000000000",
  "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  "0199A000-0000-7000-8000-0000000000B1",
  "%F0%9F%92%A3",
  "x".repeat(5_000),
];

const HOSTILE_JSON = [
  "null",
  "true",
  "0",
  "-1",
  "1.5",
  "1e400",
  "99999999999999999999",
  '""',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e\\u0007"',
  '"\' or 1=1--"',
  `"${"x".repeat(20_000)}"`,
  "[]",
  "[null]",
  "[[]]",
  "{}",
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":1}}',
  '{"type":"closeMeeting","type":"openMeeting"}',
  "[".repeat(400) + "]".repeat(400),
  '{"a":'.repeat(30) + "1" + "}".repeat(30),
  '"0199A000-0000-7000-8000-0000000000B1"',
  '{"type":"foundAssociation","association":null}',
];

const BROKEN_JSON = [
  "",
  " ",
  "{",
  '{"a":',
  "[1,]",
  "\u0000",
  "\u001f\u008b\b",
  "[".repeat(200_000),
];

const HOSTILE_HEADERS: readonly Record<string, string>[] = [
  ...[
    "",
    "Device",
    `Device ${"-".repeat(36)}:${"x".repeat(24)}`,
    `Device 0199A000-0000-7000-8000-0000000000B1:${"x".repeat(24)}`,
    `Device ${"x".repeat(5_000)}`,
    "Basic bHVjaWE6eA==",
    "Bearer null",
  ].map((authorization) => ({ authorization })),
  ...["", "ayni_session", "ayni_session=", "ayni_session=%00", "=;=;;", "__proto__=1"]
    .concat([`ayni_session=${"x".repeat(5_000)}`, "ayni_session=a; ayni_session=b"])
    .map((cookie) => ({ cookie })),
  ...["", "text/plain", "application/xml", "multipart/form-data", "application/json;;=", "/"]
    .concat(["application/json; charset=utf-16", "application/x-www-form-urlencoded", "\u00ff"])
    .map((type) => ({ "content-type": type })),
  ...["gzip", "br", "x", "identity, gzip"].map((coding) => ({ "content-encoding": coding })),
  ...["-1", "x", "99999999"].map((length) => ({ "content-length": length })),
  ...["cross-site", "x"].map((site) => ({ "sec-fetch-site": site })),
  { "accept-version": "9.9.9" },
  { "x-forwarded-for": "x, y", "x-forwarded-proto": "x" },
  { origin: "null", range: "bytes=9-1", "if-none-match": "x" },
];
