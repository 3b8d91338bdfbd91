// The changes of one association: what may be proposed, and what was.

import { Button } from "@mantine/core";
import { useState } from "react";
import { useSearch } from "wouter";
import { mayDo } from "#core/people/role.ts";
import type { ProposalRow } from "#core/wire/changes.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ArriveForm } from "#web/office/carried/arrive-form.tsx";
import { CarryForm } from "#web/office/carried/carry-form.tsx";
import { AdmitForm } from "./admit-form.tsx";
import { BoardForm } from "./board-form.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { DebtsForm } from "./debts-form.tsx";
import { ExitsTold } from "./exits-told.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { Proposals } from "./proposals-page.tsx";
import { RegroupForm } from "./regroup-form.tsx";
import { RescheduleForm } from "./reschedule-form.tsx";
import { SavingsForm } from "./savings-form.tsx";

const FORMS = {
  move: { Form: MoveForm, duty: "proposeChanges" },
  reschedule: { Form: RescheduleForm, duty: "proposeChanges" },
  leave: { Form: LeaveForm, duty: "proposeChanges" },
  admit: { Form: AdmitForm, duty: "proposeChanges" },
  regroup: { Form: RegroupForm, duty: "proposeChanges" },
  debts: { Form: DebtsForm, duty: "proposeChanges" },
  board: { Form: BoardForm, duty: "proposeChanges" },
  claim: { Form: ClaimForm, duty: "approveChanges" },
  carry: { Form: CarryForm, duty: "proposeChanges" },
  arrive: { Form: ArriveForm, duty: "proposeChanges" },
  savings: { Form: SavingsForm, duty: "approveChanges" },
} as const;

type Open = keyof typeof FORMS;

const OPEN = Object.keys(FORMS) as Open[];

export function ChangesTab({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const { role } = useStaff();
  const asked = new URLSearchParams(useSearch()).get("form");
  const [open, setOpen] = useState<Open | null>(
    () => OPEN.find((known) => known === asked && mayDo(role, FORMS[known].duty)) ?? null,
  );
  const { bookId } = association.row;
  const answer = useAnswer<readonly ProposalRow[]>(
    `/api/proposals?bookId=${encodeURIComponent(bookId)}`,
  );
  const Form = open === null ? null : FORMS[open].Form;
  const offered = OPEN.filter((known) => mayDo(role, FORMS[known].duty));
  return (
    <>
      {offered.length > 0 ? (
        <>
          <p>{say("changes.lead")}</p>
          <div className="form-buttons is-start">
            {offered.map((known) => (
              <Button key={known} variant="outline" onClick={() => setOpen(known)}>
                {say(`changes.${known}`)}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {mayDo(role, "proposeChanges") ? <ExitsTold association={association} /> : null}
      <Answered from={answer}>
        {(rows) => <Proposals rows={rows} empty={<Empty title={say("changes.none")} />} />}
      </Answered>
      {Form === null || open === null ? null : (
        <Dialog title={say(`changes.${open}`)} onClose={() => setOpen(null)}>
          <Form association={association} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </>
  );
}
