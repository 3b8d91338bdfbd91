// The people of the institution: who works where, who may no longer come in.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { BranchView, GivenPassword, PersonView } from "#core/wire/staff.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ConfirmAct, PersonActs, type PersonAct } from "./person-acts.tsx";
import { PersonForm } from "./person-form.tsx";

type Open =
  | { readonly kind: "hire" }
  | { readonly kind: PersonAct | "post"; readonly person: PersonView }
  | { readonly kind: "given"; readonly given: GivenPassword };

export function PeoplePage() {
  const { say } = useWords();
  const people = useAnswer<readonly PersonView[]>("/api/staff");
  const branches = useAnswer<readonly BranchView[]>("/api/branches");
  const [open, setOpen] = useState<Open | null>(null);
  const columns = usePersonColumns(branches.data ?? [], setOpen);
  return (
    <Page
      title={say("people.title")}
      lead={say("people.lead")}
      actions={<Button onClick={() => setOpen({ kind: "hire" })}>{say("people.hire")}</Button>}
    >
      <Answered from={people}>
        {(rows) => (
          <Rows
            caption={say("people.title")}
            columns={columns}
            rows={rows}
            keyOf={({ staffId }) => staffId}
          />
        )}
      </Answered>
      {open === null ? null : (
        <OpenDialog
          open={open}
          branches={branches.data ?? []}
          onGiven={(given) => setOpen({ kind: "given", given })}
          onDone={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function usePersonColumns(
  branches: readonly BranchView[],
  open: (open: Open) => void,
): readonly Column<PersonView>[] {
  const { say } = useWords();
  const { staffId: ownId } = useStaff();
  const nameOf = new Map(branches.map(({ branchId, name }) => [branchId, name]));
  return [
    {
      head: say("people.person"),
      cell: ({ name, login }) => (
        <>
          <span className="row-name">{name}</span>
          <small>{login}</small>
        </>
      ),
    },
    { head: say("people.role"), cell: ({ role }) => say(`role.${role}`) },
    {
      head: say("people.branches"),
      cell: ({ branchIds }) => branchIds.map((id) => nameOf.get(id) ?? "").join(", "),
    },
    {
      head: say("people.state"),
      cell: ({ isActive, mustChange }) =>
        isActive ? (
          say(mustChange ? "people.expected" : "people.active")
        ) : (
          <span className="tag is-closed">{say("people.suspended")}</span>
        ),
    },
    {
      head: say("people.acts"),
      align: "right",
      cell: (person) =>
        person.staffId === ownId ? (
          say("people.you")
        ) : (
          <PersonActs person={person} onAct={(kind) => open({ kind, person })} />
        ),
    },
  ];
}

function OpenDialog({
  open,
  branches,
  onGiven,
  onDone,
}: {
  readonly open: Open;
  readonly branches: readonly BranchView[];
  readonly onGiven: (given: GivenPassword) => void;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  switch (open.kind) {
    case "hire":
      return (
        <Dialog title={say("people.hire")} onClose={onDone}>
          <PersonForm person={null} branches={branches} onGiven={onGiven} onDone={onDone} />
        </Dialog>
      );
    case "post":
      return (
        <Dialog title={say("people.postOf", { name: open.person.name })} onClose={onDone}>
          <PersonForm person={open.person} branches={branches} onGiven={onGiven} onDone={onDone} />
        </Dialog>
      );
    case "given":
      return (
        <Dialog title={say("people.given")} onClose={onDone}>
          <p className="form-lead">{say("people.givenLead")}</p>
          <p className="secret">{open.given.password}</p>
          <div className="form-buttons">
            <Button onClick={onDone}>{say("people.noted")}</Button>
          </div>
        </Dialog>
      );
    default:
      return (
        <Dialog title={say(`people.${open.kind}Of`, { name: open.person.name })} onClose={onDone}>
          <ConfirmAct kind={open.kind} person={open.person} onGiven={onGiven} onDone={onDone} />
        </Dialog>
      );
  }
}
