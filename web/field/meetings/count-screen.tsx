// First give back, then count: twice, by two women, piece by piece, until it agrees with the sheet
// or the difference is explained.

import { useState } from "react";
import { useLocation } from "wouter";
import type { CountTurn } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { givenBackBy } from "#core/meetings/totals.ts";
import { compare, isZero, subtract, zero, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { Counts, countOf } from "./counts.tsx";
import { Difference } from "./difference.tsx";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";
import { PieceCounter, piecesIn, type Quantities } from "./piece-counter.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = { readonly countedBy: string; readonly quantities: Quantities };

export function CountScreen() {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const [, go] = useLocation();
  const [again, setAgain] = useState<CountTurn | null>(null);
  const { totals, movements } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const { expectedCash } = totals;
  const first = countOf(meeting, "first");
  const second = countOf(meeting, "second");
  const missing = first === undefined ? "first" : second === undefined ? "second" : null;
  const turn = again ?? missing;
  const counted = (total: Money) => {
    if (turn === "first") return setAgain(again === null ? null : "second");
    setAgain(null);
    if (first !== undefined && compare(total, first.total) === 0) go(`${path}/agree`);
  };
  return (
    <Frame title={say("step.count")}>
      <GiveBack returned={givenBackBy(movements)} />
      <section className="card expected">
        <p>{say("count.expected")}</p>
        <p className="huge amount">{write.money(expectedCash)}</p>
      </section>
      {turn === null ? (
        <Counts expected={expectedCash} onAgain={() => setAgain("first")} />
      ) : (
        <Counting key={turn} turn={turn} expected={expectedCash} onKept={counted} />
      )}
    </Frame>
  );
}

function GiveBack({ returned }: { readonly returned: ReturnType<typeof givenBackBy> }) {
  const { say, write } = useWords();
  const names = useNames();
  return (
    <section className="card stack">
      <h2>{say("count.giveBack")}</h2>
      {returned.size === 0 && <p className="hint">{say("count.noGiveBack")}</p>}
      <dl className="sums">
        {[...returned].map(([helperId, amount]) => (
          <div key={helperId}>
            <dt>{names(helperId)}</dt>
            <dd className="amount">{write.money(amount)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type CountingProps = {
  readonly turn: CountTurn;
  readonly expected: Money;
  readonly onKept: (total: Money) => void;
};

function Counting({ turn, expected, onKept }: CountingProps) {
  const { say, write } = useWords();
  const { group, meeting, meetingId } = useMeeting();
  const keep = useKeep();
  const { board, currency } = group.association;
  const other = turn === "first" ? undefined : countOf(meeting, "first")?.countedBy;
  const usual = turn === "first" ? board.treasurer : board.president;
  const [draft, setDraft, forget] = useDraft<Draft>(`count:${meetingId}:${turn}`, {
    countedBy: usual === other ? board.secretary : usual,
    quantities: {},
  });
  const { pieces, total } = piecesIn(draft.quantities, zero(currency));
  const { countedBy } = draft;
  const finish = async () => {
    const kept = await keep(() => ({ type: "countCash", meetingId, turn, countedBy, pieces }));
    if (kept === null) return;
    forget();
    onKept(total);
  };
  return (
    <section className="card stack">
      <h2>{say(turn === "first" ? "count.firstTurn" : "count.second")}</h2>
      <Counter
        countedBy={countedBy}
        other={other}
        onChoose={(memberId) => setDraft({ ...draft, countedBy: memberId })}
      />
      <PieceCounter
        quantities={draft.quantities}
        onChange={(quantities) => setDraft({ ...draft, quantities })}
      />
      <div className="counted" role="status">
        <span>{say("count.total")}</span>
        <b className="amount">{write.money(total)}</b>
        <Difference amount={subtract(total, expected)} />
      </div>
      <button
        type="button"
        className="primary"
        disabled={isZero(total) && !isZero(expected)}
        onClick={() => void finish()}
      >
        {say("count.keep")}
      </button>
    </section>
  );
}

type CounterProps = {
  readonly countedBy: string;
  /** Who counted before her: the second pair of eyes is another's. */
  readonly other: string | undefined;
  readonly onChoose: (memberId: string) => void;
};

function Counter({ countedBy, other, onChoose }: CounterProps) {
  const { say } = useWords();
  const { members } = useMeeting().group.association;
  const names = useNames();
  return (
    <label>
      {say("count.by")}
      <select value={countedBy} onChange={(event) => onChoose(event.target.value)}>
        {members
          .filter(({ memberId }) => memberId !== other)
          .map(({ memberId }) => (
            <option key={memberId} value={memberId}>
              {names(memberId)}
            </option>
          ))}
      </select>
    </label>
  );
}
