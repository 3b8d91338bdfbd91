// What the signed-in person may do with an opening that waits: her own she takes back, another's she
// opens or refuses, exactly as she read it.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { OpeningRow } from "#core/wire/openings.ts";
import { ReasonForm } from "#web/office/changes/reason-form.tsx";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { useOpeningAct } from "./sending.ts";

type Acts = { readonly row: OpeningRow };

export function OpeningActs({ row }: Acts) {
  const { say } = useWords();
  const [mayPropose, mayOpen] = [useMay("proposeChanges"), useMay("approveChanges")];
  if (row.isOwn) return mayPropose ? <Withdraw row={row} /> : <Own />;
  if (!mayOpen) return <p className="is-quiet">{say("proposal.whoApproves")}</p>;
  return <Decide row={row} />;
}

function Own() {
  const { say } = useWords();
  return <p className="is-quiet">{say("proposal.isOwn")}</p>;
}

function Withdraw({ row: { proposalId } }: Acts) {
  const { say } = useWords();
  const tell = useNotice();
  const act = useOpeningAct(proposalId, "withdrawal", () => tell(say("proposal.done")));
  return (
    <div>
      <Own />
      <RefusalNote error={act.error} />
      <div className="form-buttons is-start">
        <Button variant="outline" loading={act.isPending} onClick={() => act.mutate({})}>
          {say("proposal.withdraw")}
        </Button>
      </div>
    </div>
  );
}

function Decide({ row }: Acts) {
  const { say } = useWords();
  const tell = useNotice();
  const [isRefusing, setIsRefusing] = useState(false);
  const { bookId, proposalId, contentHash, name, refusal } = row;
  const command = useCommand(bookId, () => tell(say("opening.granted", { name })));
  if (isRefusing) return <Refuse row={row} onCancel={() => setIsRefusing(false)} />;
  return (
    <div>
      <RefusalNote error={command.error} />
      <div className="form-buttons is-start">
        {refusal === null ? (
          <Button
            loading={command.isPending}
            onClick={() => command.mutate({ type: "approveOpening", proposalId, contentHash })}
          >
            {say("opening.approve")}
          </Button>
        ) : null}
        <Button variant="outline" onClick={() => setIsRefusing(true)}>
          {say("proposal.refuse")}
        </Button>
      </div>
    </div>
  );
}

function Refuse({ row, onCancel }: Acts & { readonly onCancel: () => void }) {
  const { say } = useWords();
  const tell = useNotice();
  const { proposalId, contentHash } = row;
  const act = useOpeningAct(proposalId, "refusal", () => tell(say("proposal.done")));
  return (
    <ReasonForm
      error={act.error}
      isPending={act.isPending}
      onCancel={onCancel}
      onSend={(reason) => act.mutate({ contentHash, reason })}
    />
  );
}
