// Women who said at an assembly that they do not go on: their exit is proposed from there, filled in.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExitToPropose } from "#core/changes/exits-told.ts";
import { fullName } from "#core/people/name.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { FormProps } from "./ask-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { WithMembership } from "./membership.tsx";

export function ExitsTold({ association }: Pick<FormProps, "association">) {
  const { say, write } = useWords();
  const [open, setOpen] = useState<ExitToPropose | null>(null);
  return (
    <WithMembership bookId={association.row.bookId}>
      {({ told = [] }) => (
        <>
          {told.length === 0 ? null : (
            <Section title={say("exitsTold.title")} note={say("exitsTold.lead")}>
              <ul className="tray">
                {told.map((exit) => (
                  <li key={exit.memberId} className="card">
                    <p>
                      <strong>{fullName(exit.name)}</strong> · {say(`exit.${exit.kind}`)} ·{" "}
                      {say(`exitReason.${exit.reason}`)}
                      <br />
                      <span className="is-quiet">
                        {say("exitsTold.where", {
                          number: exit.meetingNumber,
                          day: write.day(exit.heldOn),
                        })}
                      </span>
                    </p>
                    <div className="form-buttons is-start">
                      <Button
                        variant="outline"
                        aria-label={say("exitsTold.proposeHers", { name: fullName(exit.name) })}
                        onClick={() => setOpen(exit)}
                      >
                        {say("exitsTold.propose")}
                      </Button>
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {open === null ? null : (
            <Dialog title={say("changes.leave")} onClose={() => setOpen(null)}>
              <LeaveForm association={association} onDone={() => setOpen(null)} told={open} />
            </Dialog>
          )}
        </>
      )}
    </WithMembership>
  );
}
