// A spreadsheet is a ZIP archive. Before anything reads it, every entry is unpacked once under a
// limit, and must be as long as the archive says: a small file that unfolds into a great one is
// turned away, and no two readers can see different things in it.

import { inflateRawSync } from "node:zlib";

const MOST_ENTRIES = 200;
const LARGEST_ENTRY = 8 * 1024 * 1024;
const LARGEST_TOTAL = 24 * 1024 * 1024;

const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** The entries by name; null when the archive is broken, encrypted, or unfolds too far. */
export function unpack(file: Buffer): ReadonlyMap<string, Buffer> | null {
  try {
    return entriesOf(file);
  } catch {
    return null;
  }
}

function entriesOf(file: Buffer): ReadonlyMap<string, Buffer> | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.length - end < END_LENGTH || file.readUInt32LE(end) !== END_SIGN) return null;
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const entry = headerAt(file, at);
    total += entry.size;
    if (entry.size > LARGEST_ENTRY || total > LARGEST_TOTAL || entries.has(entry.name)) return null;
    const content = contentOf(file, entry);
    if (content === null) return null;
    entries.set(entry.name, content);
    at = entry.next;
  }
  return entries;
}

type Header = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
};

function headerAt(file: Buffer, at: number): Header {
  if (file.readUInt32LE(at) !== ENTRY_SIGN) throw new RangeError("No entry stands here.");
  const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) throw new RangeError("The entry is encrypted.");
  const nameLength = file.readUInt16LE(at + 28);
  const rest = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  const nameAt = at + ENTRY_LENGTH;
  return {
    name: file.toString("utf8", nameAt, nameAt + nameLength),
    method: file.readUInt16LE(at + 10),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    local: file.readUInt32LE(at + 42),
    next: nameAt + nameLength + rest,
  };
}

function contentOf(file: Buffer, { method, packed, size, local }: Header): Buffer | null {
  if (file.readUInt32LE(local) !== LOCAL_SIGN) return null;
  const from = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + packed > file.length) return null;
  const bytes = file.subarray(from, from + packed);
  if (method === STORED) return packed === size ? bytes : null;
  if (method !== DEFLATED) return null;
  const content = inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  return content.length === size ? content : null;
}
