// The shortfalls, woman by woman, solved in the order of their own bylaws. Every step waits for
// their word; nothing is taken that was not agreed.

import { Link } from "wouter";
import { shortfallsOf, type Shortfall } from "#core/meetings/shortfalls.ts";
import { isPositive } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { CoverageStepForm } from "./coverage-step.tsx";
import { Frame } from "./frame.tsx";
import { useMeeting, useNames } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

export function ShortfallsScreen() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const short = shortfallsOf(group, meeting);
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
        <ShortMember key={shortfall.memberId} shortfall={shortfall} />
      ))}
    </Frame>
  );
}

function ShortMember({ shortfall }: { readonly shortfall: Shortfall }) {
  const { say, write } = useWords();
  const { meeting, meetingId } = useMeeting();
  const names = useNames();
  const { memberId, missing, open, steps } = shortfall;
  const [skipped, setSkipped] = useDraft<readonly string[]>(`skip:${meetingId}:${memberId}`, []);
  const agreed = meeting.coverages.filter(({ debtorId }) => debtorId === memberId);
  const step = steps.find(({ source, shares, available }) => {
    const isPossible = shares.length > 0 || (available === null && source !== "memberSavings");
    return isPossible && !skipped.includes(source);
  });
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
          onSkip={() => setSkipped([...skipped, step.source])}
        />
      )}
    </section>
  );
}
