// What was approved, woman by woman, and how much of it is in whose hand already.

import type { LoanAsked } from "#core/lending/disburse.ts";
import type { GrantHeld } from "#core/lending/request.ts";
import { sum } from "#core/money/money.ts";
import type { CycleView } from "#core/wire/cycle.ts";
import { PaperButtons, PaperLinks } from "#web/office/parts/paper-links.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

type Shown = {
  readonly bookId: string;
  readonly view: CycleView;
  readonly held: GrantHeld;
};

export function GrantSection({ bookId, view, held }: Shown) {
  const { say, write } = useWords();
  const { grant, payouts } = held;
  const { loans } = grant.content;
  const currency = loans[0]?.principal.currency ?? "BOB";
  const payoutOf = ({ memberId }: Pick<LoanAsked, "memberId">) =>
    payouts.find((known) => known.memberId === memberId);
  return (
    <Section title={say("next.grant")} note={say("next.grantNote")}>
      <Rows<LoanAsked>
        caption={say("next.grant")}
        rows={loans}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
        columns={[
          { head: say("next.member"), cell: ({ memberId }) => nameIn(view.members, memberId) },
          {
            head: say("next.granted"),
            align: "right",
            cell: ({ principal }) => write.money(principal),
            total: (rows) =>
              write.money(
                sum(
                  currency,
                  rows.map(({ principal }) => principal),
                ),
              ),
          },
          {
            head: say("next.paid"),
            align: "right",
            cell: (loan) => {
              const payout = payoutOf(loan);
              return payout === undefined ? say("next.notPaid") : write.money(payout.amount);
            },
          },
          {
            head: say("next.costSheet"),
            cell: ({ memberId }) => (
              <PaperLinks
                bookId={bookId}
                kinds={
                  payoutOf({ memberId }) === undefined
                    ? ["costSheet", "contract", "paymentPlan"]
                    : ["costSheet", "contract", "paymentPlan", "payoutReceipt"]
                }
                subject={{ memberId }}
                of={nameIn(view.members, memberId)}
              />
            ),
          },
        ]}
      />
      <p className="is-quiet">{say("next.hash", { hash: grant.hash.slice(0, 16) })}</p>
      <div className="form-buttons is-start">
        <PaperButtons
          bookId={bookId}
          kinds={
            held.heldOn === null
              ? ["loanRequest", "costSheet", "paymentPlan"]
              : ["loanRequest", "costSheet", "paymentPlan", "disbursementActa"]
          }
          subject={{}}
        />
      </div>
    </Section>
  );
}
