// The shape of what the office writes into the people room: women met, persons, associations in
// formation, the meeting of constitution.

import { z } from "zod";
import { CONSENT_PURPOSES, PHONE_OWNERS } from "#core/people/person.ts";
import { LEAD_SOURCES } from "#core/people/lead.ts";
import {
  articleVoteSchema,
  electionSchema,
  pointSchema,
  signatureSchema,
  weekdaySchema,
} from "./constitution-shape.ts";
import { daySchema, idSchema, moneySchema, text } from "./field-schemas.ts";
import { bylawsSchema } from "./schemas.ts";

/** One name: letters of any alphabet with the marks that belong to them, kept as written. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{M}'’ʼ`´. ·-]+$/u)
  .refine((name) => /\p{L}/u.test(name))
  .transform((name) => name.normalize("NFC").replace(/\s+/g, " "));

const short = text.max(120);
const languages = z.array(z.string().regex(/^[a-z]{2,3}$/)).max(12);

export const personSchema = z.strictObject({
  names: z.strictObject({
    given: z.array(nameSchema).min(1).max(3),
    family: z.array(nameSchema).max(2),
    knownAs: nameSchema.nullable(),
  }),
  born: z.strictObject({
    on: daySchema.nullable(),
    year: z.int().min(1900).max(2100).nullable(),
  }),
  speaks: languages,
  readsIn: languages,
  isReader: z.boolean(),
  documents: z
    .array(
      z.strictObject({
        kind: z.string().max(20),
        number: z.string().trim().min(1).max(40),
        issuedIn: short.nullable(),
      }),
    )
    .max(4),
  phones: z
    .array(
      z.strictObject({
        number: z.string().trim().max(30),
        owner: z.enum(PHONE_OWNERS),
        isSafeToCall: z.boolean(),
        isSafeToText: z.boolean(),
      }),
    )
    .max(4),
  neighbourhood: short,
  landmark: text,
  point: pointSchema.nullable(),
});

export const consentSchema = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  isGiven: z.boolean(),
});

export const leadSchema = z.strictObject({
  leadId: idSchema.optional(),
  branchId: idSchema,
  name: nameSchema,
  phone: z.string().trim().max(30).nullable(),
  source: z.enum(LEAD_SOURCES),
  neighbourhood: short,
  foundOn: daySchema,
  promotionId: idSchema.nullable(),
  callOn: daySchema.nullable(),
});

export const promotionSchema = z.strictObject({
  promotionId: idSchema.optional(),
  branchId: idSchema,
  heldOn: daySchema,
  source: z.enum(LEAD_SOURCES),
  place: short.min(1),
  attended: z.int().min(0).max(10_000),
});

export const subgroupsSchema = z.strictObject({
  subgroups: z
    .array(z.strictObject({ subgroupId: idSchema, name: short.min(1) }))
    .min(1)
    .max(8),
  seats: z.array(z.strictObject({ personId: idSchema, subgroupId: idSchema.nullable() })).max(60),
});

export const choicesSchema = z.strictObject({
  chooserId: idSchema,
  /** Of everybody she has not spoken of yet. */
  answers: z.array(z.strictObject({ chosenId: idSchema, isYes: z.boolean() })).max(60),
});

export const sessionSchema = z.strictObject({
  number: z.int().min(1).max(20),
  topic: z.string().max(40),
  heldOn: daySchema,
  cameIds: z.array(idSchema).max(60),
});

export const draftSchema = z.strictObject({
  name: short.min(1),
  landmark: text.min(1),
  hour: z.string().regex(/^\d{2}:\d{2}$/),
  weekday: weekdaySchema,
  point: pointSchema.nullable(),
  openingFund: moneySchema,
  bylaws: bylawsSchema,
  elections: z.array(electionSchema).max(3),
  articles: z.array(articleVoteSchema).max(12),
  signatures: z.array(signatureSchema).max(60),
});
