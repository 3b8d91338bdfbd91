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
  const choose = (label: string, value: string, data: Choice[], set: (value: string) => void) => (
    <NativeSelect
      label={label}
      value={value}
      data={data}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  const when = (label: string, value: string, set: (value: string) => void) => (
    <TextInput
      label={label}
      type="date"
      required
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form onSubmit={send} className="form">
      {choose(
        say("closures.branch"),
        branchId,
        branches.map((branch) => ({ value: branch.branchId, label: branch.name })),
        setBranchId,
      )}
      {when(say("closures.from"), from, setFrom)}
      {when(say("closures.to"), to, setTo)}
      {choose(
        say("closures.reason"),
        reason,
        CLOSURE_REASONS.map((value) => ({ value, label: say(`closure.${value}`) })),
        (value) => setReason(CLOSURE_REASONS.find((known) => known === value) ?? "other"),
      )}
      {choose(
        say("closures.policy"),
        policy,
        HOLIDAY_POLICIES.map((value) => ({ value, label: say(`cycle.holidays.${value}`) })),
        (value) => setPolicy(HOLIDAY_POLICIES.find((known) => known === value) ?? policy),
      )}
      <TextInput
        label={say("closures.source")}
        required
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
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
