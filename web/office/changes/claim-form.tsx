// The insurer paid for a woman who died.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isPositive } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { parseDay } from "#core/time/day.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AskForm, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { MemberSelect } from "./member-select.tsx";
import { WithMembership, type Known } from "./membership.tsx";

export function ClaimForm(form: FormProps) {
  return (
    <WithMembership bookId={form.association.row.bookId}>
      {(known) => <ClaimFields {...form} known={known} />}
    </WithMembership>
  );
}

function ClaimFields({ known: membership, ...form }: FormProps & Known) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const { former } = membership;
  const [memberId, setMemberId] = useState("");
  const [text, setText] = useState("");
  const [reference, setReference] = useState("");
  const [on, setOn] = useState<string>(today);
  const insured = former.filter(({ claimed }) => isPositive(claimed));
  const woman = insured.find((known) => known.memberId === memberId);
  const amount = woman === undefined ? null : parseMoney(text, woman.claimed.currency);
  const day = parseDay(on);
  const command =
    amount !== null && amount.isGranted && day.isGranted && reference.trim() !== ""
      ? { type: "receiveClaim" as const, memberId, amount: amount.value, reference, on: day.value }
      : null;
  if (insured.length === 0) return <p>{say("changes.nobodyInsured")}</p>;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      <MemberSelect
        label={say("changes.deceased")}
        members={insured}
        memberId={memberId}
        onChoose={setMemberId}
      />
      <TextInput
        label={say("changes.amount")}
        description={
          woman === undefined
            ? undefined
            : say("changes.claimed", { amount: write.money(woman.claimed) })
        }
        inputMode="decimal"
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={say("changes.reference")}
        required
        maxLength={60}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}
