// The smaller deeds of the account, each on one screen: whose, what for, how much, and the vote
// where the bylaws ask for one.

import { FINE_REASONS, type Deed, type FineReason } from "#core/meetings/deed.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import {
  EXPENSE_PURPOSES,
  OFFERED,
  INCOME_SOURCES,
  type ExpensePurpose,
  type FundPurpose,
  type IncomeSource,
} from "#core/savings/internal-movement.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { AmountField, Choices, MemberField, useAmount, VotesField, type Votes } from "./fields.tsx";
import { useGoHome, useTell, useVoters } from "./tell.ts";
import { useVoucher } from "./voucher.tsx";

type Draft = Votes & {
  readonly memberId: string;
  readonly text: string;
  readonly reason: FineReason;
  readonly source: IncomeSource;
  readonly purpose: ExpensePurpose;
  readonly need: FundPurpose;
};

type Form = {
  readonly title: FieldWord;
  readonly asks: readonly (
    | "member"
    | "anyMember"
    | "reason"
    | "source"
    | "purpose"
    | "need"
    | "vote"
  )[];
  /** The deed as it would be kept; null while something is missing. */
  readonly build: (draft: Draft, amount: Money, voucherNumber: number) => Deed | null;
};

export const FORMS: Readonly<Record<string, Form>> = {
  fine: {
    title: "deed.fineAdded",
    asks: ["member", "reason"],
    build: ({ memberId, reason }, amount) => ({ kind: "fineAdded", memberId, reason, amount }),
  },
  income: {
    title: "deed.incomeReceived",
    asks: ["source"],
    build: ({ source }, amount) => ({ kind: "incomeReceived", source, amount }),
  },
  expense: {
    title: "deed.expensePaid",
    asks: ["purpose", "vote"],
    build: ({ purpose, votesFor, votesAgainst }, amount, voucherNumber) => {
      return { kind: "expensePaid", purpose, voucherNumber, amount, votesFor, votesAgainst };
    },
  },
  fund: {
    title: "deed.fundUsed",
    asks: ["anyMember", "need", "vote"],
    build: ({ memberId, need: purpose, votesFor, votesAgainst }, amount, voucherNumber) => {
      const helped = memberId === "" ? null : memberId;
      const votes = { votesFor, votesAgainst };
      return { kind: "fundUsed", purpose, memberId: helped, voucherNumber, amount, ...votes };
    },
  },
  add: {
    title: "deed.fundAdded",
    asks: ["anyMember"],
    build: ({ memberId }, amount) => {
      return { kind: "fundAdded", memberId: memberId === "" ? null : memberId, amount };
    },
  },
  take: {
    title: "deed.savingsTaken",
    asks: ["member"],
    build: ({ memberId }, amount) => ({ kind: "savingsTaken", memberId, amount }),
  },
  box: {
    title: "deed.boxOpened",
    asks: [],
    build: (_draft, amount) => ({ kind: "boxOpened", amount }),
  },
};

export function DeedScreen({ room, form }: { readonly room: string; readonly form: Form }) {
  const { say, write } = useWords();
  const { meetingId, path } = useMeeting();
  const voters = useVoters();
  const [draft, setDraft, forget] = useDraft<Draft>(`deed:${meetingId}:${room}`, {
    memberId: "",
    text: "",
    reason: "phone",
    source: "raffle",
    purpose: "books",
    need: "emergency",
    votesFor: voters,
    votesAgainst: 0,
  });
  const tell = useTell();
  const goHome = useGoHome();
  const amount = useAmount(draft.text);
  const { voucherNumber, field: voucher } = useVoucher();
  const isNamed = !form.asks.includes("member") || draft.memberId !== "";
  const deed =
    amount === null || !isPositive(amount) || !isNamed || voucherNumber === null
      ? null
      : form.build(draft, amount, voucherNumber);
  const keep = async () => {
    if (deed === null || !(await tell(deed))) return;
    forget();
    goHome();
  };
  return (
    <Frame
      title={say(form.title)}
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
      <Asked form={form} draft={draft} onChange={setDraft} />
      <AmountField text={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
      {form.asks.includes("vote") && (
        <>
          <VotesField votes={draft} onChange={(votes) => setDraft({ ...draft, ...votes })} />
          {voucher}
        </>
      )}
    </Frame>
  );
}

type AskedProps = {
  readonly form: Form;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
};

function Asked({ form, draft, onChange }: AskedProps) {
  const asks = (what: Form["asks"][number]) => form.asks.includes(what);
  return (
    <>
      {asks("member") && (
        <MemberField
          value={draft.memberId}
          onChoose={(memberId) => onChange({ ...draft, memberId })}
        />
      )}
      {asks("anyMember") && (
        <MemberField
          value={draft.memberId}
          nobody="internal.nobody"
          onChoose={(memberId) => onChange({ ...draft, memberId })}
        />
      )}
      {asks("reason") && (
        <Choices
          legend="loan.purpose"
          options={FINE_REASONS}
          wordOf={(option) => `fine.${option}` as const}
          value={draft.reason}
          onChoose={(reason) => onChange({ ...draft, reason })}
        />
      )}
      {asks("source") && (
        <Choices
          legend="deed.incomeReceived"
          options={INCOME_SOURCES}
          wordOf={(option) => `income.${option}` as const}
          value={draft.source}
          onChoose={(source) => onChange({ ...draft, source })}
        />
      )}
      {asks("purpose") && (
        <Choices
          legend="loan.purpose"
          options={EXPENSE_PURPOSES}
          wordOf={(option) => `purpose.${option}` as const}
          value={draft.purpose}
          onChoose={(purpose) => onChange({ ...draft, purpose })}
        />
      )}
      {asks("need") && (
        <Choices
          legend="loan.purpose"
          options={OFFERED.fund}
          wordOf={(option) => `purpose.${option}` as const}
          value={draft.need}
          onChoose={(need) => onChange({ ...draft, need })}
        />
      )}
    </>
  );
}
