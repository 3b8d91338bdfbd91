// The shape of what is asked for when something changes in the middle of a cycle.

import { voteLedger } from "./assembly-schema.ts";
import { z } from "zod";
import { SUBSTITUTION_REASONS } from "#core/groups/asesora.ts";
import { EXIT_KINDS, EXIT_REASONS } from "#core/groups/association.ts";
import { CARRIERS } from "#core/savings/carried.ts";
import { BOARD_CAUSES, HARDSHIPS } from "#core/meetings/wish.ts";
import { startCycle } from "./cycle-schemas.ts";
import {
  boardSchema,
  daySchema,
  hashSchema,
  idSchema,
  memberSchema,
  moneySchema,
  nameSchema,
  text,
} from "./field-schemas.ts";

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

const votesSchema = z.strictObject({
  inFavour: z.int().min(0).max(60),
  against: z.int().min(0).max(60),
});

const leaveGroup = z.strictObject({
  type: z.literal("leaveGroup"),
  memberId: idSchema,
  on: daySchema,
  kind: z.enum(EXIT_KINDS),
  reason: z.enum(EXIT_REASONS),
  votes: votesSchema.nullable(),
  heir: nameSchema.nullable(),
  successorId: idSchema.nullable(),
  takerIds: z.array(idSchema).max(60),
  consentIds: z.array(idSchema).max(60),
});

const admitMember = z.strictObject({
  type: z.literal("admitMember"),
  member: memberSchema,
  on: daySchema,
});

const payDebts = z.strictObject({
  type: z.literal("payDebts"),
  memberId: idSchema,
  amount: moneySchema,
  receivedById: idSchema,
  on: daySchema,
});

const regroup = z.strictObject({
  type: z.literal("regroup"),
  memberIds: z.array(idSchema).min(1).max(60),
  subgroupId: idSchema,
  on: daySchema,
});

const electBoard = z.strictObject({
  type: z.literal("electBoard"),
  board: boardSchema,
  cause: z.enum(BOARD_CAUSES),
  votes: votesSchema,
  on: daySchema,
});

const receiveClaim = z.strictObject({
  type: z.literal("receiveClaim"),
  memberId: idSchema,
  amount: moneySchema,
  reference: text.min(1).max(60),
  on: daySchema,
});

const returnSavings = z.strictObject({
  type: z.literal("returnSavings"),
  memberId: idSchema,
  on: daySchema,
});

const otherAssociation = z.strictObject({ bookId: idSchema, name: text.min(1).max(100) });

const sendSavings = z.strictObject({
  type: z.literal("sendSavings"),
  memberId: idSchema,
  to: otherAssociation,
  carrier: z.enum(CARRIERS),
  voucher: text.min(1).max(60),
  on: daySchema,
});

const receiveSavings = z.strictObject({
  type: z.literal("receiveSavings"),
  transferId: idSchema,
  memberId: idSchema,
  receivedById: idSchema,
  counted: moneySchema.optional(),
  on: daySchema,
});

const bringMissing = z.strictObject({
  type: z.literal("bringMissing"),
  transferId: idSchema,
  amount: moneySchema,
  receivedById: idSchema,
  on: daySchema,
});

const takeBackSavings = z.strictObject({
  type: z.literal("takeBackSavings"),
  transferId: idSchema,
  on: daySchema,
});

const undoArrival = z.strictObject({
  type: z.literal("undoArrival"),
  transferId: idSchema,
  on: daySchema,
});

/** Whose savings, and who saw the coins: what one person alone did not say. */
const SEEN = { memberId: idSchema, seenById: idSchema };

const propose = z.strictObject({
  type: z.literal("propose"),
  wish: z.discriminatedUnion("type", [
    moveMeetings,
    rescheduleLoan,
    leaveGroup,
    sendSavings,
    takeBackSavings.extend(SEEN),
    undoArrival.extend(SEEN),
    startCycle,
    voteLedger,
    electBoard,
  ]),
});

const read = { proposalId: idSchema, contentHash: hashSchema };

const approveProposal = z.strictObject({ type: z.literal("approveProposal"), ...read });

const approveOpening = z.strictObject({ type: z.literal("approveOpening"), ...read });

const refuseProposal = z.strictObject({ type: z.literal("refuseProposal"), ...read, reason: text });

const withdrawProposal = z.strictObject({
  type: z.literal("withdrawProposal"),
  proposalId: idSchema,
});

const applyClosure = z.strictObject({
  type: z.literal("applyClosure"),
  closureId: idSchema,
});

const assignAsesora = z.strictObject({
  type: z.literal("assignAsesora"),
  asesoraId: idSchema,
  fromOn: daySchema,
});

const absence = {
  fromOn: daySchema,
  throughOn: daySchema,
  reason: z.enum(SUBSTITUTION_REASONS),
};

const nameSubstitute = z.strictObject({
  type: z.literal("nameSubstitute"),
  substituteId: idSchema,
  ...absence,
});

const stepIn = z.strictObject({ type: z.literal("stepIn"), ...absence });

export const CHANGE_SCHEMAS = [
  applyClosure,
  admitMember,
  electBoard,
  receiveClaim,
  returnSavings,
  receiveSavings,
  bringMissing,
  takeBackSavings,
  undoArrival,
  propose,
  approveProposal,
  approveOpening,
  refuseProposal,
  withdrawProposal,
  assignAsesora,
  nameSubstitute,
  stepIn,
  voteLedger,
  payDebts,
  regroup,
] as const;
