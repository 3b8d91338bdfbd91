// A closure is declared: which branch, which days, why, on whose word, and what becomes of the
// meetings.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { CLOSURE_REASONS, type ClosureReason } from "#core/changes/closure.ts";
import { HOLIDAY_POLICIES, type HolidayPolicy } from "#core/lending/terms.ts";
import { parseDay } from "#core/time/day.ts";
import { post } from "#web/office/api.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function ClosureForm({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const { branches, today } = useStaff();
  const [closureId] = useState(() => newId());
  const [branchId, setBranchId] = useState(branches[0]?.branchId ?? "");
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(today);
  const [reason, setReason] = useState<ClosureReason>("blockade");
  const [policy, setPolicy] = useState<HolidayPolicy>("nextBusinessDay");
  const [source, setSource] = useState("");
  const declare = useMutation({
    mutationFn: () =>
      post("/api/closures", { closureId, branchId, from, to, reason, source, policy }),
    onSuccess: async () => {
      tell(say("proposal.proposed"));
      onDone();
      await cache.invalidateQueries();
    },
  });
  const isReady =
    parseDay(from).isGranted && parseDay(to).isGranted && from <= to && source.trim() !== "";
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    declare.mutate();
  };
  return (
    <form onSubmit={send} className="form">
      <Choose
        label={say("closures.branch")}
        value={branchId}
        choices={branches.map((branch) => ({ value: branch.branchId, label: branch.name }))}
        onChoose={setBranchId}
      />
      <Field kind="date" label={say("closures.from")} value={from} onChange={setFrom} />
      <Field kind="date" label={say("closures.to")} value={to} onChange={setTo} />
      <Choose
        label={say("closures.reason")}
        value={reason}
        choices={CLOSURE_REASONS.map((value) => ({ value, label: say(`closure.${value}`) }))}
        onChoose={(value) => setReason(CLOSURE_REASONS.find((known) => known === value) ?? "other")}
      />
      <Choose
        label={say("closures.policy")}
        value={policy}
        choices={HOLIDAY_POLICIES.map((value) => ({
          value,
          label: say(`cycle.holidays.${value}`),
        }))}
        onChoose={(value) => setPolicy(HOLIDAY_POLICIES.find((known) => known === value) ?? policy)}
      />
      <Field kind="text" label={say("closures.source")} value={source} onChange={setSource} />
      <RefusalNote error={declare.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={declare.isPending} disabled={!isReady}>
          {say("closures.declare")}
        </Button>
      </div>
    </form>
  );
}

type Choice = { readonly value: string; readonly label: string };

function Choose(select: {
  readonly label: string;
  readonly value: string;
  readonly choices: Choice[];
  readonly onChoose: (value: string) => void;
}) {
  const { label, value, choices, onChoose } = select;
  return (
    <NativeSelect
      label={label}
      value={value}
      data={choices}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

function Field(field: {
  readonly kind: "date" | "text";
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { kind, label, value, onChange } = field;
  return (
    <TextInput
      label={label}
      type={kind}
      required
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
