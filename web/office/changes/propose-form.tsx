// The frame of the forms that propose: others look before anything happens.

import type { ReactNode } from "react";
import type { Wish } from "#core/meetings/wish.ts";
import { useWords } from "#web/office/words.ts";
import { AskForm, type FormProps } from "./ask-form.tsx";

export function ProposeForm({
  wish,
  ...form
}: FormProps & {
  /** Null while a field is missing. */
  readonly wish: Wish | null;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const command = wish === null ? null : { type: "propose" as const, wish };
  return (
    <AskForm
      {...form}
      command={command}
      button={say("changes.propose")}
      told={say("proposal.proposed")}
    />
  );
}
