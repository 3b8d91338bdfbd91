// Why somebody refuses what another person proposed, in her own words.

import { Button, Textarea } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export function ReasonForm(form: {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { say } = useWords();
  const [reason, setReason] = useState("");
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    form.onSend(reason);
  };
  return (
    <form onSubmit={send} className="form">
      <Textarea
        label={say("proposal.reason")}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <RefusalNote error={form.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={form.onCancel}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={form.isPending} disabled={reason.trim() === ""}>
          {say("proposal.refuse")}
        </Button>
      </div>
    </form>
  );
}
