// The shape of what is said of a sheet of paper: that it was keyed in, and that it was compared.

import { z } from "zod";
import { hashSchema, idSchema, isPlain, text } from "./field-schemas.ts";

/** Of one sheet. */
export const MOST_PHOTOS = 6;

export const keyInSheet = z.strictObject({
  type: z.literal("keyInSheet"),
  meetingId: idSchema,
  /** As it is printed or written on it. */
  sheetNumber: z.string().trim().min(1).max(60).refine(isPlain),
  heldBy: idSchema.nullable(),
  photos: z.array(hashSchema).max(MOST_PHOTOS),
});

export const confirmSheet = z.strictObject({
  type: z.literal("confirmSheet"),
  sheetId: idSchema,
  note: text,
});
