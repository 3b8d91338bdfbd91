// A woman asks the others for a loan, and they vote. She herself abstains.

import { internalRules } from "#core/groups/internal-rules.ts";
import { loanLimit } from "#core/meetings/internal-figures.ts";
import { compare, isPositive } from "#core/money/money.ts";
import { LOAN_PURPOSES, type LoanPurpose } from "#core/savings/internal-movement.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
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
};

const MOST_MEETINGS = 104;

export function VoteScreen() {
  const { say, write } = useWords();
  const { group, meetingId, path } = useMeeting();
  const { guarantors, perMonth } = internalRules(group.association.bylaws);
  const voters = useVoters();
  const [draft, setDraft, forget] = useDraft<Draft>(`loan-vote:${meetingId}`, {
    memberId: "",
    text: "",
    purpose: "business",
    guarantorIds: Array.from({ length: guarantors }, () => ""),
    instalments: 3,
    votesFor: Math.max(0, voters - 1),
    votesAgainst: 0,
  });
  const { memberId, text, purpose, guarantorIds, instalments, votesFor, votesAgainst } = draft;
  const amount = useAmount(text);
  const tell = useTell();
  const goHome = useGoHome();
  const limit = memberId === "" ? null : loanLimit(group, memberId);
  const isReady =
    memberId !== "" &&
    amount !== null &&
    isPositive(amount) &&
    instalments > 0 &&
    guarantorIds.every((known) => known !== "");
  const keep = async () => {
    if (amount === null) return;
    const deed = {
      kind: "loanVoted",
      memberId,
      amount,
      purpose,
      guarantorIds,
      instalments,
      votesFor,
      votesAgainst,
    } as const;
    if (!(await tell(deed))) return;
    forget();
    goHome();
  };
  const chooseGuarantor = (at: number, chosen: string) =>
    setDraft({
      ...draft,
      guarantorIds: guarantorIds.map((known, index) => (index === at ? chosen : known)),
    });
  return (
    <Frame
      title={say("deed.loanVoted")}
      back={`${path}/internal`}
      foot={
        <button type="button" className="primary" disabled={!isReady} onClick={() => void keep()}>
          {say("internal.keep", { amount: amount === null ? "…" : write.money(amount) })}
        </button>
      }
    >
      <MemberField
        value={memberId}
        onChoose={(chosen) => setDraft({ ...draft, memberId: chosen })}
      />
      {limit !== null && (
        <p className="hint">{say("loan.most", { amount: write.money(limit.most) })}</p>
      )}
      <AmountField text={text} onChange={(changed) => setDraft({ ...draft, text: changed })} />
      {limit !== null && amount !== null && (
        <Warnings
          flaws={[
            ...(compare(amount, limit.bySavings) > 0 ? (["loanAboveSavings"] as const) : []),
            ...(compare(amount, limit.byFund) > 0 ? (["loanAboveFund"] as const) : []),
            ...(compare(amount, limit.byCash) > 0 ? (["cashBelowZero"] as const) : []),
          ]}
        />
      )}
      <Choices
        legend="loan.purpose"
        options={LOAN_PURPOSES}
        wordOf={(option) => `purpose.${option}` as const}
        value={purpose}
        onChoose={(chosen) => setDraft({ ...draft, purpose: chosen })}
      />
      <label>
        {say("loan.meetings")}
        <input
          inputMode="numeric"
          value={instalments}
          onChange={(event) =>
            setDraft({ ...draft, instalments: numberIn(event.target.value, MOST_MEETINGS) })
          }
        />
      </label>
      <p className="hint">
        {say("loan.price", {
          rate: write.share(Number((perMonth.numerator * 10_000n) / perMonth.denominator)),
        })}
      </p>
      {guarantorIds.map((known, index) => (
        <MemberField
          key={index}
          label={say("loan.guarantor", { number: index + 1 })}
          value={known}
          without={[memberId, ...guarantorIds.filter((_other, at) => at !== index)].filter(
            (other) => other !== "",
          )}
          onChoose={(chosen) => chooseGuarantor(index, chosen)}
        />
      ))}
      <VotesField
        votes={{ votesFor, votesAgainst }}
        onChange={(votes) => setDraft({ ...draft, ...votes })}
      />
      <p className="hint">{say("loan.abstains")}</p>
    </Frame>
  );
}
