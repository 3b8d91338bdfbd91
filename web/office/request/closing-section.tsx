// How the last cycle ended, on the page of the next one: what is still open and by whom, what the women
// said of their ledger, how it went, who does not go on, and whether the board may lead again.

import { RENEWAL_DAYS, isRenewalLate } from "#core/cycle/stage.ts";
import type { CycleView, ClosingView } from "#core/wire/cycle.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";
import { VoteForm } from "./vote-form.tsx";

type Props = { readonly bookId: string; readonly view: CycleView; readonly closing: ClosingView };

export function ClosingSection({ bookId, view, closing }: Props) {
  const { say, write } = useWords();
  const mayRecord = useMay("proposeChanges");
  const { end, daysSinceEnd, endedOn } = closing;
  const vote = end?.vote ?? null;
  const isWaiting = end !== null && end.ledger !== "carried";
  return (
    <>
      <Section title={say("closing.title")}>
        <p>
          {say("closing.ended", { day: write.day(endedOn) })}{" "}
          {daysSinceEnd === null ? null : say("closing.days", { count: daysSinceEnd })}
        </p>
        {isRenewalLate(daysSinceEnd) ? (
          <p className="refusal" role="status">
            {say("closing.late", { count: RENEWAL_DAYS })}
          </p>
        ) : (
          <p>{say("closing.within", { count: RENEWAL_DAYS })}</p>
        )}
        <p className={isWaiting ? "refusal" : undefined}>
          {say(`closing.ledger.${end?.ledger ?? "unknown"}`)}{" "}
          {vote === null
            ? null
            : say("closing.vote", {
                votesFor: vote.votesFor,
                votesAgainst: vote.votesAgainst,
                abstained: vote.abstained,
                read: write.money(vote.read),
              })}
        </p>
      </Section>
      {isWaiting && mayRecord ? (
        <Section title={say("closing.record")}>
          <VoteForm bookId={bookId} closing={closing} />
        </Section>
      ) : null}
      <Open view={view} closing={closing} />
      <Evaluation closing={closing} />
      <Exits view={view} closing={closing} />
      <BoardToCome closing={closing} />
    </>
  );
}

type Part = Pick<Props, "view" | "closing">;

function Open({ view, closing }: Part) {
  const { say, write } = useWords();
  const { open } = closing;
  if (open.length === 0)
    return (
      <Section title={say("closing.open")}>
        <p>{say("closing.openNone")}</p>
      </Section>
    );
  return (
    <Section title={say("closing.open")}>
      <Rows<ClosingView["open"][number]>
        caption={say("closing.open")}
        rows={open}
        keyOf={({ memberId }) => memberId}
        columns={[
          { head: say("closing.member"), cell: ({ memberId }) => nameIn(view.members, memberId) },
          {
            head: say("closing.external"),
            align: "right",
            cell: ({ external }) => write.money(external),
          },
          {
            head: say("closing.toOthers"),
            align: "right",
            cell: ({ toOthers }) => write.money(toOthers),
          },
          {
            head: say("closing.internalLoan"),
            align: "right",
            cell: ({ internalLoan }) => write.money(internalLoan),
          },
        ]}
      />
      <p>{say("closing.carriedDebt")}</p>
    </Section>
  );
}

function Evaluation({ closing: { end } }: Pick<Props, "closing">) {
  const { say } = useWords();
  if (end === null || end.evaluation.length === 0) return null;
  return (
    <Section title={say("closing.evaluation")}>
      <Rows<(typeof end.evaluation)[number]>
        caption={say("closing.evaluation")}
        rows={end.evaluation}
        keyOf={({ topic }) => topic}
        columns={[
          { head: say("closing.topic"), cell: ({ topic }) => say(`evaluated.${topic}`) },
          { head: say("closing.well"), align: "right", cell: ({ well }) => well },
          { head: say("closing.toChange"), align: "right", cell: ({ toChange }) => toChange },
        ]}
      />
    </Section>
  );
}

function Exits({ view, closing: { end } }: Part) {
  const { say } = useWords();
  if (end === null || end.exits.length === 0) return null;
  return (
    <Section title={say("closing.exits")}>
      <Rows<(typeof end.exits)[number]>
        caption={say("closing.exits")}
        rows={end.exits}
        keyOf={({ memberId }) => memberId}
        columns={[
          { head: say("closing.member"), cell: ({ memberId }) => nameIn(view.members, memberId) },
          { head: say("closing.next"), cell: ({ next }) => say(`nextStep.${next}`) },
          { head: say("closing.reason"), cell: ({ reason }) => say(`told.${reason}`) },
        ]}
      />
      <p>{say("closing.exitsNote")}</p>
    </Section>
  );
}

function BoardToCome({ closing: { boardRule, boardFlaws } }: Pick<Props, "closing">) {
  const { say } = useWords();
  const { termsInRow: terms, rotate } = boardRule;
  return (
    <Section title={say("closing.board")}>
      <p>{say("closing.boardRule", { terms, rotate })}</p>
      {boardFlaws.length === 0 ? (
        <p>{say("closing.boardFine")}</p>
      ) : (
        <ul>
          {boardFlaws.map((flaw) => (
            <li key={flaw}>{say(`irregular.${flaw}`)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
