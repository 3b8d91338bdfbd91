// A right request for each operation of the printed interface, about things with given names.

import { v7 as newId } from "uuid";
import { FIRST_HASH, WIRE_VERSION } from "#core/wire/envelope.ts";
import type { App } from "./app-type.ts";
import type { Visitor } from "./test-standings.ts";

/** A part of the printed description, as far as requests are made from it. */
export type Shape = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Record<string, Shape>;
  readonly items?: Shape;
};

export type Operation = {
  readonly parameters?: readonly { readonly in: string; readonly name: string; schema: Shape }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Shape }> };
};

/** What a request is about, by the name of the field. */
export type Ids = Readonly<Record<string, string>>;

export type Routes = ReadonlyMap<string, Operation>;

/** `METHOD /path` of everything the running router answers. */
export function routesOf(app: App): Routes {
  const paths = (app.swagger().paths ?? {}) as Record<string, Record<string, Operation>>;
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  );
}

/** What a route's request can name: a change of these names must change nothing for a stranger. */
export function namesIn(route: string, operation: Operation | undefined): string[] {
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const properties = bodyOf(operation)?.properties ?? {};
  const inBody = Object.keys(properties).filter((name) => properties[name]?.format === "uuid");
  return [...inPath, ...inBody, ...(route in BODIES ? ["bookId"] : [])];
}

export type Answered = { readonly status: number; readonly body: string };

export async function ask(
  app: App,
  route: string,
  operation: Operation | undefined,
  ids: Ids,
  visitor: Visitor | null,
): Promise<Answered> {
  const [method = "GET", path = "/"] = route.split(" ");
  const asked: string[] = [];
  let url = path;
  for (const { in: place, name, schema } of operation?.parameters ?? []) {
    const value = encodeURIComponent(String(valueOf(name, schema, ids)));
    if (place === "path") url = url.replace(`{${name}}`, value);
    if (place === "query") asked.push(`${name}=${value}`);
  }
  const shape = bodyOf(operation);
  const payload = BODIES[route]?.(ids, visitor) ?? (shape && valueOf("", shape, ids));
  const { statusCode, body } = await app.inject({
    method: method as "GET" | "POST" | "DELETE",
    url: asked.length === 0 ? url : `${url}?${asked.join("&")}`,
    headers: visitor?.headers ?? {},
    ...(payload === undefined ? {} : { payload: payload as object }),
  });
  return { status: statusCode, body };
}

function bodyOf(operation: Operation | undefined): Shape | undefined {
  return operation?.requestBody?.content["application/json"]?.schema;
}

function valueOf(name: string, shape: Shape, ids: Ids): unknown {
  const known = ids[name];
  if (known !== undefined) return known;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.format === "uuid") return newId();
  if (shape.type === "integer" || shape.type === "number") return 0;
  if (shape.type === "array") return [];
  if (shape.type !== "object") return "texto";
  const fields = Object.entries(shape.properties ?? {});
  return Object.fromEntries(fields.map(([field, part]) => [field, valueOf(field, part, ids)]));
}

const ON = "2026-04-02";

function opening({ meetingId }: Ids): object {
  return { type: "openMeeting", meetingId, heldOn: ON };
}

/** Where the description does not say what a command looks like. */
const BODIES: Readonly<Record<string, (ids: Ids, visitor: Visitor | null) => object>> = {
  "POST /api/office/commands": (ids) => ({
    commandId: newId(),
    bookId: ids["bookId"],
    command: opening(ids),
  }),
  "POST /api/commands": (ids, visitor) => ({
    envelopes: [
      {
        wireVersion: WIRE_VERSION,
        commandId: newId(),
        deviceId: visitor?.deviceId,
        deviceTurn: 1,
        prevHash: FIRST_HASH,
        actorId: visitor?.staffId,
        bookId: ids["bookId"],
        happenedOn: ON,
        recordedAt: `${ON}T13:00:00.000Z`,
        seenVersion: 0,
        command: opening(ids),
      },
    ],
  }),
};
