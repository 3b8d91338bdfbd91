// A fingerprint of approved content: what was approved is what is executed, or the two differ to
// the eye. SHA-256 of the content with its keys in order, worked out here because the rules run
// where no platform gives it at once.

/** Sixty-four hexadecimal digits; equal content has equal digits. */
export function fingerprint(content: unknown): string {
  return sha256(ordered(content));
}

/** JSON with sorted keys and amounts as text. */
function ordered(value: unknown): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(ordered).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${ordered(part)}`);
  return `{${parts.join(",")}}`;
}

const PRIMES = firstPrimes(64);

/** The first 32 bits after the point of a root of each prime, worked out in whole numbers. */
const ROUND_CONSTANTS = PRIMES.map((prime) => fractionOfRoot(prime, 3n));
const START = PRIMES.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));

function sha256(text: string): string {
  let state = [...START];
  const bytes = padded(encoded(text));
  const view = new DataView(bytes.buffer);
  for (let block = 0; block < bytes.length; block += 64) state = mixed(state, view, block);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** In UTF-8. */
function encoded(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes = new Uint8Array(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; at += 1) {
    const code = escaped.charCodeAt(at);
    const isEscape = code === PERCENT;
    bytes[length] = isEscape ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : code;
    length += 1;
    if (isEscape) at += 2;
  }
  return bytes.subarray(0, length);
}

const PERCENT = 0x25;

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n);
  return whole;
}

function mixed(state: readonly number[], view: DataView, block: number): number[] {
  const words = schedule(view, block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  words.forEach((word, round) => {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sumOfE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const sumOfA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const one = (h + sumOfE + choice + (ROUND_CONSTANTS[round] ?? 0) + word) | 0;
    [h, g, f, e] = [g, f, e, (d + one) | 0];
    [d, c, b, a] = [c, b, a, (one + sumOfA + majority) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function schedule(view: DataView, block: number): number[] {
  const words = Array.from({ length: 16 }, (_none, index) => view.getInt32(block + index * 4));
  const at = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [before, recent] = [at(index - 15), at(index - 2)];
    const low = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
    const high = turned(recent, 17) ^ turned(recent, 19) ^ (recent >>> 10);
    words.push((at(index - 16) + low + at(index - 7) + high) | 0);
  }
  return words;
}

function turned(word: number, places: number): number {
  return (word >>> places) | (word << (32 - places));
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let number = 2n; primes.length < count; number += 1n) {
    if (primes.every((prime) => number % prime !== 0n)) primes.push(number);
  }
  return primes;
}

function fractionOfRoot(prime: bigint, degree: bigint): number {
  const scaled = prime << (32n * degree);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return Number(BigInt.asIntN(32, low));
}
