// Where a payment would go, worked out by the rules that will post it: shown before she confirms.

import { settleMeeting } from "#core/meetings/settle.ts";
import { columnsOf, type LineColumns } from "#core/meetings/totals.ts";
import { isPositive, subtract, zero, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { withPayment, type Ahead } from "#core/meetings/ahead.ts";
import { useMeeting } from "./meeting-context.ts";

const SHOWN = [
  "external",
  "fund",
  "fundInterest",
  "helpers",
  "compulsory",
  "missedPaid",
  "fines",
  "restored",
  "extra",
  "held",
] as const satisfies (keyof LineColumns)[];

type Props = {
  readonly memberId: string;
  readonly amount: Money;
  readonly ahead: Ahead | null;
};

export function Split({ memberId, amount, ahead }: Props) {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const { currency } = group.association;
  const heldOn = meeting.heldOn ?? meeting.dueOn;
  const { movements, sheet } = settleMeeting(
    group,
    withPayment(meeting, memberId, amount, ahead),
    heldOn,
  );
  const columns = columnsOf(movements, memberId, currency);
  const due = sheet.find((line) => line.memberId === memberId)?.due ?? zero(currency);
  const missing = subtract(due, columns.external);
  const own = subtract(columns.external, columns.covered);
  const cells = SHOWN.map(
    (column) => [column, column === "external" ? own : columns[column]] as const,
  );
  return (
    <section className="card split" aria-live="polite">
      <h2>{say("pay.split")}</h2>
      <dl className="sums">
        {cells
          .filter(([, part]) => isPositive(part))
          .map(([column, part]) => (
            <div key={column}>
              <dt>{say(`split.${column}`)}</dt>
              <dd className="amount">{write.money(part)}</dd>
            </div>
          ))}
        {isPositive(missing) && (
          <div className="missing">
            <dt>{say("split.missing")}</dt>
            <dd className="amount">{write.money(missing)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
