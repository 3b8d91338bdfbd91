// The savings of a woman who passed to another association go there with her: proposed here.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { isPositive } from "#core/money/money.ts";
import { CARRIERS, type Carrier } from "#core/savings/carried.ts";
import { parseDay } from "#core/time/day.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import type { FormProps } from "#web/office/changes/ask-form.tsx";
import { DayField } from "#web/office/changes/day-field.tsx";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { WithMembership, type Known } from "#web/office/changes/membership.tsx";
import { ProposeForm } from "#web/office/changes/propose-form.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function CarryForm(form: FormProps) {
  const answer = useAnswer<readonly AssociationRow[]>("/api/associations");
  const { bookId } = form.association.row;
  return (
    <WithMembership bookId={bookId}>
      {(known) => (
        <Answered from={answer}>
          {(rows) => (
            <CarryFields
              {...form}
              known={known}
              others={rows.filter((row) => row.bookId !== bookId)}
            />
          )}
        </Answered>
      )}
    </WithMembership>
  );
}

function CarryFields({
  known: { former, isLocked },
  others,
  ...form
}: FormProps & Known & { readonly others: readonly AssociationRow[] }) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const [memberId, setMemberId] = useState("");
  const [toBookId, setToBookId] = useState("");
  const [carrier, setCarrier] = useState<Carrier>("bank");
  const [voucher, setVoucher] = useState("");
  const [on, setOn] = useState<string>(today);
  const savers = former.filter(({ kind, saved }) => kind === "transferred" && isPositive(saved));
  const woman = savers.find((known) => known.memberId === memberId);
  const to = others.find(({ bookId }) => bookId === toBookId);
  const day = parseDay(on);
  const isWhole = woman !== undefined && to !== undefined && voucher.trim() !== "" && !isLocked;
  if (savers.length === 0) return <p>{say("carry.nobody")}</p>;
  if (others.length === 0) return <p>{say("carry.nowhere")}</p>;
  const wish =
    isWhole && day.isGranted
      ? {
          type: "sendSavings" as const,
          memberId,
          to: { bookId: to.bookId, name: to.name },
          carrier,
          voucher: voucher.trim(),
          on: day.value,
        }
      : null;
  return (
    <ProposeForm {...form} wish={wish}>
      <p>{say("carry.lead")}</p>
      {isLocked ? <p className="refusal">{say("refusal.savingsLocked")}</p> : null}
      <MemberSelect
        label={say("carry.who")}
        members={savers}
        memberId={memberId}
        onChoose={setMemberId}
      />
      {woman === undefined ? null : (
        <p>{say("carry.amount", { amount: write.money(woman.saved) })}</p>
      )}
      <NativeSelect
        label={say("carry.to")}
        required
        value={toBookId}
        data={[
          { value: "", label: say("changes.choose") },
          ...others.map((row) => ({ value: row.bookId, label: row.name })),
        ]}
        onChange={(event) => setToBookId(event.currentTarget.value)}
      />
      <CarrierField carrier={carrier} onChange={setCarrier} />
      <TextInput
        label={say("carry.voucher")}
        required
        maxLength={60}
        value={voucher}
        onChange={(event) => setVoucher(event.currentTarget.value)}
      />
      <DayField on={on} onChange={setOn} />
    </ProposeForm>
  );
}

function CarrierField({
  carrier,
  onChange,
}: {
  readonly carrier: Carrier;
  readonly onChange: (carrier: Carrier) => void;
}) {
  const { say } = useWords();
  return (
    <NativeSelect
      label={say("carry.carrier")}
      value={carrier}
      data={CARRIERS.map((value) => ({ value, label: say(`carry.by.${value}`) }))}
      onChange={({ currentTarget: { value } }) =>
        onChange(CARRIERS.find((known) => known === value) ?? "bank")
      }
    />
  );
}
