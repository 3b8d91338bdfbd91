// Who sends the hostile requests: people of every role with living sessions, phones in their right
// turn, and nobody; and what they know about the institution.

import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Role } from "#core/people/role.ts";
import { commandSchema, headerSchema } from "#core/wire/schemas.ts";
import { DEMO_BRANCH, DEMO_STAFF } from "#server/demo/demo-staff.ts";
import type { TestApp } from "#server/http/test-app.ts";
import type { Chance } from "#simulation/chance.ts";
import { around, attackOn, operationsOf, type Attack, type Operation } from "./attack.ts";
import { damaged } from "./damage.ts";
import { fitting, type Known, type Schema } from "./from-schema.ts";
import { Fields } from "./raw-text.ts";

type Allowed = "public" | "phone" | { readonly phone: readonly Role[] } | readonly Role[];

const POLICY = JSON.parse(
  readFileSync(new URL("../../server/http/policy.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Allowed>>;

const COMMAND = z.toJSONSchema(commandSchema, { io: "input", unrepresentable: "any" }) as Schema;
const HEADER = z.toJSONSchema(headerSchema, { io: "input", unrepresentable: "any" }) as Schema;

type Phone = Awaited<ReturnType<TestApp["enrol"]>>;

/** One who sends, one request after another. */
export type Sender = { readonly next: () => Promise<Attack> };

export type Targets = { readonly newSender: (chance: Chance) => Promise<Sender> };

export async function openTargets(world: TestApp): Promise<Targets> {
  const { app, branch, signIn, enrol } = world;
  await app.ready();
  const doors = doorsOf(operationsOf(app.swagger().paths as never));
  const { flores, bookId } = branch;
  const known: Known = {
    bookId: [bookId],
    meetingId: flores.meetingIds.slice(0, 3),
    uuid: [bookId, ...flores.meetingIds, ...Object.values(flores.memberIds)],
    branchId: [DEMO_BRANCH.branchId],
    login: ["lucia", "nadie", "teresa"],
    password: ["incorrecta-del-todo"],
    memberId: Object.values(flores.memberIds),
    debtorId: Object.values(flores.memberIds),
    helperId: Object.values(flores.memberIds),
    happenedOn: ["2026-02-19", "2026-04-02"],
    heldOn: ["2026-02-19"],
    currency: ["BOB"],
  };
  return {
    newSender: async (chance) => {
      const cookies = new Map<Role, string>();
      for (const { login, role } of DEMO_STAFF)
        cookies.set(role, (await signIn(login))["cookie"] ?? "");
      const phone = await enrol();
      return { next: () => nextAttack({ world, doors, known, cookies, phone, chance }) };
    },
  };
}

type Door = Operation & { readonly allowed: Allowed };

type Around = {
  readonly world: TestApp;
  readonly doors: readonly Door[];
  readonly known: Known;
  readonly cookies: ReadonlyMap<Role, string>;
  readonly phone: Phone;
  readonly chance: Chance;
};

/** Doors that reckon a password or set a page, and the one that ends a session. */
const COSTLY = /setup|session|staff$|enrolments|\/paper\/|password/;

/** A door is tried as often as there is something to be hostile with. */
function weightOf({ path, parameters, body }: Operation): number {
  if (path.endsWith("/commands")) return 40;
  if (path.endsWith("/photos")) return 10;
  if (COSTLY.test(path)) return 1;
  if (body !== null) return 10;
  return parameters.length === 0 ? 1 : 2;
}

function doorsOf(operations: readonly Operation[]): Door[] {
  return operations.flatMap((operation) => {
    const allowed = POLICY[`${operation.method} ${operation.path}`] ?? "public";
    return Array.from({ length: weightOf(operation) }, () => ({ ...operation, allowed }));
  });
}

async function nextAttack(given: Around): Promise<Attack> {
  const { doors, known, chance } = given;
  const door = chance.pick(doors);
  const ids = { ...known, commandId: [chance.newId()] };
  const attack = await attackFor(door, ids, given);
  return { ...attack, headers: { ...wordsFor(door, given), ...attack.headers } };
}

async function attackFor(door: Door, known: Known, given: Around): Promise<Attack> {
  const { chance, world, phone } = given;
  if (door.path === "/api/commands") {
    const envelopes = await envelopesOf(known, world, phone, chance);
    return around(door, envelopes, known, chance);
  }
  if (door.path.endsWith("/photos")) return picturesAt(attackOn(door, known, chance), chance);
  if (door.path.endsWith("/sheets") && door.body !== null)
    return around(
      door,
      damaged(new Fields([["commands", sheetOf(known, chance)]]), chance),
      known,
      chance,
    );
  if (door.path !== "/api/office/commands") return attackOn(door, known, chance);
  const asked: [string, unknown][] = [
    ["commandId", known["commandId"]?.[0]],
    ["bookId", known["bookId"]?.[0]],
    ["command", fitting(COMMAND, known, chance)],
  ];
  return around(door, damaged(new Fields(asked), chance), known, chance);
}

/** A sheet and some facts, each as it fits. */
function sheetOf(known: Known, chance: Chance): Fields[] {
  return Array.from({ length: chance.between(1, 4) }, () => {
    const commandId = chance.newId();
    return new Fields([
      ["commandId", commandId],
      ["command", fitting(COMMAND, known, chance)],
    ]);
  });
}

/** What calls itself a picture: mostly the beginning of one. */
function picturesAt(attack: Attack, chance: Chance): Attack {
  if (attack.payload === null || chance.onceIn(4)) return attack;
  const sign = chance.pick(PICTURE_SIGNS);
  const rest = Array.from({ length: chance.between(0, 400) }, () => chance.below(256));
  const type = chance.pick(["image/jpeg", "image/png"]);
  return {
    ...attack,
    headers: { ...attack.headers, "content-type": type },
    payload: Buffer.from([...sign, ...rest]),
  };
}

const PICTURE_SIGNS = [
  [],
  [0xff, 0xd8, 0xff],
  [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
] as const;

/** In the phone's right turn, so that what is wrong with them is looked at. */
async function envelopesOf(
  known: Known,
  { branch }: TestApp,
  { deviceId }: Phone,
  chance: Chance,
): Promise<string | Buffer> {
  const [row] = await branch.database.db.query(
    "select last_turn, last_hash, staff_id from device where device_id = $1",
    [deviceId],
  );
  const fields = fitting(HEADER, known, chance) as Fields;
  const right: Readonly<Record<string, unknown>> = {
    deviceId,
    deviceTurn: Number(row?.["last_turn"] ?? 0n) + (chance.onceIn(6) ? chance.below(3) : 1),
    prevHash: row?.["last_hash"],
    actorId: row?.["staff_id"],
    wireVersion: 1,
    command: fitting(COMMAND, known, chance),
  };
  const envelope = new Fields(fields.pairs.map(([key, value]) => [key, right[key] ?? value]));
  const list = chance.onceIn(4) ? [envelope, new Fields(envelope.pairs)] : [envelope];
  return damaged(new Fields([["envelopes", list]]), chance);
}

/** Who she says she is: as a rule somebody who may. */
function wordsFor(
  { allowed, method }: Door,
  { cookies, phone, chance }: Around,
): Record<string, string> {
  if (method === "DELETE" || chance.onceIn(25)) return {};
  const isOfPhones = allowed === "phone" || (typeof allowed === "object" && "phone" in allowed);
  if (isOfPhones) return { authorization: phone.authorization };
  const roles = allowed === "public" || chance.onceIn(10) ? [...cookies.keys()] : allowed;
  return { cookie: cookies.get(chance.pick(roles)) ?? "" };
}
