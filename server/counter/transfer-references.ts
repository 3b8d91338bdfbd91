// One transfer pays once in the whole country. The reference of a receipt that stands is a row of its
// own, and the database lets no second one in: not of another association either, whose receipts
// whoever asks may not see, and not of two requests at once.

import type { BookEvent } from "#core/book/event.ts";
import type { Statement } from "#server/database/db.ts";

type Place = { readonly country: string; readonly branchId: string | null };

/**
 * After the rows of the receipts. References are compared by their letters and figures alone; what
 * is taken back frees its own.
 */
export function transferStatements(
  events: readonly { readonly event: BookEvent }[],
  { country, branchId }: Place,
): Statement[] {
  return events.flatMap(({ event }): Statement[] => {
    if (event.type === "ReceiptReversed" && event.withoutCash !== undefined)
      return [
        {
          text: "delete from transfer_reference where receipt_id = $1",
          values: [event.receiptId],
        },
      ];
    if (event.type !== "ReceivedAtBranch" || event.withoutCash === undefined) return [];
    const { method, reference } = event.withoutCash;
    return [
      {
        text: `insert into transfer_reference (reference_key, country, receipt_id, branch_id)
          values ($1::text || ' ' || $2::text || ' ' || upper(regexp_replace($3::text, '[^[:alnum:]]', '', 'g')),
            $1, $4, $5)`,
        values: [country, method, reference, event.receiptId, branchId],
      },
    ];
  });
}
