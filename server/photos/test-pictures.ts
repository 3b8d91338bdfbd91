// Pictures nobody should send, and one everybody may: made here, byte by byte where it matters.

import { deflateSync } from "node:zlib";
import sharp from "sharp";

export const SECRET = "<script>alert('ayni')</script>";

/** A photograph as a phone takes it, with the place and the make in it. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 2600, height: 1300, channels: 3, background: "#7a4b2a" } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: "Celular", Software: SECRET },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "16/1 30/1 0/1" },
    })
    .toBuffer();
}

export function smallPng(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 4, background: "#00ff0000" } })
    .png()
    .toBuffer();
}

/** A page of the web behind a picture that can be looked at. */
export async function pageBehindPhoto(): Promise<Buffer> {
  return Buffer.concat([await phonePhoto(), Buffer.from(`<html>${SECRET}</html>`)]);
}

/** 30,000 by 30,000 white pixels in a few kilobytes. */
function bombPng(): Buffer {
  const side = 30_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * 4_000), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([size, named, sum]);
}

function crc(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** What is no picture, whatever it calls itself. */
export async function notPictures(): Promise<Readonly<Record<string, Buffer>>> {
  const jpeg = await phonePhoto();
  const png = await smallPng();
  return {
    "nothing at all": Buffer.alloc(0),
    "a drawing that runs a program": Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg">${SECRET}</svg>`,
    ),
    "a page of the web": Buffer.from(`<!doctype html>${SECRET}`),
    "a page that begins like a photo": Buffer.concat([jpeg.subarray(0, 3), Buffer.from(SECRET)]),
    "half a photo": jpeg.subarray(0, Math.floor(jpeg.length / 2)),
    "half a drawing": png.subarray(0, Math.floor(png.length / 2)),
    "a photo's first bytes": jpeg.subarray(0, 20),
    "more pixels than can be unpacked": bombPng(),
    "another kind of picture": await sharp(png).webp().toBuffer(),
    "a moving picture": await sharp(png).gif().toBuffer(),
    "a program": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
    "a file of files": Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  };
}
