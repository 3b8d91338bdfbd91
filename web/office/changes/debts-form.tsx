// What a woman gives back to her sisters and to the fund outside a meeting, as the acta tells it.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { parseMoney } from "#core/money/text.ts";
import { parseDay } from "#core/time/day.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AskForm, membersIn, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { MemberSelect } from "./member-select.tsx";
import { WithMembership, type Known } from "./membership.tsx";

export function DebtsForm(form: FormProps) {
  return (
    <WithMembership bookId={form.association.row.bookId}>
      {(known) => <DebtsFields {...form} known={known} />}
    </WithMembership>
  );
}

function DebtsFields({ known: { debtors }, ...form }: FormProps & Known) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const [memberId, setMemberId] = useState("");
  const [receivedById, setReceivedById] = useState("");
  const [text, setText] = useState("");
  const [on, setOn] = useState<string>(today);
  const woman = debtors.find((known) => known.memberId === memberId);
  const board = membersIn(form.association).filter(
    (row) => row.boardRole !== null && row.memberId !== memberId,
  );
  const amount = woman === undefined ? null : parseMoney(text, woman.owed.currency);
  const day = parseDay(on);
  const command =
    amount !== null && amount.isGranted && day.isGranted && receivedById !== ""
      ? {
          type: "payDebts" as const,
          memberId,
          amount: amount.value,
          receivedById,
          on: day.value,
        }
      : null;
  const choose = (chosen: string) => {
    setMemberId(chosen);
    const owed = debtors.find((known) => known.memberId === chosen)?.owed;
    setText(owed === undefined ? "" : write.figure(owed));
    if (receivedById === chosen) setReceivedById("");
  };
  if (debtors.length === 0) return <p>{say("changes.nobodyOwes")}</p>;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      <p>{say("changes.debtsLead")}</p>
      <MemberSelect
        label={say("changes.debtor")}
        members={debtors}
        memberId={memberId}
        onChoose={choose}
      />
      <TextInput
        label={say("changes.gaveBack")}
        description={
          woman === undefined
            ? undefined
            : say("changes.owesToday", { amount: write.money(woman.owed) })
        }
        inputMode="decimal"
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <MemberSelect
        label={say("changes.receivedBy")}
        members={board}
        memberId={receivedById}
        onChoose={setReceivedById}
      />
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}
