// The key of the data is random and lies wrapped. It is unwrapped by the PIN together with a
// secret that cannot leave this device, so a copied disk is not enough to try PINs elsewhere.

import { argon2id } from "hash-wasm";
import { joined, randomBytes, utf8, type Bytes } from "./bytes.ts";
import type { Sealed } from "./seal.ts";

export type WrappedKey = Sealed & { readonly salt: Bytes };

/** An HMAC key nobody can export: only its output is ever seen. */
export async function newDeviceKey(crypto: Crypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

export async function newSealingKey(
  crypto: Crypto,
  deviceKey: CryptoKey,
  pin: string,
): Promise<{ readonly sealingKey: CryptoKey; readonly wrapped: WrappedKey }> {
  const { subtle } = crypto;
  const usages = ["encrypt", "decrypt"] as const;
  const fresh = await subtle.generateKey({ name: "AES-GCM", length: 256 }, true, usages);
  const salt = randomBytes(crypto, 16);
  const iv = randomBytes(crypto, 12);
  const wrapping = await wrappingKey(crypto, deviceKey, pin, salt);
  const sealed = await subtle.wrapKey("raw", fresh, wrapping, wrapBy(iv));
  const wrapped = { salt, iv, sealed };
  const sealingKey = await subtle.unwrapKey(
    "raw",
    sealed,
    wrapping,
    wrapBy(iv),
    "AES-GCM",
    false,
    usages,
  );
  return { sealingKey, wrapped };
}

/** Null when the PIN is wrong. */
export async function unwrapped(
  crypto: Crypto,
  deviceKey: CryptoKey,
  pin: string,
  { salt, iv, sealed }: WrappedKey,
): Promise<CryptoKey | null> {
  const wrapping = await wrappingKey(crypto, deviceKey, pin, salt);
  const usages = ["encrypt", "decrypt"] as const;
  try {
    return await crypto.subtle.unwrapKey(
      "raw",
      sealed,
      wrapping,
      wrapBy(iv),
      "AES-GCM",
      false,
      usages,
    );
  } catch {
    return null;
  }
}

/** Argon2id with 19 MiB and two passes (OWASP's second choice), joined with the device's secret. */
async function wrappingKey(
  crypto: Crypto,
  deviceKey: CryptoKey,
  pin: string,
  salt: Bytes,
): Promise<CryptoKey> {
  const { subtle } = crypto;
  const stretched = await argon2id({
    password: pin,
    salt,
    iterations: 2,
    memorySize: 19 * 1024,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  const secret = await subtle.sign("HMAC", deviceKey, joined(utf8("ayni device secret"), salt));
  const material = joined(new Uint8Array(stretched), new Uint8Array(secret));
  const base = await subtle.importKey("raw", material, "HKDF", false, ["deriveKey"]);
  const by = { name: "HKDF", hash: "SHA-256", salt, info: utf8("ayni wrapping key 1") };
  const usages = ["wrapKey", "unwrapKey"] as const;
  return subtle.deriveKey(by, base, { name: "AES-GCM", length: 256 }, false, usages);
}

function wrapBy(iv: Bytes): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: utf8("ayni data key 1") };
}
