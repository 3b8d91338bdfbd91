// One woman before the approver: what she wishes, what the ladder and her household say, whether
// the others agreed, what it costs, and the decision.

import { TextInput } from "@mantine/core";
import type { CreditRules } from "#core/cycle/credit-rules.ts";
import { disposableOf, isOverIndebted } from "#core/cycle/offers.ts";
import type { Offer } from "#core/lending/ladder.ts";
import type { LoanRequest, RequestLine } from "#core/lending/request.ts";
import { costSheet } from "#core/lending/cost-sheet.ts";
import { plannedFor } from "#core/lending/disburse.ts";
import { isPositive, zero } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { parseMoney } from "#core/money/text.ts";
import type { CycleView } from "#core/wire/cycle.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { closedDays } from "#countries/closed-days.ts";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";
import { Why } from "./why.tsx";

export type DraftApproval = {
  readonly memberId: string;
  readonly text: string;
  readonly reason: string;
};

type Shown = {
  readonly view: CycleView;
  readonly request: LoanRequest;
  readonly line: RequestLine;
  readonly offer: Offer | undefined;
  readonly rules: CreditRules;
  readonly draft: DraftApproval;
  readonly put: (part: Partial<DraftApproval>) => void;
};

export function ApprovalLine(shown: Shown) {
  const { say, write } = useWords();
  const { view, line, offer, draft, put } = shown;
  const name = nameIn(view.members, line.memberId);
  return (
    <fieldset className="line-fields">
      <legend>{name}</legend>
      <div className="line-more">
        <p>
          {say("next.wish")} <b>{write.money(line.principal)}</b> ·{" "}
          {say(`ask.purpose.${line.purpose}`)}
          {offer === undefined ? null : (
            <>
              {" "}
              · {say("next.offer")} <b>{write.money(offer.amount)}</b>
            </>
          )}
        </p>
        {offer === undefined ? null : <Why offer={offer} />}
        <Facts {...shown} />
      </div>
      <TextInput
        label={say("approve.amount")}
        inputMode="decimal"
        value={draft.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <TextInput
        label={say("approve.reason")}
        description={say("approve.reasonNote")}
        value={draft.reason}
        onChange={(event) => put({ reason: event.currentTarget.value })}
      />
    </fieldset>
  );
}

function Facts({ view, line, rules, request, draft }: Shown) {
  const { say, write } = useWords();
  const { against, evaluation } = line;
  const names = against.map((memberId) => nameIn(view.members, memberId)).join(", ");
  return (
    <>
      <p>{against.length === 0 ? say("approve.agreed") : say("approve.against", { names })}</p>
      <p>
        {evaluation === null
          ? say("approve.noVisit")
          : say("approve.visit", {
              day: write.day(evaluation.visitedOn),
              left: write.money(disposableOf(evaluation)),
              debt: write.money(evaluation.debtTotal),
            })}
      </p>
      {evaluation !== null && isOverIndebted(evaluation, rules) ? (
        <p className="refusal">{say("approve.overIndebted")}</p>
      ) : null}
      <Cost view={view} request={request} text={draft.text} rules={rules} />
    </>
  );
}

/** Far enough for every due day of a plan. */
const SHOWN_DAYS = 3 * 366;

function Cost({
  view,
  request,
  text,
  rules,
}: Pick<Shown, "view" | "request" | "rules"> & { readonly text: string }) {
  const { say, write } = useWords();
  const parsed = parseMoney(text, BOLIVIA.currency);
  const principal = parsed.isGranted ? parsed.value : zero(BOLIVIA.currency);
  if (!isPositive(principal)) return null;
  const { terms, plannedOn, holidayPolicy } = request;
  const place = { country: BOLIVIA, region: null, closures: new Map() };
  const closed = closedDays(place, plannedOn, addDays(plannedOn, SHOWN_DAYS));
  const plan = plannedFor({ terms, disbursedOn: plannedOn, holidayPolicy }, principal, closed);
  const { savings } = view;
  const { labelDays } = rules;
  const sheet = costSheet({ principal, terms, disbursedOn: plannedOn, plan, savings, labelDays });
  return (
    <p className="is-quiet">
      {say("approve.cost", {
        effective: write.share(sheet.effective),
        withSavings: write.share(sheet.effectiveWithSavings),
        total: write.money(sheet.totalToPay),
      })}
    </p>
  );
}
