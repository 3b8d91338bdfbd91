// The shortfalls, woman by woman, solved in the order of their own bylaws. Every step waits for
// their word; nothing is taken that was not agreed.

import { Link } from "wouter";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import { shortfallsOf, type LeftOut, type Shortfall } from "#core/meetings/shortfalls.ts";
import { isPositive } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { CoverageStepForm } from "./coverage-step.tsx";
import { Frame } from "./frame.tsx";
import { useMeeting, useNames } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

export function ShortfallsScreen() {
  const { say } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const [leftOut, setLeftOut] = useDraft<LeftOut>(`left-out:${meetingId}`, {});
  const short = shortfallsOf(group, meeting, leftOut);
  const leave = (memberId: string, source: CoverageSource) =>
    setLeftOut({ ...leftOut, [memberId]: [...(leftOut[memberId] ?? []), source] });
  return (
    <Frame
      title={say("step.short")}
      foot={
        <Link className="primary button" href={`${path}/count`}>
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
          onLeave={(source) => leave(shortfall.memberId, source)}
        />
      ))}
    </Frame>
  );
}

type MemberProps = {
  readonly shortfall: Shortfall;
  readonly onLeave: (source: CoverageSource) => void;
};

function ShortMember({ shortfall, onLeave }: MemberProps) {
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
      {agreed.length > 0 && (
        <ul className="agreed">
          {agreed.map(({ agreementId, source, shares }) => (
            <li key={agreementId}>
              ✓ {say(`source.${source}`)}:{" "}
              {shares
                .map(
                  ({ helperId, amount }) =>
                    `${helperId === null ? "" : `${names(helperId)} `}${write.money(amount)}`,
                )
                .join(" · ")}
            </li>
          ))}
        </ul>
      )}
      {isSolved && <p className="chip good">✓ {say("short.solved")}</p>}
      {!isSolved && <p className="open">{say("short.open", { amount: write.money(open) })}</p>}
      {!isSolved && step === undefined && <p className="hint">{say("short.left")}</p>}
      {!isSolved && step !== undefined && (
        <CoverageStepForm
          key={`${step.source}:${agreed.length}`}
          debtorId={memberId}
          step={step}
          open={open}
          onSkip={() => onLeave(step.source)}
        />
      )}
    </section>
  );
}
