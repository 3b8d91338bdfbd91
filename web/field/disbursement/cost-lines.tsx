// The cost sheet on the phone, worked out here and now from what was granted, to be read aloud.

import { costSheet, type CostSheet } from "#core/lending/cost-sheet.ts";
import { plannedFor } from "#core/lending/disburse.ts";
import type { GrantContent } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce } from "#countries/country.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { useWords } from "#web/field/words.ts";

/** Far enough for every due day of a plan. */
const LONGEST_DAYS = 9 * 366;

export function sheetFor(
  group: GroupState,
  { terms, holidayPolicy }: GrantContent,
  principal: Money,
  disbursedOn: Day,
): CostSheet {
  const place = { country: BOLIVIA, region: null, closures: new Map() };
  const closed = closedDays(place, disbursedOn, addDays(disbursedOn, LONGEST_DAYS));
  const plan = plannedFor({ terms, disbursedOn, holidayPolicy }, principal, closed);
  const { savings } = group.association.bylaws;
  const { labelDays } = inForce(BOLIVIA.credit, disbursedOn);
  return costSheet({ principal, terms, disbursedOn, plan, savings, labelDays });
}

export function CostLines({ sheet, name }: { readonly sheet: CostSheet; readonly name: string }) {
  const { say, write } = useWords();
  const { lines, inHand, totalToPay, interest, effective, effectiveWithSavings } = sheet;
  const facts = [
    say("cost.inHand", { amount: write.money(inHand) }),
    say("cost.toPay", { amount: write.money(totalToPay) }),
    say("cost.interest", { amount: write.money(interest) }),
    say("cost.perThousand", { amount: write.money(sheet.costPerThousand) }),
    say("cost.effective", { rate: write.share(effective) }),
    say("cost.withSavings", { rate: write.share(effectiveWithSavings) }),
    sheet.latePerDay === null
      ? say("cost.noLate")
      : say("cost.late", { amount: write.money(sheet.latePerDay) }),
  ];
  return (
    <section className="card stack">
      <h2>{say("cost.title")}</h2>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <details>
        <summary>{say("cost.lines", { count: lines.length })}</summary>
        <dl className="sums">
          {lines.map(({ number, dueOn, total, savings }) => (
            <div key={number}>
              <dt>
                {number}. {write.day(dueOn)}
              </dt>
              <dd className="amount">
                {say("cost.line", { total: write.money(total), savings: write.money(savings) })}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <HearButton text={`${name}. ${facts.join(". ")}`} />
    </section>
  );
}
