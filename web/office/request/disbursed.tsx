// The disbursement that was closed last: what each received in her hand, and its papers.

import { sum } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { DisbursedView } from "#core/wire/cycle.ts";
import { PaperButtons, PaperLinks } from "#web/office/parts/paper-links.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { useWords } from "#web/office/words.ts";

type Shown = { readonly bookId: string; readonly disbursed: DisbursedView };

type Payout = DisbursedView["payouts"][number];

export function Disbursed({ bookId, disbursed }: Shown) {
  const { say, write } = useWords();
  const { heldOn, payouts } = disbursed;
  const currency = payouts[0]?.amount.currency ?? "BOB";
  return (
    <Section
      title={say("next.disbursed")}
      note={say("next.disbursedNote", { day: write.day(heldOn) })}
    >
      <div className="form-buttons is-start">
        <PaperButtons bookId={bookId} kinds={["disbursementActa", "loanRequest"]} subject={{}} />
      </div>
      <Rows<Payout>
        caption={say("next.disbursed")}
        rows={payouts}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
        columns={[
          { head: say("next.member"), cell: ({ name }) => fullName(name) },
          {
            head: say("next.paid"),
            align: "right",
            cell: ({ amount }) => write.money(amount),
            total: (rows) =>
              write.money(
                sum(
                  currency,
                  rows.map(({ amount }) => amount),
                ),
              ),
          },
          {
            head: say("next.papers"),
            cell: ({ memberId, name }) => (
              <PaperLinks
                bookId={bookId}
                kinds={["payoutReceipt", "costSheet"]}
                subject={{ memberId }}
                of={fullName(name)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
