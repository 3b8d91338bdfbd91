// A picture from outside is never kept as it came: it is decoded under limits and drawn anew, so
// that neither the place where it was taken nor anything hidden behind it comes in.

import { createHash } from "node:crypto";
import sharp from "sharp";
import type { PhotoHash } from "#core/people/ids.ts";
import { Refused } from "#server/http/refused.ts";

/** A sheet of forty lines stays readable at this many pixels on its longer side. */
const LONGEST_SIDE = 2_000;

/** What a phone of today takes at most; a picture that unpacks to more is refused unread. */
const MOST_PIXELS = 50_000_000;

const QUALITY = 80;
const LONGEST_SECONDS = 15;
const MOST_WAITING = 8;

/** Of all the library can read, nothing else is even tried. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
sharp.cache(false);
sharp.concurrency(1);

export type Redrawn = { readonly photo: PhotoHash; readonly body: Buffer };

let waiting = 0;
let lastTurn: Promise<unknown> = Promise.resolve();

/** The picture as JPEG, upright and bare; 400 for what is none, 429 when too many wait already. */
export async function redraw(sent: Buffer): Promise<Redrawn> {
  if (!isPicture(sent)) throw new Refused(400, "notAPhoto");
  if (waiting >= MOST_WAITING) throw new Refused(429, "tryLater");
  waiting += 1;
  const turn = lastTurn.then(() => drawn(sent));
  lastTurn = turn.catch(() => undefined);
  try {
    const body = await turn;
    return { photo: createHash("sha256").update(body).digest("hex"), body };
  } catch {
    throw new Refused(400, "notAPhoto");
  } finally {
    waiting -= 1;
  }
}

/** Whatever it is called, it begins as one of the two. */
function isPicture(sent: Buffer): boolean {
  return SIGNS.some((sign) => sent.subarray(0, sign.length).equals(sign));
}

const SIGNS = [
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
];

function drawn(sent: Buffer): Promise<Buffer> {
  return sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
    .timeout({ seconds: LONGEST_SECONDS })
    .rotate()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: "inside",
      withoutEnlargement: true,
    })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
