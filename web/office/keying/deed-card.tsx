// One deed of the women's own account: the fields its kind asks for, in the order in which they
// stand on the sheet.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { detailWord } from "#web/office/internal/own-words.ts";
import { useWords } from "#web/office/words.ts";
import { ASKS, DETAILS, type AskedOfDeed, type OfDeed } from "./deed-draft.ts";
import { Asking, PaidOn } from "./loan-fields.tsx";
import { amountIn } from "./read.ts";
import { ShareFields } from "./share-fields.tsx";

type Props = OfDeed & { readonly place: number; readonly onRemove: () => void };

export function DeedCard({ place, onRemove, ...of }: Props) {
  const { say } = useWords();
  const { kind } = of.deed;
  return (
    <fieldset className="help-card">
      <legend>{`${place}. ${say(`keying.deed.${kind}`)}`}</legend>
      {ASKS[kind].map((asked) => (
        <Asked key={asked} asked={asked} {...of} />
      ))}
      <Button variant="default" onClick={onRemove}>
        {say("keying.deedRemove", { number: place })}
      </Button>
    </fieldset>
  );
}

function Asked({ asked, ...of }: OfDeed & { readonly asked: AskedOfDeed }) {
  switch (asked) {
    case "member":
    case "anyMember":
      return <Whose isAnybody={asked === "anyMember"} {...of} />;
    case "amount":
      return <AmountField {...of} />;
    case "detail":
      return <Detail {...of} />;
    case "voucher":
      return <TextOf field="voucher" {...of} />;
    case "votes":
      return (
        <div className="gift">
          <TextOf field="votesFor" {...of} />
          <TextOf field="votesAgainst" {...of} />
        </div>
      );
    case "guarantors":
      return <Asking {...of} />;
    case "request":
      return <PaidOn {...of} />;
    case "witness":
      return <Witness {...of} />;
    case "share":
      return <ShareFields {...of} />;
  }
}

function Whose({ isAnybody, deed, group, onChange }: OfDeed & { readonly isAnybody: boolean }) {
  const { say } = useWords();
  const { members } = group.association;
  return (
    <MemberSelect
      label={say("member.word")}
      {...(isAnybody ? { empty: say("keying.forAll") } : {})}
      members={members}
      memberId={deed.memberId}
      onChoose={(memberId) => onChange({ ...deed, memberId })}
    />
  );
}

function AmountField({ deed, group, onChange }: OfDeed) {
  const { say } = useWords();
  const isShare = deed.kind === "shareOutAgreed";
  return (
    <TextInput
      label={say(isShare ? "keying.provision" : "own.amount")}
      inputMode="decimal"
      autoComplete="off"
      value={deed.amount}
      error={amountIn(deed.amount, group.association.currency) === null}
      onChange={(event) => onChange({ ...deed, amount: event.currentTarget.value })}
    />
  );
}

function Detail({ deed, onChange }: OfDeed) {
  const { say } = useWords();
  return (
    <NativeSelect
      label={say(deed.kind === "incomeReceived" ? "keying.source" : "own.purpose")}
      value={deed.detail}
      data={(DETAILS[deed.kind] ?? []).map((value) => ({ value, label: say(detailWord(value)) }))}
      onChange={(event) => onChange({ ...deed, detail: event.currentTarget.value })}
    />
  );
}

const WORDS = {
  voucher: "own.voucher",
  votesFor: "keying.votesFor",
  votesAgainst: "keying.votesAgainst",
} as const;

function TextOf({ field, deed, onChange }: OfDeed & { readonly field: keyof typeof WORDS }) {
  const { say } = useWords();
  return (
    <TextInput
      label={say(WORDS[field])}
      inputMode="numeric"
      autoComplete="off"
      value={deed[field]}
      onChange={(event) => onChange({ ...deed, [field]: event.currentTarget.value })}
    />
  );
}

function Witness({ deed, group, onChange }: OfDeed) {
  const { say } = useWords();
  return (
    <MemberSelect
      label={say("keying.witness")}
      members={group.association.members}
      memberId={deed.witnessId}
      onChoose={(witnessId) => onChange({ ...deed, witnessId })}
    />
  );
}
