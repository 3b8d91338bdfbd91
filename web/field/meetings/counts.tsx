// The two counts side by side: they agree with each other and with the sheet, or they are made again.

import { Link } from "wouter";
import type { CashCount, CountTurn, Meeting } from "#core/meetings/meeting.ts";
import { compare, subtract, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { Difference } from "./difference.tsx";
import { useMeeting, useNames } from "./meeting-context.ts";

type Props = { readonly expected: Money; readonly onAgain: () => void };

export function Counts({ expected, onAgain }: Props) {
  const { say } = useWords();
  const { meeting, path } = useMeeting();
  const first = countOf(meeting, "first");
  const second = countOf(meeting, "second");
  const isSame = first && second && compare(first.total, second.total) === 0;
  return (
    <section className="card stack">
      {first && <Counted count={first} expected={expected} />}
      {second && <Counted count={second} expected={expected} />}
      {!isSame && (
        <p className="flaw" role="alert">
          {say("count.differ")}
        </p>
      )}
      <button type="button" className={isSame ? "quiet" : "primary"} onClick={onAgain}>
        {say("count.again")}
      </button>
      <Link className={isSame ? "primary button" : "quiet button"} href={`${path}/agree`}>
        {say("step.next", { step: say("step.agree") })}
      </Link>
    </section>
  );
}

export function countOf(meeting: Meeting, turn: CountTurn): CashCount | undefined {
  return meeting.counts.find((count) => count.turn === turn);
}

function Counted({ count, expected }: { readonly count: CashCount; readonly expected: Money }) {
  const { say, write } = useWords();
  const names = useNames();
  const isFirst = count.turn === "first";
  return (
    <div className="counted">
      <span>
        {say(isFirst ? "count.firstTurn" : "count.second")}
        <small> · {names(count.countedBy)}</small>
      </span>
      <b className="amount">{write.money(count.total)}</b>
      <Difference amount={subtract(count.total, expected)} />
    </div>
  );
}
