// A woman asks the others for a loan, and they vote. She herself abstains.

import { internalRules } from "#core/groups/internal-rules.ts";
import type { Deed } from "#core/meetings/deed.ts";
import type { DeedFlaw } from "#core/meetings/flaw.ts";
import { loanLimit, type LoanLimit } from "#core/meetings/internal-figures.ts";
import { whoAbstain } from "#core/meetings/loan-voters.ts";
import { compare, isPositive, type Money } from "#core/money/money.ts";
import { OFFERED, type LoanPurpose } from "#core/savings/internal-movement.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import {
  AmountField,
  Choices,
  MemberField,
  numberIn,
  useAmount,
  VotesField,
  type Votes,
} from "./fields.tsx";
import { useGoHome, useTell, useVoters } from "./tell.ts";
import { Warnings } from "./warnings.tsx";

type Draft = Votes & {
  readonly memberId: string;
  readonly text: string;
  readonly purpose: LoanPurpose;
  readonly guarantorIds: readonly string[];
  readonly instalments: number;
  /** Who owes and raised her hand all the same; a draft of before knows none. */
  readonly votedIds?: readonly string[];
};

const MOST_MEETINGS = 104;

export function VoteScreen() {
  const { say, write } = useWords();
  const { path } = useMeeting();
  const [draft, setDraft, forget] = useAsking();
  const amount = useAmount(draft.text);
  const tell = useTell();
  const goHome = useGoHome();
  const { group, meeting } = useMeeting();
  const out = whoAbstain(group, meeting, draft.memberId);
  const abstainedIds = out.filter((known) => !draft.votedIds?.includes(known));
  const deed = deedOf(draft, amount, abstainedIds);
  const keep = async () => {
    if (deed === null || !(await tell(deed))) return;
    forget();
    goHome();
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Frame
      title={say("deed.loanVoted")}
      back={`${path}/internal`}
      foot={
        <button
          type="button"
          className="primary"
          disabled={deed === null}
          onClick={() => void keep()}
        >
          {say("internal.keep", { amount: amount === null ? "…" : write.money(amount) })}
        </button>
      }
    >
      <Asked draft={draft} amount={amount} onChange={change} />
      <Guarantors draft={draft} onChange={change} />
      <VotesField votes={draft} onChange={change} />
      <p className="hint">{say("loan.abstains")}</p>
      <Debtors draft={draft} onChange={change} />
    </Frame>
  );
}

function useAsking() {
  const { group, meetingId } = useMeeting();
  const { guarantors } = internalRules(group.association.bylaws);
  const { meeting } = useMeeting();
  const voters = useVoters() - whoAbstain(group, meeting, "").length;
  return useDraft<Draft>(`loan-vote:${meetingId}`, {
    memberId: "",
    text: "",
    purpose: "business",
    guarantorIds: Array.from({ length: guarantors }, () => ""),
    instalments: 3,
    votesFor: Math.max(0, voters - 1),
    votesAgainst: 0,
  });
}

/** Null while something is missing. */
function deedOf(draft: Draft, amount: Money | null, abstainedIds: readonly string[]): Deed | null {
  const { memberId, purpose, guarantorIds, instalments, votesFor, votesAgainst } = draft;
  const isWhole = memberId !== "" && instalments > 0 && guarantorIds.every((known) => known !== "");
  if (!isWhole || amount === null || !isPositive(amount)) return null;
  const votes = { votesFor, votesAgainst, abstainedIds };
  return { kind: "loanVoted", memberId, amount, purpose, guarantorIds, instalments, ...votes };
}

type PartProps = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Asked({ draft, amount, onChange }: PartProps & { readonly amount: Money | null }) {
  const { say, write } = useWords();
  const { group } = useMeeting();
  const { memberId, text, purpose, instalments } = draft;
  const { perMonth } = internalRules(group.association.bylaws);
  const limit = memberId === "" ? null : loanLimit(group, memberId);
  const hundredths = Number((perMonth.numerator * 10_000n) / perMonth.denominator);
  return (
    <>
      <MemberField value={memberId} onChoose={(chosen) => onChange({ memberId: chosen })} />
      {limit !== null && (
        <p className="hint">{say("loan.most", { amount: write.money(limit.most) })}</p>
      )}
      <AmountField text={text} onChange={(changed) => onChange({ text: changed })} />
      {limit !== null && amount !== null && <Warnings flaws={beyond(limit, amount)} />}
      <Choices
        legend="loan.purpose"
        options={OFFERED.loan}
        wordOf={(option) => `purpose.${option}` as const}
        value={purpose}
        onChoose={(chosen) => onChange({ purpose: chosen })}
      />
      <label>
        {say("loan.meetings")}
        <input
          inputMode="numeric"
          value={instalments}
          onChange={(event) =>
            onChange({ instalments: numberIn(event.target.value, MOST_MEETINGS) })
          }
        />
      </label>
      <p className="hint">{say("loan.price", { rate: write.share(hundredths) })}</p>
    </>
  );
}

function beyond({ bySavings, byFund, byCash }: LoanLimit, amount: Money): DeedFlaw[] {
  const checks: [DeedFlaw, Money][] = [
    ["loanAboveSavings", bySavings],
    ["loanAboveFund", byFund],
    ["cashBelowZero", byCash],
  ];
  return checks.flatMap(([flaw, most]) => (compare(amount, most) > 0 ? [flaw] : []));
}

/** Each is asked for by name, so that her hand is told from the others'. */
function Debtors({ draft, onChange }: PartProps) {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const names = useNames();
  const { memberId, votedIds = [] } = draft;
  return whoAbstain(group, meeting, memberId)
    .filter((known) => known !== memberId)
    .map((known) => (
      <label key={known} className="check">
        <input
          type="checkbox"
          checked={!votedIds.includes(known)}
          onChange={(event) =>
            onChange({
              votedIds: event.target.checked
                ? votedIds.filter((other) => other !== known)
                : [...votedIds, known],
            })
          }
        />
        {say("loan.leavesVote", { name: names(known) })}
      </label>
    ));
}

/** Two others who stand for her; none twice and never herself. */
function Guarantors({ draft, onChange }: PartProps) {
  const { say } = useWords();
  const { memberId, guarantorIds } = draft;
  return guarantorIds.map((known, index) => (
    <MemberField
      key={index}
      label={say("loan.guarantor", { number: index + 1 })}
      value={known}
      without={[memberId, ...guarantorIds.filter((_other, at) => at !== index)].filter(
        (other) => other !== "",
      )}
      onChoose={(chosen) =>
        onChange({ guarantorIds: guarantorIds.map((own, at) => (at === index ? chosen : own)) })
      }
    />
  ));
}
