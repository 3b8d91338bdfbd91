// Sources and uses of the meeting face to face, and what of it is on its way to the bank.

import type { MeetingTotals } from "#core/meetings/meeting.ts";
import type { Money } from "#core/money/money.ts";
import type { Acta } from "#core/wire/office.ts";
import { Amount, Sum } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { entriesPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { balanceOf } from "./balance.ts";

export function ActaBalance({
  bookId,
  acta,
  totals,
}: {
  readonly bookId: string;
  readonly acta: Acta;
  readonly totals: MeetingTotals;
}) {
  const { say, write } = useWords();
  const { sources, uses, total, isEven } = balanceOf(totals, acta.lines);
  const { meetingId, hiddenArrears } = acta.row;
  return (
    <Section title={say("acta.balance")}>
      <div className="two-sides">
        <SideList
          title={say("acta.sources")}
          total={total}
          list={sources.map(({ name, amount }) => ({ name: say(`balance.${name}`), amount }))}
        />
        <SideList
          title={say("acta.uses")}
          total={total}
          list={uses.map(({ name, amount }) => ({ name: say(`balance.${name}`), amount }))}
        />
      </div>
      <p className={isEven ? "verdict is-good" : "verdict is-bad"}>
        {say(isEven ? "acta.even" : "acta.uneven")}
      </p>
      <dl className="plain">
        <div>
          <dt>{say("totals.shortfall")}</dt>
          <dd>
            <Amount of={totals.shortfall} />{" "}
            <small>{say("acta.shortfallShare", { share: write.share(hiddenArrears) })}</small>
          </dd>
        </div>
        <div>
          <dt>{say("acta.toBank")}</dt>
          <dd>
            <Sum of={totals.external} to={entriesPath(bookId, "cashInTransit", { meetingId })} />
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function SideList({
  title,
  list,
  total,
}: {
  readonly title: string;
  readonly list: readonly { readonly name: string; readonly amount: Money }[];
  readonly total: Money;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain">
        {list.map(({ name, amount }) => (
          <li key={name}>
            <span>{name}</span> <Amount of={amount} />
          </li>
        ))}
      </ul>
      <p className="side-total">
        <Amount of={total} />
      </p>
    </div>
  );
}
