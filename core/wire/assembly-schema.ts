// The shape of what a closing assembly said. The parts every shape shares come from the schemas that
// hold these.

import { z } from "zod";
import { EVALUATION_TOPICS, NEXT_STEPS, TOLD_REASONS } from "#core/meetings/assembly.ts";
import { boardSchema, daySchema, idSchema, moneySchema } from "./field-schemas.ts";

const count = z.int().min(0).max(60);
const votes = { votesFor: count, votesAgainst: count, abstained: count };

export const recordAssembly = z.strictObject({
  type: z.literal("recordAssembly"),
  meetingId: idSchema,
  act: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("ledgerVoted"), read: moneySchema, ...votes }),
    z.strictObject({
      kind: z.literal("cycleEvaluated"),
      answers: z
        .array(z.strictObject({ topic: z.enum(EVALUATION_TOPICS), well: count, toChange: count }))
        .min(1)
        .max(EVALUATION_TOPICS.length)
        .refine((answers) => new Set(answers.map(({ topic }) => topic)).size === answers.length),
    }),
    z.strictObject({
      kind: z.literal("exitTold"),
      memberId: idSchema,
      next: z.enum(NEXT_STEPS),
      reason: z.enum(TOLD_REASONS),
    }),
    z.strictObject({ kind: z.literal("boardChosen"), board: boardSchema, ...votes }),
  ]),
});

export const voteLedger = z.strictObject({
  type: z.literal("voteLedger"),
  read: moneySchema,
  on: daySchema,
  ...votes,
});

export const boardRuleSchema = z.strictObject({
  termsInRow: z.int().min(1).max(12),
  rotate: z.int().min(0).max(3),
});
