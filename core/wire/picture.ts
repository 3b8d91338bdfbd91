// Pictures a phone sends: small, each by itself, answered with the name under which it is kept.

import { z } from "zod";
import { PHOTO_USES } from "#core/meetings/photo.ts";
import { hashSchema, idSchema } from "./field-schemas.ts";

/** In bytes, as a phone sends it: half a minute on a poor line. */
export const LARGEST_PICTURE = 250_000;

const MOST_MEMBERS = 60;

export const addPhotoSchema = z.strictObject({
  type: z.literal("addPhoto"),
  meetingId: idSchema,
  use: z.enum(PHOTO_USES),
  photo: hashSchema,
  leftOut: z.array(idSchema).max(MOST_MEMBERS),
});
