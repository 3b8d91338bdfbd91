// The small shapes everything that travels is made of: amounts, days, names, plain text.

import { z } from "zod";
import { CURRENCIES } from "#core/money/currency.ts";
import { parseDay, type Day } from "#core/time/day.ts";

const LONGEST_TEXT = 500;

/** Signed whole minor units as text, within ±10^15. */
export const minor = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,15})$/, { abort: true })
  .refine((text) => BigInt(text) <= 10n ** 15n && BigInt(text) >= -(10n ** 15n))
  .transform((text) => BigInt(text));

export const moneySchema = z.strictObject({ currency: z.enum(CURRENCIES), minor });

export const fractionSchema = z
  .strictObject({ numerator: minor, denominator: minor })
  .refine(({ numerator, denominator }) => numerator >= 0n && denominator > 0n);

export const daySchema = z
  .string()
  .refine((text) => parseDay(text).isGranted)
  .transform((text) => text as Day);

/** Written small, whoever wrote it: one name for one thing. */
export const idSchema = z.uuid().transform((id) => id.toLowerCase());

export const text = z.string().trim().max(LONGEST_TEXT).refine(isPlain);

/** No control characters and no broken surrogates: they cannot be stored or printed. */
export function isPlain(value: string): boolean {
  return !/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(value);
}

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const nameSchema = z.strictObject({
  given: text.min(1),
  family: text,
  knownAs: text.nullable(),
});

export const memberSchema = z.strictObject({
  memberId: idSchema,
  line: z.int().min(1).max(60),
  name: nameSchema,
  subgroupId: idSchema,
});

export const boardSchema = z.strictObject({
  president: idSchema,
  secretary: idSchema,
  treasurer: idSchema,
});
