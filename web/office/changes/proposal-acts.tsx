// What the signed-in person may do with an open proposal: her own she takes back, another's she
// approves or refuses, exactly as she read it.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { ProposalRow } from "#core/wire/changes.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ReasonForm } from "./reason-form.tsx";

type Acts = { readonly row: ProposalRow };

export function ProposalActs({ row }: Acts) {
  const { say } = useWords();
  const mayApprove = useMay("approveChanges");
  if (row.isOwn) return <Withdraw row={row} />;
  if (!mayApprove) return <p className="is-quiet">{say("proposal.whoApproves")}</p>;
  if (row.isApproved) return <p className="is-quiet">{say("proposal.isApproved")}</p>;
  return <Decide row={row} />;
}

function Withdraw({ row: { bookId, proposalId } }: Acts) {
  const { say } = useWords();
  const tell = useNotice();
  const command = useCommand(bookId, () => tell(say("proposal.done")));
  return (
    <div>
      <p className="is-quiet">{say("proposal.isOwn")}</p>
      <RefusalNote error={command.error} />
      <div className="form-buttons is-start">
        <Button
          variant="outline"
          loading={command.isPending}
          onClick={() => command.mutate({ type: "withdrawProposal", proposalId })}
        >
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
  const { bookId, proposalId, contentHash } = row;
  const command = useCommand(bookId, () => tell(say("proposal.done")));
  if (isRefusing) return <Refuse row={row} onCancel={() => setIsRefusing(false)} />;
  return (
    <div>
      <RefusalNote error={command.error} />
      <div className="form-buttons is-start">
        <Button
          loading={command.isPending}
          onClick={() => command.mutate({ type: "approveProposal", proposalId, contentHash })}
        >
          {say("proposal.approve")}
        </Button>
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
  const { bookId, proposalId, contentHash } = row;
  const command = useCommand(bookId, () => tell(say("proposal.done")));
  return (
    <ReasonForm
      error={command.error}
      isPending={command.isPending}
      onCancel={onCancel}
      onSend={(reason) =>
        command.mutate({ type: "refuseProposal", proposalId, contentHash, reason })
      }
    />
  );
}
