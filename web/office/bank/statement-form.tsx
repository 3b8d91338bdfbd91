// A line of the bank's statement, copied as it stands there. The same line twice is one.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { isPositive } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { LinesRead } from "#core/wire/branch.ts";
import { post } from "#web/office/api.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function StatementForm({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const { branches, today } = useStaff();
  const [branchId, setBranchId] = useState(branches[0]?.branchId ?? "");
  const currency = branches.find((branch) => branch.branchId === branchId)?.currency ?? "BOB";
  const [fields, setFields] = useState({
    bankAccount: "",
    bookedOn: String(today),
    reference: "",
    amount: "",
  });
  const amount = parseMoney(fields.amount, currency);
  const isReadable = amount.isGranted && isPositive(amount.value);
  const reading = useMutation({
    mutationFn: async () => {
      if (!amount.isGranted) return { added: 0, known: 0 };
      const { bankAccount, bookedOn, reference } = fields;
      const lines = [{ bookedOn, amount: amount.value, reference }];
      return post<LinesRead>("/api/bank/lines", { branchId, bankAccount, lines });
    },
    onSuccess: async ({ added }) => {
      tell(say(added === 0 ? "bank.knownLine" : "bank.addedLine"));
      setFields({ ...fields, reference: "", amount: "" });
      await cache.invalidateQueries();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    reading.mutate();
  };
  const field = (name: keyof typeof fields) => ({
    required: true,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <Dialog onClose={onDone} title={say("bank.readStatement")}>
      <form onSubmit={send} className="form">
        <WhichBranch branchId={branchId} onChoose={setBranchId} />
        <TextInput {...field("bankAccount")} label={say("bank.account")} maxLength={60} />
        <TextInput {...field("bookedOn")} label={say("meeting.heldOn")} type="date" />
        <TextInput {...field("reference")} label={say("bank.reference")} maxLength={60} />
        <TextInput
          {...field("amount")}
          label={say("figure.amount")}
          inputMode="decimal"
          error={fields.amount === "" || isReadable ? null : say("correct.unreadable")}
        />
        <RefusalNote error={reading.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.close")}
          </Button>
          <Button type="submit" loading={reading.isPending} disabled={!isReadable}>
            {say("bank.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function WhichBranch(choice: {
  readonly branchId: string;
  readonly onChoose: (branchId: string) => void;
}) {
  const { say } = useWords();
  const { branches } = useStaff();
  if (branches.length < 2) return null;
  return (
    <NativeSelect
      label={say("people.branches")}
      value={choice.branchId}
      data={branches.map((branch) => ({ value: branch.branchId, label: branch.name }))}
      onChange={(event) => choice.onChoose(event.currentTarget.value)}
    />
  );
}
