// The money on the table, counted twice by notes and coins, against what should lie there.

import { worthOf, type CashCount } from "#core/meetings/meeting.ts";
import { compare, isZero, zero, type Money } from "#core/money/money.ts";
import type { Acta } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

export function ActaCash({ acta }: { readonly acta: Acta }) {
  const { say } = useWords();
  const { counts } = acta.sheet;
  return (
    <Section title={say("acta.cash")}>
      {counts.length === 0 ? (
        <p>{say(acta.row.status === "open" ? "acta.notYetCounted" : "acta.noCount")}</p>
      ) : (
        <div className="two-sides">
          {counts.map((count) => (
            <Count key={count.turn} acta={acta} count={count} />
          ))}
        </div>
      )}
      <Reckoning acta={acta} />
    </Section>
  );
}

type Piece = { readonly value: Money; readonly quantity: number };

function Count({ acta, count }: { readonly acta: Acta; readonly count: CashCount }) {
  const { say, write } = useWords();
  const columns: readonly Column<Piece>[] = [
    { head: say("cash.piece"), cell: ({ value }) => write.money(value) },
    { head: say("cash.quantity"), align: "right", cell: ({ quantity }) => quantity },
    {
      head: say("figure.amount"),
      align: "right",
      cell: (piece) => <Amount of={worth(piece)} />,
      total: (pieces) => <ColumnSum of={pieces.map(worth)} />,
    },
  ];
  const pieces = count.pieces
    .filter(({ quantity }) => quantity > 0)
    .toSorted((left, right) => compare(right.value, left.value));
  return (
    <div>
      <h3>{say(`cash.${count.turn}`)}</h3>
      <p className="is-quiet">{nameIn(acta, count.countedBy)}</p>
      <Rows
        caption={say(`cash.${count.turn}`)}
        columns={columns}
        rows={pieces}
        keyOf={({ value }) => value.minor.toString()}
        totalName={say("figure.total")}
        width="narrow"
      />
    </div>
  );
}

function worth(piece: Piece): Money {
  return worthOf([piece], zero(piece.value.currency));
}

function Reckoning({ acta }: { readonly acta: Acta }) {
  const { say } = useWords();
  const { totals } = acta.row;
  if (totals === null) return null;
  const { expectedCash, countedCash, difference } = totals;
  return (
    <dl className="plain">
      <div>
        <dt>{say("cash.expected")}</dt>
        <dd>
          <Amount of={expectedCash} />
        </dd>
      </div>
      <div>
        <dt>{say("cash.counted")}</dt>
        <dd>
          <Amount of={countedCash} />
        </dd>
      </div>
      <div className={isZero(difference) ? "" : "is-marked"}>
        <dt>{say("totals.difference")}</dt>
        <dd>
          <Amount of={difference} />
          {acta.explanation === null ? null : <small> «{acta.explanation}»</small>}
        </dd>
      </div>
    </dl>
  );
}
