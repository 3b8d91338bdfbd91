// The frame of every form that proposes: its fields, why it was refused, and its buttons.

import { Button } from "@mantine/core";
import type { ReactNode, SubmitEvent } from "react";
import type { Wish } from "#core/meetings/wish.ts";
import type { AssociationPage, MemberRow } from "#core/wire/office.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export type FormProps = { readonly association: AssociationPage; readonly onDone: () => void };

export function ProposeForm({
  association,
  onDone,
  wish,
  children,
}: FormProps & {
  /** Null while a field is missing. */
  readonly wish: Wish | null;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const command = useCommand(association.row.bookId, () => {
    tell(say("proposal.proposed"));
    onDone();
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (wish !== null) command.mutate({ type: "propose", wish });
  };
  return (
    <form onSubmit={send} className="form">
      {children}
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={command.isPending} disabled={wish === null}>
          {say("changes.propose")}
        </Button>
      </div>
    </form>
  );
}

export function membersIn({ subgroups }: AssociationPage): MemberRow[] {
  return subgroups.flatMap(({ members }) => members);
}
