// Whoever tampers with the database is found, whatever she knows of the program: the checks, the
// chain, the key and the anchors together leave her nothing.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "#server/database/db.ts";
import { inspect } from "#server/verify/verify.ts";
import type { Anchor, FoundAnchor } from "./anchors.ts";
import { OF_THE_LOG, OF_THE_RULES, REWRITTEN } from "./test-tampering-log.ts";
import { OF_THE_OFFICE } from "./test-tampering-kept.ts";
import { OF_WOMEN } from "./test-tampering-women.ts";
import { meant, OF_THE_BOOKS, type Tampering } from "./test-tampering.ts";
import { auditWorld, type AuditWorld } from "./test-world.ts";

let world: AuditWorld;
let session: Connection;

beforeAll(async () => {
  world = await auditWorld();
  session = await world.db.connect();
}, 120_000);

afterAll(async () => {
  session.release();
  await world.close();
});

async function foundAfter(how: Tampering[2]): Promise<string[]> {
  await session.query("begin", []);
  try {
    await session.query("set local session_replication_role = replica", []);
    if (typeof how === "function") await how(session);
    else for (const text of how) await expectChange(meant(text));
    return await found(world.anchors);
  } finally {
    await session.query("rollback", []);
  }
}

/** A statement that changes nothing would prove nothing. */
async function expectChange(text: string): Promise<void> {
  const rows = await session.query(`${text} returning 1`, []);
  expect([text, rows.length > 0]).toEqual([text, true]);
}

async function found(anchors: readonly FoundAnchor[]): Promise<string[]> {
  const { invariants } = await inspect(session, anchors);
  return invariants.filter(({ count }) => count > 0).map(({ id }) => id);
}

test("nothing is found where nobody tampered", async () => {
  expect(world.anchors.length).toBe(3);
  expect(await found(world.anchors)).toEqual([]);
});

test.each([
  ...OF_THE_BOOKS,
  ...OF_THE_OFFICE,
  ...OF_WOMEN,
  ...OF_THE_LOG,
  ...OF_THE_RULES,
  ...REWRITTEN,
])("it is found when %s (%s)", async (_what, seenBy, how) => {
  expect(await foundAfter(how)).toContain(seenBy);
});

const [FIRST, MIDDLE, LAST] = [0, 1, 2];

/** What is changed in the folder: one anchor, or the list of them. */
const ANCHORS: readonly (readonly [string, (all: readonly FoundAnchor[]) => FoundAnchor[]])[] = [
  ["an anchor is another country's", (all) => altered(all, LAST, { country: "AR" })],
  [
    "an anchor of another country lies among them",
    (all) => [...all, copied(all, FIRST, "AR-000000001.json")],
  ],
  ["an anchor gets another hash", (all) => altered(all, LAST, { hash: "f".repeat(64) })],
  ["an anchor holds an earlier link", (all) => altered(all, LAST, { number: "1" })],
  ["an anchor is dated anew", (all) => altered(all, LAST, { at: "2026-06-01T15:00:00.000Z" })],
  ["an anchor is taken out between two others", (all) => all.filter((_one, at) => at !== MIDDLE)],
  [
    "an old anchor comes again as the newest",
    (all) => [...all, copied(all, FIRST, "BO-000000004.json")],
  ],
  [
    "an old anchor stands in the place of the newest",
    (all) => [...all.slice(0, LAST), copied(all, FIRST, "BO-000000003.json")],
  ],
  [
    "an anchor cannot be read",
    (all) => [...all.slice(0, LAST), { file: "BO-000000003.json", anchor: null }],
  ],
];

function anchorAt(all: readonly FoundAnchor[], at: number): Anchor {
  const anchor = all[at]?.anchor;
  if (anchor === null || anchor === undefined) throw new Error(`There is no anchor ${at}.`);
  return anchor;
}

function altered(all: readonly FoundAnchor[], at: number, by: Partial<Anchor>): FoundAnchor[] {
  const anchor = { ...anchorAt(all, at), ...by };
  return all.map((found, index) => (index === at ? { ...found, anchor } : found));
}

function copied(all: readonly FoundAnchor[], at: number, file: string): FoundAnchor {
  return { file, anchor: anchorAt(all, at) };
}

describe("in the folder of the anchors", () => {
  test.each(ANCHORS)("it is found when %s", async (_what, change) => {
    expect(await found(change(world.anchors))).toEqual(["I34a"]);
  });
});
