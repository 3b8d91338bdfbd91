// What a change would do, woman by woman: her plan today and after.

import type { PlanSummary } from "#core/changes/compare.ts";
import { fullName } from "#core/people/name.ts";
import type { NamedDifference, Outlook } from "#core/wire/changes.ts";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { LoansTable } from "./loans-table.tsx";
import { refusalWord, useWords } from "#web/office/words.ts";

export function OutlookTable({ outlook }: { readonly outlook: Outlook }) {
  const { say } = useWords();
  const columns = useColumns();
  const { refusal, differences, meetings, loans } = outlook;
  if (refusal !== null) {
    return (
      <p className="refusal">
        {say("proposal.notNow")} {say(refusalWord(refusal))}
      </p>
    );
  }
  if (loans !== undefined) return <LoansTable loans={loans} />;
  return (
    <>
      {meetings === 0 ? null : <p>{say("proposal.meetings", { count: meetings })}</p>}
      {differences.length === 0 ? (
        <p>{say("proposal.noPlan")}</p>
      ) : (
        <Rows
          caption={say("proposal.caption")}
          columns={columns}
          rows={differences}
          keyOf={({ memberId }) => memberId}
        />
      )}
    </>
  );
}

function useColumns(): readonly Column<NamedDifference>[] {
  const { say, write } = useWords();
  const pair = (head: string, of: (plan: PlanSummary) => string): Column<NamedDifference> => ({
    head,
    align: "right",
    cell: ({ before, after }) => <BeforeAfter before={of(before)} after={after && of(after)} />,
  });
  return [
    {
      head: say("changes.member"),
      cell: ({ name }) => <span className="row-name">{fullName(name)}</span>,
    },
    pair(say("plan.next"), ({ next }) =>
      next === null
        ? say("plan.nothing")
        : `${write.figure(next.amount)} · ${write.shortDay(next.dueOn)}`,
    ),
    pair(say("plan.left"), ({ instalmentsLeft }) => String(instalmentsLeft)),
    pair(say("plan.toPay"), ({ toPay }) => write.figure(toPay)),
    pair(say("plan.maturity"), ({ maturity }) => write.day(maturity)),
  ];
}

/** The figure of today, and below it the other one when it would be another. */
function BeforeAfter({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string | null;
}) {
  const { say } = useWords();
  const now = after ?? say("plan.nothing");
  if (now === before) return <span className="amount">{before}</span>;
  return (
    <span className="before-after">
      <span className="amount is-quiet">
        <span className="said">{say("proposal.before")} </span>
        <s>{before}</s>
      </span>
      <span className="amount">
        <span className="said">{say("proposal.after")} </span>
        <strong>{now}</strong>
      </span>
    </span>
  );
}
