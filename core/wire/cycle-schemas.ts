// The shape of what brings a cycle about: the solicitud, its approval, and the disbursement.

import { z } from "zod";
import { COMPONENTS } from "#core/lending/component.ts";
import { PAYOUT_METHODS, PURPOSES } from "#core/lending/request.ts";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import {
  daySchema,
  fractionSchema,
  hashSchema,
  idSchema,
  isPlain,
  minor,
  moneySchema,
  text,
} from "./field-schemas.ts";

export const termsSchema = z.strictObject({
  method: z.enum(["flat", "level", "equalPrincipal"]),
  ratePerYear: fractionSchema,
  basis: z.enum(["30/360", "actual/360", "actual/365"]),
  frequency: z.union([
    z.strictObject({
      every: z.union([z.literal(7), z.literal(14), z.literal(21), z.literal(28)]),
      unit: z.literal("days"),
    }),
    z.strictObject({ every: z.literal(1), unit: z.literal("months") }),
  ]),
  instalments: z.int().min(1).max(104),
  rounding: z.strictObject({
    unitMinor: minor,
    mode: z.enum(["halfUp", "halfEven", "up", "down"]),
  }),
  lateInterestPerYear: fractionSchema.nullable(),
  allocation: z.array(z.enum(COMPONENTS)).max(7),
});

export const startCycle = z.strictObject({
  type: z.literal("startCycle"),
  terms: termsSchema,
  disbursedOn: daySchema,
  holidayPolicy: z.enum(HOLIDAY_POLICIES).nullable().default(null),
  loans: z
    .array(z.strictObject({ loanId: idSchema, memberId: idSchema, principal: moneySchema }))
    .max(60),
  meetingIds: z.array(idSchema).max(104),
});

const women = z.array(idSchema).max(60);

const requestLoans = z.strictObject({
  type: z.literal("requestLoans"),
  terms: termsSchema,
  plannedOn: daySchema,
  holidayPolicy: z.enum(HOLIDAY_POLICIES).nullable(),
  assembly: z.strictObject({ heldOn: daySchema, present: women }),
  lines: z
    .array(
      z.strictObject({
        loanId: idSchema,
        memberId: idSchema,
        principal: moneySchema,
        purpose: z.enum(PURPOSES),
        against: women,
        evaluation: z
          .strictObject({
            visitedOn: daySchema,
            peers: women,
            income: moneySchema,
            businessCosts: moneySchema,
            householdCosts: moneySchema,
            debtInstalments: moneySchema,
            debtTotal: moneySchema,
          })
          .nullable(),
      }),
    )
    .max(60),
  meetingIds: z.array(idSchema).max(104),
});

const approveRequest = z.strictObject({
  type: z.literal("approveRequest"),
  requestId: idSchema,
  hash: hashSchema,
  approvals: z
    .array(z.strictObject({ memberId: idSchema, amount: moneySchema, reason: text }))
    .max(60),
});

const grant = { grantId: idSchema };

const signature = {
  manner: z.enum(["drawn", "thumbOnPaper"]),
  strokes: z
    .string()
    .max(6000)
    .regex(/^[MLmlzZ0-9 .,-]*$/),
};

const openDisbursement = z.strictObject({
  type: z.literal("openDisbursement"),
  ...grant,
  heldOn: daySchema,
});

const payOut = z.strictObject({
  type: z.literal("payOut"),
  ...grant,
  memberId: idSchema,
  amount: moneySchema,
  method: z.enum(PAYOUT_METHODS),
  paidTo: z.string().trim().min(1).max(60).refine(isPlain).nullable(),
  receiptNumber: z.int().min(1).max(2_000_000_000),
  isCostAccepted: z.boolean(),
  isIdentitySeen: z.boolean(),
  witnesses: women,
  signature: z.strictObject(signature),
});

const annulPayout = z.strictObject({
  type: z.literal("annulPayout"),
  ...grant,
  payoutId: idSchema,
  reason: text,
});

const closeDisbursement = z.strictObject({
  type: z.literal("closeDisbursement"),
  ...grant,
  signatures: z
    .array(
      z.strictObject({
        role: z.enum(["president", "secretary", "treasurer"]),
        memberId: idSchema,
        ...signature,
      }),
    )
    .max(3),
  explanation: text.nullable(),
});

export const CYCLE_SCHEMAS = [
  requestLoans,
  approveRequest,
  openDisbursement,
  payOut,
  annulPayout,
  closeDisbursement,
] as const;
