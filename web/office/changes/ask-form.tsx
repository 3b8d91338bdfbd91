// The frame of every form of a change: its fields, why it was refused, and its buttons.

import { Button } from "@mantine/core";
import type { ReactNode, SubmitEvent } from "react";
import type { AskedCommand } from "#core/book/command.ts";
import type { AssociationPage, MemberRow } from "#core/wire/office.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

export type FormProps = { readonly association: AssociationPage; readonly onDone: () => void };

export function AskForm({
  association,
  onDone,
  command,
  button,
  told,
  children,
}: FormProps & {
  /** Null while a field is missing. */
  readonly command: AskedCommand | null;
  readonly button: string;
  /** Said when it was granted. */
  readonly told: string;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const tell = useNotice();
  const sending = useCommand(association.row.bookId, () => {
    tell(told);
    onDone();
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (command !== null) sending.mutate(command);
  };
  return (
    <form onSubmit={send} className="form">
      {children}
      <RefusalNote error={sending.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={sending.isPending} disabled={command === null}>
          {button}
        </Button>
      </div>
    </form>
  );
}

export function membersIn({ subgroups }: AssociationPage): MemberRow[] {
  return subgroups.flatMap(({ members }) => members);
}
