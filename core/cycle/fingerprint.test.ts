// The fingerprint is the SHA-256 everybody knows, of one text for one content.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";

describe("the fingerprint of what was approved", () => {
  test("is the digest any other program gives for the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const known = createHash("sha256").update(JSON.stringify(text), "utf8").digest("hex");
        expect(fingerprint(text)).toBe(known);
      }),
    );
  });

  test("does not ask in which order the fields were written", () => {
    const one = { memberId: "rosa", amount: { currency: "BOB", minor: 300_000n } };
    const other = { amount: { minor: 300_000n, currency: "BOB" }, memberId: "rosa" };
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  test("changes with one centavo", () => {
    const amount = (minor: bigint) => ({ currency: "BOB", minor });
    expect(fingerprint(amount(300_000n))).not.toBe(fingerprint(amount(300_001n)));
  });
});
