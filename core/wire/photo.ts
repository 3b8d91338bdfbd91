// Pictures that travel to the office: which kinds are taken, how large, and what is said of one
// that was kept.

import type { BookId, PhotoHash } from "#core/people/ids.ts";

export const PHOTO_TYPES = ["image/jpeg", "image/png"] as const;

/** In bytes, as it is sent; what is kept is far smaller. */
export const LARGEST_PHOTO = 8 * 1024 * 1024;

/** POST /api/associations/:bookId/photos, and the picture under GET …/photos/:photo. */
export type PhotoKept = { readonly photo: PhotoHash };

/** GET /api/photos/unnamed: kept for a day and named by no record. */
export type UnnamedPhoto = PhotoKept & {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly keptAt: string;
  readonly keptBy: string;
};
