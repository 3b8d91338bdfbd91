// Files nobody should send: archives that unfold, cells at the end of the world, entities, broken
// and encrypted archives. Each is answered with a sentence, quickly, and nothing is read from it.

import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { unpack } from "./archive.ts";
import { checkFile } from "./check.ts";
import { flatFileOf, spreadsheetOf } from "./template.ts";
import { flowerSheets } from "./test-sheets.ts";

const around = {
  country: BOLIVIA,
  branchId: "0199a000-0000-7000-8000-0000000000b1",
  today: day("2026-04-03"),
};

let right: Buffer;

beforeAll(async () => {
  right = await spreadsheetOf(flowerSheets());
});

async function keysOf(file: Buffer): Promise<string[]> {
  const { problems, ask } = await checkFile(file, around);
  expect(ask).toBeNull();
  return problems.map(({ key }) => key);
}

type Entry = { readonly name: string; readonly content: Buffer; readonly size?: number };

/** A ZIP archive by hand; `size` is what it claims an entry unfolds to. */
function archive(entries: readonly Entry[], flags = 0): Buffer {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let at = 0;
  for (const { name, content, size = content.length } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    heads.push(head, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The right file with one of its parts put in the place of another. */
function altered(name: string, change: (text: string) => string): Buffer {
  const entries = [...(unpack(right) ?? new Map<string, Buffer>())];
  const before = entries.find(([known]) => known === name)?.[1].toString("utf8") ?? "";
  expect(change(before)).not.toBe(before);
  return archive(
    entries.map(([known, content]) => ({
      name: known,
      content: known === name ? Buffer.from(change(content.toString("utf8"))) : content,
    })),
  );
}

const MEMBERS = "xl/worksheets/sheet3.xml";

test("the right file, packed by hand, is still right", async () => {
  const { problems } = await checkFile(
    altered(MEMBERS, (text) => `${text}\n`),
    around,
  );
  expect(problems).toEqual([]);
});

describe("an archive", () => {
  test("that unfolds beyond a limit, by its own word or without saying so, is turned away", async () => {
    const great = Buffer.alloc(9 * 1024 * 1024, 32);
    expect(await keysOf(archive([{ name: MEMBERS, content: great }]))).toEqual(["fileUnreadable"]);
    const secret = { name: MEMBERS, content: great, size: 1_000 };
    expect(await keysOf(archive([secret]))).toEqual(["fileUnreadable"]);
    const many = Array.from({ length: 4 }, (_none, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: Buffer.alloc(7 * 1024 * 1024, 32),
    }));
    expect(await keysOf(archive(many))).toEqual(["fileUnreadable"]);
    const crowd = Array.from({ length: 201 }, (_none, index) => ({
      name: `${index}.xml`,
      content: Buffer.from("<a/>"),
    }));
    expect(await keysOf(archive(crowd))).toEqual(["fileUnreadable"]);
  });

  test("that is encrypted, broken, another program's or empty is turned away", async () => {
    expect(await keysOf(archive([{ name: "xl/workbook.xml", content: right }], 1))).toEqual([
      "fileUnreadable",
    ]);
    expect(await keysOf(right.subarray(0, right.length - 30))).toEqual(["fileUnreadable"]);
    expect(await keysOf(archive([{ name: "a.txt", content: right }]))).toEqual(["fileUnreadable"]);
    expect(await keysOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual(["fileOld"]);
    expect(await keysOf(Buffer.alloc(0))).toEqual(["fileUnreadable"]);
    expect(await keysOf(Buffer.from([0xff, 0xd8, 0xff, 0x00]))).toEqual(["fileUnreadable"]);
  });
});

test.each([
  [
    "an entity",
    (text: string) => text.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>'),
    "fileUnreadable",
  ],
  [
    "a cell far to the right",
    (text: string) => text.replace('r="A1"', 'r="XFD1"'),
    "fileTooManyRows",
  ],
  ["a cell far below", (text: string) => text.replace('r="A1"', 'r="A1048576"'), "fileTooManyRows"],
  [
    "a row far below",
    (text: string) => text.replace('<row r="2"', '<row r="1000000"'),
    "fileTooManyRows",
  ],
  [
    "a place written otherwise",
    (text: string) => text.replace('r="A1"', 'r="&#88;FD1"'),
    "fileTooManyRows",
  ],
])("%s is not followed", async (_name, change, key) => {
  expect(await keysOf(altered(MEMBERS, change))).toEqual([key]);
});

test("a formula is never worked out: what was last shown is what was written", async () => {
  const file = altered(MEMBERS, (text) =>
    text.replace(/(<c r="A2"[^>]*?)(?: t="\w+")?>.*?<\/c>/, '<c r="A2"><f>1+1</f><v>1</v></c>'),
  );
  const { problems } = await checkFile(file, around);
  expect(problems).toEqual([]);
});

test("a number of a spreadsheet is read to the coin, whatever its binary form", async () => {
  const file = altered(MEMBERS, (text) =>
    text.replace(/<c r="K2"[^>]*>.*?<\/c>/, '<c r="K2"><v>108.01000000000001</v></c>'),
  );
  const { preview } = await checkFile(file, around);
  expect(preview?.members[0]?.compulsory.minor).toBe(10_801n);
});

test("a flat file with too many rows is turned away", async () => {
  const long = `${flatFileOf(flowerSheets())}${"a;b\r\n".repeat(2_001)}`;
  expect(await keysOf(Buffer.from(long))).toEqual(["fileTooManyRows"]);
});

test("whatever bytes are changed, the answer is a sentence", async () => {
  const csv = Buffer.from(flatFileOf(flowerSheets()));
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      }),
      async (isFlat, changes) => {
        const file = Buffer.from(isFlat ? csv : right);
        for (const [at, byte] of changes) file[at % file.length] = byte;
        const { problems, ask } = await checkFile(file, around);
        expect(problems.length > 0).toBe(ask === null);
      },
    ),
    { numRuns: 150 },
  );
});
