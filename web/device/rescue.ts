// A forgotten PIN or a broken screen must lose no money: every record is sealed a second time, to
// the server's key. Whoever carries the file cannot read it.
//
// One copy: ephemeral ECDH on P-256 with the server's key, HKDF-SHA256 (salt: the ephemeral public
// point, info: "ayni rescue 1"), AES-GCM-256 with additional data "rescue|<commandId>". The
// plain text is the canonical text of the envelope. Everything binary is base64 in the file.

import { canonicalText } from "#core/wire/canonical.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import type { SealKey } from "#core/wire/staff.ts";
import { base64, randomBytes, utf8 } from "./bytes.ts";

export type RescueCopy = {
  readonly commandId: string;
  /** The ephemeral public point, uncompressed (65 bytes). */
  readonly point: string;
  readonly iv: string;
  readonly sealed: string;
};

export type RescueFile = {
  readonly format: "ayni-rescue";
  readonly version: 1;
  readonly copies: readonly RescueCopy[];
};

export async function sealedToServer(
  crypto: Crypto,
  sealKey: SealKey,
  envelope: Envelope,
): Promise<RescueCopy> {
  const { subtle } = crypto;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const { kty, crv, x, y } = sealKey;
  const server = await subtle.importKey("jwk", { kty, crv, x, y }, curve, false, []);
  const own = await subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const shared = await subtle.deriveBits({ name: "ECDH", public: server }, own.privateKey, 256);
  const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const by = { name: "HKDF", hash: "SHA-256", salt: point, info: utf8("ayni rescue 1") };
  const key = await subtle.deriveKey(by, base, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
  ]);
  const { commandId } = envelope;
  const iv = randomBytes(crypto, 12);
  const place = utf8(`rescue|${commandId}`);
  const text = utf8(canonicalText(envelope));
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: place }, key, text);
  return {
    commandId,
    point: base64(point),
    iv: base64(iv),
    sealed: base64(new Uint8Array(sealed)),
  };
}

export function rescueFileOf(copies: readonly RescueCopy[]): Blob {
  const file: RescueFile = { format: "ayni-rescue", version: 1, copies };
  return new Blob([JSON.stringify(file)], { type: "application/json" });
}
