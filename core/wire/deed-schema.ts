// The shape of what the women do with their own account, and of the bylaws that rule it. The parts
// every shape shares come from the schemas that hold these.

import { z } from "zod";
import { FINES_TO, SHARE_RULES } from "#core/groups/internal-rules.ts";
import { FINE_REASONS } from "#core/meetings/deed.ts";
import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import {
  EXPENSE_PURPOSES,
  FUND_PURPOSES,
  INCOME_SOURCES,
  LOAN_PURPOSES,
} from "#core/savings/internal-movement.ts";

type Parts = { readonly id: z.ZodType<string>; readonly amount: z.ZodType<Money> };

const count = z.int().min(0).max(60);
const votes = { votesFor: count, votesAgainst: count };
const voucherNumber = z.int().min(1).max(2_000_000_000);
const MOST_MEETINGS = 104;

export function recordDeedSchema({ id, amount }: Parts) {
  const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
    z.strictObject({ kind: z.literal(kind), amount, ...shape });
  const memberId = id;
  return z.strictObject({
    type: z.literal("recordDeed"),
    meetingId: id,
    deed: z.discriminatedUnion("kind", [
      of("loanVoted", {
        memberId,
        purpose: z.enum(LOAN_PURPOSES),
        guarantorIds: z.array(id).max(60),
        instalments: z.int().min(1).max(MOST_MEETINGS),
        abstainedIds: z.array(id).max(60).exactOptional(),
        ...votes,
      }),
      of("loanPaidOut", { requestId: id, memberId, voucherNumber, witnessId: id }),
      of("loanRepaid", { memberId }),
      of("fineAdded", { memberId, reason: z.enum(FINE_REASONS) }),
      of("incomeReceived", { source: z.enum(INCOME_SOURCES) }),
      of("expensePaid", { purpose: z.enum(EXPENSE_PURPOSES), voucherNumber, ...votes }),
      of("fundUsed", {
        purpose: z.enum(FUND_PURPOSES),
        memberId: id.nullable(),
        voucherNumber,
        ...votes,
      }),
      of("fundAdded", { memberId: id.nullable() }),
      of("savingsTaken", { memberId }),
      of("boxOpened", {}),
      of("shareOutAgreed", { rule: z.enum(SHARE_RULES), finesTo: z.enum(FINES_TO), ...votes }),
      of("shareTaken", {
        memberId,
        manner: z.enum(["drawn", "thumbOnPaper", "signedOnPaper"]),
        strokes: z
          .string()
          .max(6000)
          .regex(/^[MLmlzZ0-9 .,-]*$/),
      }),
    ]),
  });
}

export function internalRulesSchema(fraction: z.ZodType<Fraction>) {
  return z.strictObject({
    savingsMultiple: fraction,
    lendableShare: fraction,
    perMonth: fraction,
    guarantors: z.int().min(0).max(60),
    meetingsBeforeEnd: z.int().min(0).max(MOST_MEETINGS),
    caseShare: fraction,
    assemblyShare: fraction,
    shareRule: z.enum(SHARE_RULES),
    finesTo: z.enum(FINES_TO),
    withdrawUntil: z.int().min(0).max(MOST_MEETINGS),
  });
}
