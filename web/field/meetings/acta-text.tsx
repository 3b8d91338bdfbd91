// The acta as it is read aloud: who came, where the money came from and where it went, who
// covered whom.

import { hiddenArrears } from "#core/lending/arrears.ts";
import type { MeetingTotals } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { isPositive, subtract } from "#core/money/money.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { useWords } from "#web/field/words.ts";
import { AssemblyTold } from "#web/field/closing/act-line.tsx";
import { DeedsTold } from "#web/field/internal/deeds-told.tsx";
import { Attendance } from "./attendance.tsx";
import { Difference } from "./difference.tsx";
import { flowsOf, type Flow } from "./flows.ts";
import { useMeeting, useNames } from "./meeting-context.ts";

export function ActaText() {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const totals =
    meeting.totals ?? settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn).totals;
  const left = subtract(totals.due, totals.external);
  const hidden = Number(hiddenArrears(totals.shortfall, totals.due));
  return (
    <article className="card acta">
      <h2>{say("acta.title", { number: meeting.number })}</h2>
      <p>{write.longDay(meeting.heldOn ?? meeting.dueOn)}</p>
      <Attendance />
      <FlowSums totals={totals} />
      <Coverage />
      <DeedsTold />
      <AssemblyTold />
      {isPositive(totals.shortfall) && (
        <p>
          {say("acta.hidden")}: <b>{write.share(hidden)}</b>
        </p>
      )}
      {isPositive(left) && (
        <p className="open">{say("acta.left", { amount: write.money(left) })}</p>
      )}
      <Sums
        title="acta.counted"
        rows={[
          ["count.expected", totals.expectedCash],
          ["count.total", totals.countedCash],
        ]}
      />
      <Difference amount={totals.difference} />
      <AgreedTexts />
    </article>
  );
}

function FlowSums({ totals }: { readonly totals: MeetingTotals }) {
  const { sources, uses, total } = flowsOf(totals, useMeeting().meeting);
  return (
    <>
      <Sums title="acta.sources" rows={[...sources, ["acta.total", total]]} />
      <Sums title="acta.uses" rows={[...uses, ["acta.total", total]]} />
    </>
  );
}

function Sums({ title, rows }: { readonly title: FieldWord; readonly rows: readonly Flow[] }) {
  const { say, write } = useWords();
  return (
    <>
      <h3>{say(title)}</h3>
      <dl className="sums">
        {rows.map(([word, amount]) => (
          <div key={word} className={word === "acta.total" ? "total" : ""}>
            <dt>{say(word)}</dt>
            <dd className="amount">{write.money(amount)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Coverage() {
  const { say, write } = useWords();
  const { meeting } = useMeeting();
  const names = useNames();
  if (meeting.coverages.length === 0) return null;
  return (
    <>
      <h3>{say("acta.coverage")}</h3>
      <ul className="agreed">
        {meeting.coverages.map(({ agreementId, debtorId, source, shares, consent }) => (
          <li key={agreementId}>
            <b>{names(debtorId)}</b>: {say(`source.${source}`)}
            {shares.map(
              ({ helperId, amount }) =>
                ` · ${helperId === null ? "" : `${names(helperId)} `}${write.money(amount)}`,
            )}
            <small> ({say(`consent.${consent.manner}`)})</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function AgreedTexts() {
  const { say, write } = useWords();
  const { agreements } = useMeeting().meeting;
  if (agreements === null) return null;
  return (
    <>
      <h3>{say("step.agree")}</h3>
      <ul className="agreed">
        {agreements.texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {agreements.nextOn !== null && (
        <p>
          {say("agree.next")}: {write.longDay(agreements.nextOn)}
        </p>
      )}
    </>
  );
}
