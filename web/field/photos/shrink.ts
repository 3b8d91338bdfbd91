// A picture of the camera, many megabytes, drawn small: readable, and half a minute on a poor line.

import { LARGEST_PICTURE } from "#core/wire/picture.ts";

/** Longest side in pixels and quality, tried one after another until the bytes are few enough. */
const TRIES = [
  [1600, 0.8],
  [1600, 0.6],
  [1200, 0.6],
  [900, 0.5],
  [600, 0.4],
] as const;

/** Null for what is no picture, or cannot be made small enough. */
export async function shrunk(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    for (const [longest, quality] of TRIES) {
      const jpeg = await drawn(picture, longest, quality);
      if (jpeg !== null && jpeg.size <= LARGEST_PICTURE)
        return new Uint8Array(await jpeg.arrayBuffer());
    }
    return null;
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) return Promise.resolve(null);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
