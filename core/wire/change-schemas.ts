// The shape of what is asked for when something changes in the middle of a cycle.

import { z } from "zod";
import { HARDSHIPS } from "#core/meetings/wish.ts";
import { daySchema, hashSchema, idSchema, text } from "./field-schemas.ts";

const moveMeetings = z.strictObject({
  type: z.literal("moveMeetings"),
  firstOn: daySchema,
  onMove: z.enum(["asPlanned", "keepInstalment"]),
});

const rescheduleLoan = z.strictObject({
  type: z.literal("rescheduleLoan"),
  memberId: idSchema,
  on: daySchema,
  instalments: z.int().min(1).max(104),
  reason: z.enum(HARDSHIPS),
  meetingIds: z.array(idSchema).max(104),
});

const propose = z.strictObject({
  type: z.literal("propose"),
  wish: z.discriminatedUnion("type", [moveMeetings, rescheduleLoan]),
});

const read = { proposalId: idSchema, contentHash: hashSchema };

const approveProposal = z.strictObject({ type: z.literal("approveProposal"), ...read });

const refuseProposal = z.strictObject({ type: z.literal("refuseProposal"), ...read, reason: text });

const withdrawProposal = z.strictObject({
  type: z.literal("withdrawProposal"),
  proposalId: idSchema,
});

const applyClosure = z.strictObject({
  type: z.literal("applyClosure"),
  closureId: idSchema,
});

export const CHANGE_SCHEMAS = [
  applyClosure,
  propose,
  approveProposal,
  refuseProposal,
  withdrawProposal,
] as const;
