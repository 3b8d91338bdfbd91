// The shape of what is asked for when something changes in the middle of a cycle.

import { z } from "zod";
import { daySchema, hashSchema, idSchema, text } from "./field-schemas.ts";

const moveMeetings = z.strictObject({
  type: z.literal("moveMeetings"),
  firstOn: daySchema,
  onMove: z.enum(["asPlanned", "keepInstalment"]),
});

const propose = z.strictObject({
  type: z.literal("propose"),
  wish: z.discriminatedUnion("type", [moveMeetings]),
});

const read = { proposalId: idSchema, contentHash: hashSchema };

const approveProposal = z.strictObject({ type: z.literal("approveProposal"), ...read });

const refuseProposal = z.strictObject({ type: z.literal("refuseProposal"), ...read, reason: text });

const withdrawProposal = z.strictObject({
  type: z.literal("withdrawProposal"),
  proposalId: idSchema,
});

export const CHANGE_SCHEMAS = [propose, approveProposal, refuseProposal, withdrawProposal] as const;
