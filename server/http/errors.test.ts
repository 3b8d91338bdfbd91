// What a caller hears, and what we read in the log, when something goes wrong inside.

import { Writable } from "node:stream";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { answerErrors } from "./errors.ts";

async function heardOf(failure: Error): Promise<{ status: number; body: string; log: string }> {
  let log = "";
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  const app = Fastify({ logger: { level: "warn", stream } });
  answerErrors(app);
  app.get("/", async () => {
    throw failure;
  });
  const { statusCode, body } = await app.inject({ method: "GET", url: "/" });
  return { status: statusCode, body, log };
}

test.each(["22P02", "22003", "23505", "23503"])(
  "a row that a table refuses (%s) is our mistake: logged, and said in one word",
  async (code) => {
    const failure = Object.assign(new Error("violates a constraint"), { code });
    const { status, body, log } = await heardOf(failure);
    expect([status, body]).toEqual([500, '{"error":{"key":"serverTrouble"}}']);
    expect(log).toContain("violates a constraint");
  },
);

test("a database that is away asks for patience", async () => {
  const failure = Object.assign(new Error("no route"), { code: "ECONNREFUSED" });
  const { status, body } = await heardOf(failure);
  expect([status, body]).toEqual([503, '{"error":{"key":"tryLater"}}']);
});
