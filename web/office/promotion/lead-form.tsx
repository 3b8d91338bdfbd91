// A woman who was met: enough to call her back, in as few fields as that takes.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { v7 as newId } from "uuid";
import { useState, type SubmitEvent } from "react";
import { LEAD_SOURCES } from "#core/people/lead.ts";
import { addDays } from "#core/time/day.ts";
import type { PromotionRow } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { PROMOTION_API } from "#web/office/people-paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

const CALL_AFTER_DAYS = 2;

export function LeadForm({
  branchId,
  promotions,
  onDone,
}: {
  readonly branchId: string;
  readonly promotions: readonly PromotionRow[];
  readonly onDone: () => void;
}) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const tell = useNotice();
  const [leadId] = useState(() => newId());
  const [lead, setLead] = useState({
    name: "",
    phone: "",
    source: "market",
    neighbourhood: "",
    promotionId: "",
    callOn: addDays(today, CALL_AFTER_DAYS) as string,
  });
  const add = useAct<object, unknown>(`${PROMOTION_API}/leads`, () => {
    tell(say("lead.added", { name: lead.name }));
    onDone();
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const { phone, promotionId, callOn } = lead;
    const written = { phone: said(phone), promotionId: said(promotionId), callOn: said(callOn) };
    add.mutate({ ...lead, ...written, leadId, branchId, foundOn: today });
  };
  const assemblies = [
    { value: "", label: say("lead.noPromotion") },
    ...promotions.map(({ promotionId, place, heldOn }) => ({
      value: promotionId,
      label: `${place}, ${write.day(heldOn)}`,
    })),
  ];
  const field = (name: keyof typeof lead) => ({
    label: say(`lead.${name}`),
    value: lead[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setLead({ ...lead, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={send} className="form">
      <TextInput {...field("name")} required data-autofocus autoComplete="off" />
      <TextInput {...field("phone")} type="tel" autoComplete="off" />
      <NativeSelect
        {...field("source")}
        data={LEAD_SOURCES.map((value) => ({ value, label: say(`foundAt.${value}`) }))}
      />
      <TextInput {...field("neighbourhood")} autoComplete="off" />
      {promotions.length === 0 ? null : (
        <NativeSelect {...field("promotionId")} data={assemblies} />
      )}
      <TextInput {...field("callOn")} type="date" />
      <RefusalNote error={add.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {say("lead.add")}
        </Button>
      </div>
    </form>
  );
}

function said(text: string): string | null {
  return text.trim() === "" ? null : text;
}
