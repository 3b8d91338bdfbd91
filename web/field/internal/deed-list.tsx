// What was recorded today of the account, in one line each.

import { isZero } from "#core/money/money.ts";
import { deedsOf, type RecordedDeed } from "#core/meetings/deed.ts";
import { Annulment } from "#web/field/meetings/annulment.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords, type Say } from "#web/field/words.ts";

/** With a way to annul each where the meeting is still open. */
export function DeedList() {
  const { say } = useWords();
  const { meeting } = useMeeting();
  const deeds = deedsOf(meeting);
  if (deeds.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{say("internal.recorded")}</h2>
      <ul className="agreed">
        {deeds.map((deed) => (
          <li key={deed.recordId}>
            <DeedLine deed={deed} />
            {meeting.status === "open" && (
              <Annulment recordId={deed.recordId} word="internal.annul" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DeedLine({ deed }: { readonly deed: RecordedDeed }) {
  const { say, write } = useWords();
  const names = useNames();
  const whose = "memberId" in deed && deed.memberId !== null ? names(deed.memberId) : null;
  const { amount } = deed;
  return (
    <>
      {whose !== null && <b>{whose}: </b>}
      {factOf(deed, say)}
      {!isZero(amount) && (
        <>
          {" "}
          · <b className="amount">{write.money(amount)}</b>
        </>
      )}
      {"voucherNumber" in deed && (
        <small> ({say("internal.voucher", { number: deed.voucherNumber })})</small>
      )}
    </>
  );
}

function factOf(deed: RecordedDeed, say: Say): string {
  switch (deed.kind) {
    case "loanVoted": {
      const { votesFor, votesAgainst } = deed;
      return say("deed.loanVoted.fact", { votesFor, votesAgainst });
    }
    case "incomeReceived":
      return say(`income.${deed.source}`);
    case "expensePaid":
      return `${say("deed.expensePaid.fact")}: ${say(`purpose.${deed.purpose}`)}`;
    case "fundUsed":
      return `${say("deed.fundUsed.fact")}: ${say(`purpose.${deed.purpose}`)}`;
    case "fineAdded":
      return `${say("deed.fineAdded.fact")}: ${say(`fine.${deed.reason}`)}`;
    default:
      return say(`deed.${deed.kind}.fact`);
  }
}
