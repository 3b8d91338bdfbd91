// What the door reads as JSON, strictly or leniently, and what reading it costs.

import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerErrors } from "./errors.ts";
import { acceptJsonOnly } from "./json.ts";

const SIZE = 1_000_000;

let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify();
  acceptJsonOnly(app);
  answerErrors(app);
  app.post("/strict", async (request) => ({ read: request.body }));
  app.post("/lenient", { config: { judgesParts: true } }, async (request) => ({
    read: request.body,
  }));
  await app.ready();
});

afterAll(() => app.close());

function give(url: string, payload: string) {
  const headers = { "content-type": "application/json" };
  return app.inject({ method: "POST", url, headers, payload });
}

const UNSTORABLE = [
  '{"a":1.5}',
  '{"a":1e400}',
  '{"a":9007199254740993}',
  '{"a":"\\ud800"}',
  '{"\\ud800":1}',
  '{"a":"\\u0000"}',
  '{"__proto__":{"a":1}}',
  '{"constructor":1}',
  `${"[".repeat(26)}${"]".repeat(26)}`,
  '{"a":1,"b":{},"a":2}',
  '{"a":1,"\\u0061" :2}',
];

describe("reading", () => {
  test.each(UNSTORABLE)("strictly, refuses %s", async (payload) => {
    const answer = await give("/strict", payload);
    expect([answer.statusCode, answer.body]).toEqual([400, '{"error":{"key":"unreadable"}}']);
  });

  test.each(UNSTORABLE)("leniently, leaves it to the route to judge %s", async (payload) => {
    expect((await give("/lenient", payload)).statusCode).toBe(200);
  });

  test.each(["{", "[1,]", '{"a":"', "nul", '{"a":1}}'])("never accepts %s", async (payload) => {
    const answers = await Promise.all(["/strict", "/lenient"].map((url) => give(url, payload)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
  });

  test.each([
    '[{"a":1},{"a":"\\"a\\":"},{"a":[{"a":"a"}]}]',
    '{"a":{"b":1},"b":{"a":1}}',
    '{ "a" : "{" , "b" : "\\\\" , "c" : "[" }',
  ])("strictly, takes the same key in other objects for no twin: %s", async (payload) => {
    const answer = await give("/strict", payload);
    expect(answer.json()).toEqual({ read: JSON.parse(payload) as unknown });
  });
});

function filled(start: string, piece: string, end: string): string {
  return start + piece.repeat(Math.floor((SIZE - start.length - end.length) / piece.length)) + end;
}

const HOSTILE: readonly (readonly [name: string, payload: string])[] = [
  ["escaped quotes that never end", filled('{"a":"', '\\"', "")],
  ["escaped quotes", filled('{"a":"', '\\"', '"}')],
  ["quotes", filled("", '"', "")],
  ["lists that never end", filled("", "[", "")],
  ["lists within lists", "[".repeat(SIZE / 2) + "]".repeat(SIZE / 2)],
  ["objects within objects", '{"a":'.repeat(SIZE / 10) + "1" + "}".repeat(SIZE / 10)],
  ["empty objects", filled("[", "{},", "{}]")],
  ["empty texts", filled("[", '"",', '""]')],
  ["space after every text", filled("[", '""        ,', '""]')],
  ["backslashes", filled('["', "\\\\", '"]')],
];

/** The shortest of three, so that a busy machine does not count. */
async function costOf(url: string, payload: string): Promise<number> {
  const costs: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const start = performance.now();
    await give(url, payload);
    costs.push(performance.now() - start);
  }
  return Math.min(...costs);
}

describe("a hostile body of a megabyte", () => {
  test.each(HOSTILE)(
    "costs a small multiple of a plain one: %s",
    { timeout: 60_000 },
    async (_name, payload) => {
      const plain = filled('[{"name":"Rosa"}', ',{"name":"Rosa"}', "]");
      const most = 20 * (await costOf("/strict", plain));
      expect(await costOf("/strict", payload)).toBeLessThan(most);
      expect(await costOf("/lenient", payload)).toBeLessThan(most);
    },
  );

  test.each(HOSTILE.filter(([name]) => /end|within|^quotes/.test(name)))(
    "is refused by both readers: %s",
    async (_name, payload) => {
      const answers = await Promise.all(["/strict", "/lenient"].map((url) => give(url, payload)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
    },
  );
});
