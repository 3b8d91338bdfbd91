// Small conversions between text and bytes, so that the files about keys read as prose.

export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

export function joined(left: Bytes, right: Bytes): Bytes {
  const all = new Uint8Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}

export function randomBytes(crypto: Crypto, count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Plain base64 with padding. */
export function base64(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Of what `base64` wrote. */
export function bytesOf(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Lower-case hexadecimal, 64 characters. */
export async function sha256Hex(crypto: Crypto, text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
