// The shape of everything that travels, in one place: the server refuses what does not fit, and
// the published description of the interface is printed from here.

import { z } from "zod";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import { PREPAY_CHOICES, PRESENCES } from "#core/meetings/meeting.ts";
import { CURRENCIES } from "#core/money/currency.ts";
import { boardRuleSchema, recordAssembly } from "./assembly-schema.ts";
import { CHANGE_SCHEMAS } from "./change-schemas.ts";
import { COUNTER_SCHEMAS } from "./counter-schemas.ts";
import { CYCLE_SCHEMAS, startCycle, termsSchema } from "./cycle-schemas.ts";
import { internalRulesSchema, recordDeedSchema } from "./deed-schema.ts";
import { addPhotoSchema } from "./picture.ts";
import { confirmSheet, keyInSheet } from "./sheet-schema.ts";
import { constitutionSchema, PLACE_DETAILS } from "./constitution-shape.ts";
import {
  boardSchema,
  daySchema,
  fractionSchema,
  hashSchema,
  idSchema,
  isPlain,
  memberSchema,
  moneySchema,
  text,
} from "./field-schemas.ts";

/** Each at most once: an order that names a thing twice would take twice. */
const orderOf = <T extends string>(names: readonly [T, ...T[]]) =>
  z.array(z.enum(names)).refine((order) => new Set(order).size === order.length);

/** One line: a slip, a reference, a number on paper. */
export const lineSchema = z.string().trim().min(1).max(60).refine(isPlain);

export const positiveMoney = moneySchema.refine(({ minor: amount }) => amount > 0n);
const notNegative = moneySchema.refine(({ minor: amount }) => amount >= 0n);

const meeting = { meetingId: idSchema };

const openMeeting = z.strictObject({
  type: z.literal("openMeeting"),
  ...meeting,
  heldOn: daySchema,
  coin: moneySchema.exactOptional(),
});

const takeRoll = z.strictObject({
  type: z.literal("takeRoll"),
  ...meeting,
  marks: z
    .array(
      z.strictObject({
        memberId: idSchema,
        presence: z.enum(PRESENCES),
        minutesLate: z.int().min(0).max(1440),
        substitute: text.nullable(),
      }),
    )
    .min(1)
    .max(60),
});

const receiptNumber = z.int().min(1).max(2_000_000_000);

const collectPayment = z.strictObject({
  type: z.literal("collectPayment"),
  ...meeting,
  memberId: idSchema,
  amount: moneySchema,
  method: z.enum(["cash", "transfer"]),
  receiptNumber,
});

const choosePrepayment = z.strictObject({
  type: z.literal("choosePrepayment"),
  ...meeting,
  memberId: idSchema,
  amount: moneySchema,
  choice: z.enum(PREPAY_CHOICES),
});

const sources = [
  "ownVoluntary",
  "subgroup",
  "association",
  "reserveFund",
  "raffleIncome",
  "ownCompulsory",
  "memberSavings",
] as const;

const coverShortfall = z.strictObject({
  type: z.literal("coverShortfall"),
  ...meeting,
  debtorId: idSchema,
  source: z.enum(sources),
  shares: z
    .array(
      z.strictObject({
        helperId: idSchema.nullable(),
        amount: moneySchema,
        receiptNumber: receiptNumber.nullable(),
      }),
    )
    .max(60),
  consent: z.strictObject({
    givenBy: z.array(idSchema).max(60),
    manner: z.enum(["spoken", "signed", "byPhone", "voted"]),
    votesFor: z.int().min(0).max(60).nullable(),
    votesAgainst: z.int().min(0).max(60).nullable(),
  }),
});

const annulRecord = z.strictObject({
  type: z.literal("annulRecord"),
  ...meeting,
  recordId: idSchema,
  reason: text,
});

const countCash = z.strictObject({
  type: z.literal("countCash"),
  ...meeting,
  turn: z.enum(["first", "second"]),
  countedBy: idSchema,
  pieces: z
    .array(z.strictObject({ value: positiveMoney, quantity: z.int().min(0).max(100_000_000) }))
    .max(40),
});

const recordAgreements = z.strictObject({
  type: z.literal("recordAgreements"),
  ...meeting,
  texts: z.array(text).max(20),
  nextOn: daySchema.nullable(),
});

const closeMeeting = z.strictObject({
  type: z.literal("closeMeeting"),
  ...meeting,
  signatures: z
    .array(
      z.strictObject({
        role: z.enum(["president", "secretary", "treasurer"]),
        memberId: idSchema,
        manner: z.enum(["drawn", "thumbOnPaper", "signedOnPaper"]),
        strokes: z
          .string()
          .max(6000)
          .regex(/^[MLmlzZ0-9 .,-]*$/),
      }),
    )
    .max(3),
  explanation: text.nullable(),
  shown: z.strictObject({ collected: moneySchema, external: moneySchema }),
});

export const bylawsSchema = z.strictObject({
  version: z.int().min(1),
  votedOn: daySchema,
  fines: z.strictObject({
    late: notNegative,
    veryLate: notNegative,
    absent: notNegative,
    substituted: notNegative,
  }),
  excusedPerCycle: z.int().min(0).max(60),
  coverageOrder: orderOf(sources),
  recoveryOrder: orderOf([
    "reserveFund",
    "helpers",
    "savings",
    "missedSavings",
    "fines",
    "ownVoluntary",
  ]),
  savings: z.strictObject({
    rate: fractionSchema,
    base: z.enum(["instalment", "loan"]),
    acceptsVoluntary: z.boolean(),
  }),
  fundInterestPerMonth: fractionSchema,
  quorum: fractionSchema,
  internal: internalRulesSchema(fractionSchema).exactOptional(),
  board: boardRuleSchema.exactOptional(),
});

const foundAssociation = z.strictObject({
  type: z.literal("foundAssociation"),
  association: z.strictObject({
    name: text.min(1),
    branchId: idSchema,
    currency: z.enum(CURRENCIES),
    foundedOn: daySchema,
    place: z.strictObject({ landmark: text, hour: text, ...PLACE_DETAILS }),
    members: z.array(memberSchema).max(60),
    subgroups: z.array(z.strictObject({ subgroupId: idSchema, name: text.min(1) })).max(15),
    board: boardSchema,
    bylaws: bylawsSchema,
  }),
  openingFund: moneySchema,
  constitution: constitutionSchema.exactOptional(),
});

const passbookSchema = z.strictObject({
  memberId: idSchema,
  compulsory: notNegative,
  voluntary: notNegative,
  held: notNegative,
  missed: notNegative,
  ownUsed: notNegative,
  fines: notNegative,
});

const importAssociation = z.strictObject({
  type: z.literal("importAssociation"),
  association: foundAssociation.shape.association,
  cutOn: daySchema,
  cycle: z.strictObject({
    number: z.int().min(1).max(200),
    terms: termsSchema,
    disbursedOn: daySchema,
    holidayPolicy: z.enum(HOLIDAY_POLICIES).nullable(),
    passed: z.int().min(0).max(104),
    meetingIds: z.array(idSchema).max(104),
  }),
  loans: z
    .array(
      z.strictObject({
        loanId: idSchema,
        memberId: idSchema,
        principal: positiveMoney,
        outstanding: notNegative,
        overdue: notNegative,
      }),
    )
    .max(60),
  passbooks: z.array(passbookSchema).max(60),
  coverages: z
    .array(
      z.strictObject({
        coverageId: idSchema,
        debtorId: idSchema,
        helperId: idSchema.nullable(),
        instalment: z.int().min(1).max(104),
        amount: positiveMoney,
        coveredOn: daySchema,
      }),
    )
    .max(400),
  fund: notNegative,
  groupCash: notNegative.nullable(),
  explanation: text.nullable(),
});

/** What opens a book, as it is proposed. */
export const openingSchema = z.discriminatedUnion("type", [foundAssociation, importAssociation]);

const correctPayment = z.strictObject({
  type: z.literal("correctPayment"),
  ...meeting,
  memberId: idSchema,
  rightAmount: moneySchema,
  reason: text,
});

const resolveReview = z.strictObject({
  type: z.literal("resolveReview"),
  reviewId: idSchema,
  outcome: z.enum(["sameFact", "separateFact"]),
  note: text,
});

const depositCash = z.strictObject({
  type: z.literal("depositCash"),
  ...meeting,
  amount: moneySchema,
  slipNumber: lineSchema,
  depositedOn: daySchema,
  photo: hashSchema.exactOptional(),
});

const confirmDeposit = z.strictObject({
  type: z.literal("confirmDeposit"),
  depositId: idSchema,
  lineId: idSchema,
});

export const commandSchema = z.discriminatedUnion("type", [
  foundAssociation,
  importAssociation,
  startCycle,
  openMeeting,
  takeRoll,
  collectPayment,
  choosePrepayment,
  coverShortfall,
  recordDeedSchema({ id: idSchema, amount: moneySchema }),
  recordAssembly,
  annulRecord,
  countCash,
  recordAgreements,
  closeMeeting,
  correctPayment,
  resolveReview,
  depositCash,
  ...CYCLE_SCHEMAS,
  confirmDeposit,
  keyInSheet,
  addPhotoSchema,
  confirmSheet,
  ...CHANGE_SCHEMAS,
  ...COUNTER_SCHEMAS,
]);

/** Enough of an envelope to place it in its device's turns, whatever else is wrong with it. */
export const addressSchema = z.object({
  commandId: idSchema,
  deviceId: idSchema,
  deviceTurn: z.int().min(1).max(2_000_000_000),
  prevHash: hashSchema,
  actorId: idSchema,
  bookId: idSchema,
});

/** The whole envelope with its command unread. */
export const headerSchema = z.strictObject({
  ...addressSchema.shape,
  wireVersion: z.int().min(1).max(1000),
  happenedOn: daySchema,
  recordedAt: z.iso.datetime({ offset: true }),
  seenVersion: z.int().min(0).max(2_000_000_000),
  command: z.unknown(),
});
