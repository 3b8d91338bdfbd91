// Pictures of slips and sheets: what is no picture is refused, what is one comes in bare, and only
// whoever may see the association sees it.

import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_PHOTO } from "#core/wire/photo.ts";
import { LARGEST_PICTURE } from "#core/wire/picture.ts";
import { later } from "#server/clock/later.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { verify } from "#server/verify/verify.ts";
import { notPictures, pageBehindPhoto, phonePhoto, SECRET, smallPng } from "./test-pictures.ts";

let world: TestApp;
let teresa: Record<string, string>;

beforeAll(async () => {
  world = await testApp();
  teresa = await world.signIn("teresa");
});

afterAll(async () => {
  const { invariants } = await verify(world.branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await world.close();
});

function photosOf(bookId: string): string {
  return `/api/associations/${bookId}/photos`;
}

function send(picture: Buffer, type = "image/jpeg", headers = teresa) {
  const url = photosOf(world.branch.bookId);
  const asked = { ...headers, "content-type": type };
  return world.app.inject({ method: "POST", url, headers: asked, payload: picture });
}

async function kept(picture: Buffer, type?: string): Promise<{ photo: string; body: Buffer }> {
  const answer = await send(picture, type);
  expect(answer.statusCode).toBe(200);
  const { photo } = answer.json<{ photo: string }>();
  const url = `${photosOf(world.branch.bookId)}/${photo}`;
  const shown = await world.app.inject({ method: "GET", url, headers: teresa });
  expect(shown.statusCode).toBe(200);
  return { photo, body: shown.rawPayload };
}

async function count(table: "photo" | "audit_row"): Promise<number> {
  const about =
    table === "photo"
      ? ""
      : " where kind = 'standing' and act = 'photo' and outcome is distinct from 'before'";
  const [row] = await world.branch.database.db.query(`select count(*) from ${table}${about}`, []);
  return Number(row?.["count"]);
}

test("a phone's photo comes in upright and small, without the place where it was taken", async () => {
  const sent = await phonePhoto();
  expect(sent.includes("Celular")).toBe(true);
  const { photo, body } = await kept(sent);
  const { width, height, format, exif } = await sharp(body).metadata();
  expect({ width, height, format, exif }).toEqual({
    width: 1000,
    height: 2000,
    format: "jpeg",
    exif: undefined,
  });
  expect(body.includes("Celular")).toBe(false);
  expect(createHash("sha256").update(body).digest("hex")).toBe(photo);
});

test("whatever hides behind a picture stays outside", async () => {
  const { body } = await kept(await pageBehindPhoto());
  expect(body.includes(SECRET)).toBe(false);
  expect(body.includes("<html>")).toBe(false);
});

test("what is clear in a drawing becomes white paper", async () => {
  const { body } = await kept(await smallPng(), "image/png");
  const { data } = await sharp(body).raw().toBuffer({ resolveWithObject: true });
  expect([data[0], data[1], data[2]]).toEqual([255, 255, 255]);
});

test("what is no picture is refused and nothing of it is kept", async () => {
  const before = await count("photo");
  for (const [name, bytes] of Object.entries(await notPictures())) {
    for (const type of ["image/jpeg", "image/png"]) {
      const answer = await send(bytes, type);
      expect([name, answer.statusCode, answer.body]).toEqual([
        name,
        400,
        expect.stringMatching(/notAPhoto|unreadable/),
      ]);
    }
  }
  expect(await count("photo")).toBe(before);
});

test("a hundred megabytes are not even listened to, and other kinds of body neither", async () => {
  const huge = await send(Buffer.alloc(100 * 1024 * 1024, 0xff));
  expect(huge.statusCode).toBe(413);
  expect((await send(Buffer.alloc(LARGEST_PHOTO + 1, 0xff))).statusCode).toBe(413);
  for (const type of ["image/svg+xml", "image/webp", "multipart/form-data; boundary=x"])
    expect((await send(await phonePhoto(), type)).statusCode).toBe(415);
});

test("a phone's own way in listens to a small picture and no more", async () => {
  const { authorization } = await world.enrol();
  const told = async (bytes: number) => {
    const url = `/api/field/books/${world.branch.bookId}/photos`;
    const headers = { authorization, "content-type": "image/jpeg" };
    const payload = Buffer.alloc(bytes, 0xff);
    return (await world.app.inject({ method: "POST", url, headers, payload })).statusCode;
  };
  // The first is heard, and is no picture.
  expect([await told(LARGEST_PICTURE), await told(LARGEST_PICTURE + 1)]).toEqual([400, 413]);
});

test("the same picture is kept once, and the audit log says by whom", async () => {
  const picture = await sharp({
    create: { width: 90, height: 60, channels: 3, background: "#123456" },
  })
    .jpeg()
    .toBuffer();
  const [photos, rows] = [await count("photo"), await count("audit_row")];
  const answers = await Promise.all([send(picture), send(picture), send(picture)]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(await count("photo")).toBe(photos + 1);
  expect(await count("audit_row")).toBe(rows + 1);
});

test("it is shown as a picture and nothing else", async () => {
  const { photo } = await kept(await phonePhoto());
  const url = `${photosOf(world.branch.bookId)}/${photo}`;
  const { headers } = await world.app.inject({ method: "GET", url, headers: teresa });
  expect(headers["content-type"]).toBe("image/jpeg");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-disposition"]).toBe(`inline; filename="${photo.slice(0, 12)}.jpg"`);
  expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  expect(headers["cache-control"]).toBe("no-store");
});

test("another association's name does not open it, and an unknown one says no more", async () => {
  const { photo } = await kept(await phonePhoto());
  const elsewhere = `${photosOf("0199a000-0000-7000-8000-00000000dead")}/${photo}`;
  const unknown = `${photosOf(world.branch.bookId)}/${"0".repeat(64)}`;
  for (const url of [elsewhere, unknown]) {
    const answer = await world.app.inject({ method: "GET", url, headers: teresa });
    expect([answer.statusCode, answer.body]).toEqual([404, '{"error":{"key":"notFound"}}']);
  }
});

test("an auditor looks and adds nothing", async () => {
  const headers = await world.signIn("ines");
  expect((await send(await phonePhoto(), "image/jpeg", headers)).statusCode).toBe(403);
});

test("a person's pictures of one day and those of one book have an end, said in words", async () => {
  const { bookId, database } = world.branch;
  const { db } = database;
  const known = await phonePhoto();
  await kept(known);
  const fill = async (many: number, keptAt: string, login: string) =>
    db.query(
      `insert into photo select $1, encode(sha256(n::text::bytea), 'hex'), n::text::bytea, $2, w.staff_id
        from staff w, generate_series(1, $3::integer) as n where w.login = $4`,
      [bookId, keptAt, many, login],
    );
  const answered = async (picture: Buffer) => {
    const { statusCode, body } = await send(picture);
    return [statusCode, /"key":"(\w+)"/.exec(body)?.[1] ?? null];
  };
  await fill(119 - (await count("photo")), world.branch.door.clock.now(), "teresa");
  expect(await answered(await drawing(1))).toEqual([200, null]);
  expect(await answered(await drawing(2))).toEqual([429, "photosToday"]);
  expect(await answered(known)).toEqual([200, null]);
  const filled = "body = any(select n::text::bytea from generate_series(1, 1000) n)";
  await db.query(`delete from photo where ${filled}`, []);
  // Whoever kept them: the book's end is the book's.
  const before = later(world.branch.door.clock.now(), -200 * 86_400_000);
  await fill(999 - (await count("photo")), before, "norma");
  expect(await answered(await drawing(3))).toEqual([200, null]);
  expect(await answered(await drawing(4))).toEqual([422, "photosFull"]);
  expect(await answered(known)).toEqual([200, null]);
  expect(await unnamed()).toHaveLength(200);
  await db.query(`update photo set kept_at = $1 where ${filled}`, ["2020-01-01T00:00:00Z"]);
  expect(await answered(await drawing(4))).toEqual([200, null]);
  await db.query(`delete from photo where ${filled}`, []);
  expect(await unnamed()).toEqual([]);
});

/** A small picture of a colour of its own. */
function drawing(number: number): Promise<Buffer> {
  const background = { r: number * 40, g: 11, b: 12 };
  return sharp({ create: { width: 31, height: 17, channels: 3, background } })
    .png()
    .toBuffer();
}

/** Those of this very day may still be named. */
async function unnamed(): Promise<unknown[]> {
  const answer = await world.app.inject({ url: "/api/photos/unnamed", headers: teresa });
  expect(answer.statusCode).toBe(200);
  return answer.json<unknown[]>();
}
