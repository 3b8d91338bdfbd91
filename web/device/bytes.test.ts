import { expect, test } from "vitest";
import { base64, sha256Hex, utf8 } from "./bytes.ts";

test("the hash is the SHA-256 everybody else computes", async () => {
  expect(await sha256Hex(globalThis.crypto, "abc")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("bytes above 127 survive base64", () => {
  expect(base64(utf8("ñ"))).toBe("w7E=");
});
