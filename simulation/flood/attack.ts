// One hostile request after another, for every operation of the printed description: all of it
// follows from a seed.

import type { Chance } from "#simulation/chance.ts";
import { damaged } from "./damage.ts";
import { fitting, type Known, type Schema } from "./from-schema.ts";

export type Attack = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | null;
};

export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly in: string; readonly name: string; schema: Schema }[];
  readonly body: Schema | null;
};

type Described = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly parameters?: Operation["parameters"];
          readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
        }
      >
    >
  >
>;

export function operationsOf(paths: Described): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters: parameters ?? [],
      body: requestBody?.content["application/json"]?.schema ?? null,
    })),
  );
}

/** A request for the operation with something wrong in its address, its words or its body. */
export function attackOn(operation: Operation, known: Known, chance: Chance): Attack {
  const { body } = operation;
  const right = body === null ? {} : fitting(body, known, chance);
  return around(operation, damaged(right, chance), known, chance);
}

/** The same with a body that was made elsewhere. */
export function around(
  operation: Operation,
  payload: Attack["payload"],
  known: Known,
  chance: Chance,
): Attack {
  const isRead = operation.method === "GET" && !chance.onceIn(10);
  return {
    method: chance.onceIn(30) ? chance.pick(METHODS) : operation.method,
    url: addressOf(operation, known, chance),
    headers: isRead && !chance.onceIn(3) ? {} : headersFor(chance),
    payload: isRead ? null : payload,
  };
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "SEARCH"];

function addressOf({ path, parameters }: Operation, known: Known, chance: Chance): string {
  let url = path;
  const asked: string[] = [];
  for (const { in: place, name, schema } of parameters) {
    const text = chance.onceIn(5)
      ? chance.pick(HOSTILE_PARTS)
      : encodeURIComponent(String(fitting(schema, known, chance, name)));
    if (place === "path") url = url.replace(`{${name}}`, () => text);
    else if (!chance.onceIn(8)) asked.push(`${name}=${text}`);
  }
  if (chance.onceIn(15)) asked.push(chance.pick(HOSTILE_QUERIES));
  if (chance.onceIn(40)) url = bent(url, chance);
  return asked.length === 0 ? url : `${url}?${asked.join("&")}`;
}

function bent(url: string, chance: Chance): string {
  switch (chance.below(6)) {
    case 0:
      return `${url}/`;
    case 1:
      return url.replace("/api", "/api/../api/./");
    case 2:
      return url.toUpperCase();
    case 3:
      return `/${url}`;
    case 4:
      return url.replaceAll("/", "%2f");
    default:
      return `${url}/${chance.pick(HOSTILE_PARTS)}`;
  }
}

const HOSTILE_PARTS = [
  "",
  "x",
  "-1",
  "0",
  "1e400",
  "99999999999999999999",
  "NaN",
  "null",
  "undefined",
  "%00",
  "%ff%fe",
  "%zz",
  "%ed%a0%80",
  "..%2f..%2fetc%2fpasswd",
  "%27%20or%201%3D1--",
  "00000000-0000-0000-0000-000000000000",
  "__proto__",
  "constructor",
  "%F0%9F%92%A3",
  "x".repeat(1_500),
] as const;

const HOSTILE_QUERIES = [
  "__proto__=1",
  "__proto__[a]=1",
  "a[b]=1",
  "after=1&after=2",
  "%zz",
  "%00=%00",
  "&&&=?",
  "x".repeat(3_000),
];

function headersFor(chance: Chance): Record<string, string> {
  const type = chance.onceIn(12) ? chance.pick(TYPES) : "application/json";
  if (!chance.onceIn(8)) return { "content-type": type };
  const [name, value] = chance.pick(HEADERS);
  return { "content-type": type, [name]: value };
}

const TYPES = [
  "",
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
  "application/json; charset=utf-16",
  "application/json; charset=latin1",
  "application/json;;=",
  "application/vnd.api+json",
  "APPLICATION/JSON",
  "\u00ff",
  "/",
];

const HEADERS = [
  ["content-encoding", "gzip"],
  ["content-encoding", "br"],
  ["content-length", "-1"],
  ["content-length", "x"],
  ["content-length", "99999999"],
  ["content-length", "3"],
  ["sec-fetch-site", "cross-site"],
  ["accept-version", "9.9.9"],
  ["accept", "x/y;q=z"],
  ["x-forwarded-for", "x, y, 999.1.1.1"],
  ["x-forwarded-host", "evil"],
  ["x-http-method-override", "DELETE"],
  ["transfer-encoding", "chunked"],
  ["expect", "200-ok"],
  ["range", "bytes=9-1"],
  ["if-none-match", "x"],
  ["upgrade", "websocket"],
  ["host", ""],
  ["authorization", `Device ${"-".repeat(36)}:${"x".repeat(24)}`],
  ["authorization", `Device 0199a000-0000-7000-8000-0000000000b1:${"x".repeat(24)}`],
  ["authorization", "Basic bHVjaWE6eA=="],
  ["cookie", "ayni_session=%00"],
  ["cookie", "ayni_session=a; ayni_session=b"],
  ["cookie", `ayni_session=${"x".repeat(3_000)}`],
  ["cookie", "__proto__=1; constructor=2"],
] as const;
