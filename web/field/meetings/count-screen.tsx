// First give back, then count: twice, by two women, piece by piece, until it agrees with the sheet
// or the difference is explained.

import { useLocation } from "wouter";
import type { CountTurn, Meeting } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { givenBackBy } from "#core/meetings/totals.ts";
import { isZero, subtract, zero } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { Difference } from "./difference.tsx";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";
import { PieceCounter, piecesIn, type Quantities } from "./piece-counter.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = { readonly countedBy: string; readonly quantities: Quantities };

export function CountScreen() {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const { totals, movements } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const turn: CountTurn = countOf(meeting, "first") === undefined ? "first" : "second";
  return (
    <Frame title={say("step.count")}>
      <GiveBack returned={givenBackBy(movements)} />
      <section className="card expected">
        <p>{say("count.expected")}</p>
        <p className="huge amount">{write.money(totals.expectedCash)}</p>
      </section>
      <Counting key={turn} turn={turn} />
    </Frame>
  );
}

function countOf(meeting: Meeting, turn: CountTurn) {
  return meeting.counts.find((count) => count.turn === turn);
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

function Counting({ turn }: { readonly turn: CountTurn }) {
  const { say, write } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const names = useNames();
  const keep = useKeep();
  const [, go] = useLocation();
  const { board, members, currency } = group.association;
  const countedBy = turn === "first" ? board.treasurer : board.president;
  const [draft, setDraft, forget] = useDraft<Draft>(`count:${meetingId}:${turn}`, {
    countedBy,
    quantities: {},
  });
  const { totals } = settleMeeting(
    group,
    { ...meeting, counts: [] },
    meeting.heldOn ?? meeting.dueOn,
  );
  const { pieces, total } = piecesIn(draft.quantities, zero(currency));
  const difference = subtract(total, totals.expectedCash);
  const finish = async () => {
    await keep(() => ({ type: "countCash", meetingId, turn, countedBy: draft.countedBy, pieces }));
    forget();
    if (turn === "second") go(`${path}/agree`);
  };
  return (
    <section className="card stack">
      <h2>
        {turn === "first"
          ? say("count.first", { name: names(draft.countedBy) })
          : say("count.second")}
      </h2>
      <label>
        {say("count.by")}
        <select
          value={draft.countedBy}
          onChange={(event) => setDraft({ ...draft, countedBy: event.target.value })}
        >
          {members.map(({ memberId }) => (
            <option key={memberId} value={memberId}>
              {names(memberId)}
            </option>
          ))}
        </select>
      </label>
      <PieceCounter
        quantities={draft.quantities}
        onChange={(quantities) => setDraft({ ...draft, quantities })}
      />
      <div className="counted" role="status">
        <span>{say("count.total")}</span>
        <b className="amount">{write.money(total)}</b>
        <Difference amount={difference} />
      </div>
      <button
        type="button"
        className="primary"
        disabled={total.minor === 0n && !isZero(totals.expectedCash)}
        onClick={() => void finish()}
      >
        {say("count.keep")}
      </button>
    </section>
  );
}
