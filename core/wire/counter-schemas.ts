// The shape of what the cashier asks for.

import { z } from "zod";
import { TILL_METHODS } from "#core/lending/till.ts";
import { daySchema, idSchema, isPlain, moneySchema, text } from "./field-schemas.ts";

const receiveAtBranch = z.strictObject({
  type: z.literal("receiveAtBranch"),
  memberId: idSchema,
  amount: moneySchema,
  method: z.enum(TILL_METHODS),
  reference: z.string().trim().min(1).max(60).refine(isPlain).exactOptional(),
  on: daySchema,
});

const reverseReceipt = z.strictObject({
  type: z.literal("reverseReceipt"),
  receiptId: idSchema,
  reason: text,
});

const bankTill = z.strictObject({
  type: z.literal("bankTill"),
  amount: moneySchema,
  slipNumber: z.string().trim().min(1).max(60).refine(isPlain),
  depositedOn: daySchema,
});

const payBackAdvance = z.strictObject({
  type: z.literal("payBackAdvance"),
  memberId: idSchema,
  on: daySchema,
});

export const COUNTER_SCHEMAS = [receiveAtBranch, reverseReceipt, bankTill, payBackAdvance] as const;
