// One woman's line of the solicitud: her wish beside the ladder's word, its purpose, who said no,
// and, once she was visited, the accounts of her household.

import { NativeSelect, TextInput } from "@mantine/core";
import type { Offer } from "#core/lending/ladder.ts";
import { PURPOSES } from "#core/lending/request.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import { fullName } from "#core/people/name.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { instalmentsOf } from "#web/office/cycle/draft.ts";
import { useWords } from "#web/office/words.ts";
import { CheckField } from "./check-field.tsx";
import type { Draft, LineProps } from "./draft.ts";
import { VisitFields } from "./visit-fields.tsx";

type Shown = LineProps & {
  readonly offer: Offer | undefined;
  readonly draft: Draft;
  readonly terms: LoanTerms;
};

export function RequestLineFields({ member, members, offer, line, draft, terms, put }: Shown) {
  const { say, write } = useWords();
  const { disbursedOn, holidayPolicy } = draft;
  const around = { terms, currency: BOLIVIA.currency, country: BOLIVIA };
  const plan = instalmentsOf(line.wish, { disbursedOn, holidayPolicy, amounts: {} }, around);
  return (
    <fieldset className="line-fields">
      <legend>{`${member.line}. ${fullName(member.name)}`}</legend>
      <TextInput
        label={say("ask.wish")}
        inputMode="decimal"
        value={line.wish}
        onChange={(event) => put({ wish: event.currentTarget.value })}
      />
      <NativeSelect
        label={say("ask.purpose")}
        value={line.purpose}
        data={PURPOSES.map((value) => ({ value, label: say(`ask.purpose.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          put({ purpose: PURPOSES.find((known) => known === value) ?? "other" })
        }
      />
      <output className="is-quiet">
        {offer === undefined ? null : say("ask.propose", { amount: write.money(offer.amount) })}
        <br />
        {plan === null ? null : say("ask.instalment", { amount: write.money(plan.first) })}
      </output>
      <Against member={member} members={members} line={line} put={put} />
      <VisitFields member={member} members={members} line={line} put={put} />
    </fieldset>
  );
}

function Against({ member, members, line, put }: LineProps) {
  const { say } = useWords();
  const { against } = line;
  const count = against.length;
  const toggle = (memberId: string, isNo: boolean) =>
    put({ against: isNo ? [...against, memberId] : against.filter((known) => known !== memberId) });
  return (
    <details className="line-more">
      <summary>{count === 0 ? say("ask.noNobody") : say("ask.noSome", { count })}</summary>
      <fieldset className="line-fields">
        <legend>{say("ask.no")}</legend>
        {members
          .filter(({ memberId }) => memberId !== member.memberId)
          .map(({ memberId, name }) => (
            <CheckField
              key={memberId}
              label={fullName(name)}
              isOn={against.includes(memberId)}
              onTurn={(isOn) => toggle(memberId, isOn)}
            />
          ))}
      </fieldset>
    </details>
  );
}
