// The shortfalls, woman by woman, solved in the order of their own bylaws. Every step waits for
// their word; nothing is taken that was not agreed.

import { Link } from "wouter";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { CoverageAgreement } from "#core/meetings/meeting.ts";
import { shortfallsOf, type LeftOut, type Shortfall } from "#core/meetings/shortfalls.ts";
import { isPositive } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { Annulment } from "./annulment.tsx";
import { CoverageStepForm } from "./coverage-step.tsx";
import { Frame } from "./frame.tsx";
import { useMeeting, useNames } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

export function ShortfallsScreen() {
  const { say } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const [leftOut, setLeftOut] = useDraft<LeftOut>(`left-out:${meetingId}`, {});
  const short = shortfallsOf(group, meeting, leftOut);
  const isSolved = !short.some(({ open }) => isPositive(open));
  return (
    <Frame
      title={say("step.short")}
      foot={
        <Link className={isSolved ? "primary button" : "quiet button"} href={`${path}/count`}>
          {say("step.next", { step: say("step.count") })}
        </Link>
      }
    >
      {short.length === 0 && (
        <p className="card good-card" role="status">
          ✓ {say("short.none")}
        </p>
      )}
      {short.map((shortfall) => (
        <ShortMember
          key={shortfall.memberId}
          shortfall={shortfall}
          leftOut={leftOut[shortfall.memberId] ?? []}
          onLeave={(sources) => setLeftOut({ ...leftOut, [shortfall.memberId]: sources })}
        />
      ))}
    </Frame>
  );
}

type MemberProps = {
  readonly shortfall: Shortfall;
  /** Sources the women passed over. */
  readonly leftOut: readonly CoverageSource[];
  readonly onLeave: (sources: readonly CoverageSource[]) => void;
};

function ShortMember({ shortfall, leftOut, onLeave }: MemberProps) {
  const { say, write } = useWords();
  const { meeting } = useMeeting();
  const names = useNames();
  const { memberId, missing, open, steps } = shortfall;
  const agreed = meeting.coverages.filter(({ debtorId }) => debtorId === memberId);
  const step = steps.find(({ shares }) => shares.length > 0);
  const isSolved = !isPositive(open);
  return (
    <section className="card stack" aria-labelledby={`short-${memberId}`}>
      <h2 id={`short-${memberId}`}>{names(memberId)}</h2>
      <p>{say("short.missing", { amount: write.money(missing) })}</p>
      <Agreed agreed={agreed} />
      {isSolved && <p className="chip good">✓ {say("short.solved")}</p>}
      {!isSolved && agreed.length > 0 && (
        <p className="open">{say("short.open", { amount: write.money(open) })}</p>
      )}
      {!isSolved && step === undefined && <p className="hint">{say("short.left")}</p>}
      {!isSolved && step !== undefined && (
        <CoverageStepForm
          key={`${step.source}:${open.minor}`}
          debtorId={memberId}
          step={step}
          open={open}
          onSkip={() => onLeave([...leftOut, step.source])}
        />
      )}
      {!isSolved && leftOut.length > 0 && (
        <button type="button" className="link" onClick={() => onLeave([])}>
          {say("short.again")}
        </button>
      )}
    </section>
  );
}

/** What they agreed so far, each annulled with a reason if it was a slip. */
function Agreed({ agreed }: { readonly agreed: readonly CoverageAgreement[] }) {
  const { say, write } = useWords();
  const names = useNames();
  return (
    <ul className="agreed">
      {agreed.map(({ agreementId, source, shares }) => (
        <li key={agreementId}>
          <b>✓ {say(`source.${source}`)}</b>
          <dl className="sums">
            {shares.map(({ helperId, amount }) => (
              <div key={helperId ?? source}>
                <dt>{helperId === null ? say("short.amount") : names(helperId)}</dt>
                <dd className="amount">{write.money(amount)}</dd>
              </div>
            ))}
          </dl>
          <Annulment recordId={agreementId} word="short.annul" />
        </li>
      ))}
    </ul>
  );
}
