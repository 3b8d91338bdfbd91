// The savings of a woman who left are given back, to her or to whoever inherits them.

import { useState } from "react";
import { isPositive } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AskForm, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { MemberSelect } from "./member-select.tsx";
import { WithMembership, type Known } from "./membership.tsx";

export function SavingsForm(form: FormProps) {
  return (
    <WithMembership bookId={form.association.row.bookId}>
      {(known) => <SavingsFields {...form} known={known} />}
    </WithMembership>
  );
}

function SavingsFields({ known: membership, ...form }: FormProps & Known) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const { former, isLocked } = membership;
  const [memberId, setMemberId] = useState("");
  const [on, setOn] = useState<string>(today);
  const savers = former.filter(({ saved }) => isPositive(saved));
  const woman = savers.find((known) => known.memberId === memberId);
  const day = parseDay(on);
  const command =
    woman !== undefined && day.isGranted && !isLocked
      ? { type: "returnSavings" as const, memberId, on: day.value }
      : null;
  if (savers.length === 0) return <p>{say("changes.nobodySaved")}</p>;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      {isLocked ? <p className="refusal">{say("refusal.savingsLocked")}</p> : null}
      <MemberSelect
        label={say("changes.former")}
        members={savers}
        memberId={memberId}
        onChoose={setMemberId}
      />
      {woman === undefined ? null : (
        <p>
          {say("changes.givenTo", {
            amount: write.money(woman.saved),
            name: fullName(woman.heir ?? woman.name),
          })}
        </p>
      )}
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}
