// A new association: its name and place, its women in subgroups, its board, and the bylaws they
// voted. Nothing is kept on this computer until it is founded. With a fund from the beginning, or
// without the duty to found, it is proposed and another person founds it.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { useLocation } from "wouter";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { usePropose } from "#web/office/openings/sending.ts";
import { associationPath, PROPOSALS_PATH } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { BoardFields } from "./board-fields.tsx";
import { BylawFields } from "./bylaw-fields.tsx";
import { hasFund, newDraft, readDraft, type Change, type Flaw } from "./draft.ts";
import { MemberFields } from "./member-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";

export function FoundingPage() {
  const { say } = useWords();
  const mayFound = useMay("proposeChanges");
  const { branches } = useStaff();
  const [branch] = branches;
  if (!mayFound || branch === undefined) return <Empty title={say("refusal.notAllowed")} />;
  return (
    <Page
      title={say("founding.title")}
      lead={say("founding.lead")}
      crumbs={[{ to: "/", text: branch.name }]}
    >
      <FoundingForm branchId={branch.branchId} />
    </Page>
  );
}

function FoundingForm({ branchId }: { readonly branchId: string }) {
  const { say, write } = useWords();
  const tell = useNotice();
  const [, go] = useLocation();
  const { today } = useStaff();
  const [bookId] = useState(() => newId());
  const [draft, setDraft] = useState(() => newDraft(BOLIVIA, today, () => newId(), write.figure));
  const [flaw, setFlaw] = useState<Flaw | null>(null);
  const mayAlone = useMay("approveLoans");
  const command = useCommand(bookId, () => {
    tell(say("founding.granted", { name: draft.name }));
    go(associationPath(bookId));
  });
  const propose = usePropose(() => {
    tell(say("opening.proposed", { name: draft.name }));
    go(PROPOSALS_PATH);
  });
  const isProposed = !mayAlone || hasFund(draft, BOLIVIA);
  const change: Change = (part) => {
    setFlaw(null);
    setDraft((known) => ({ ...known, ...part }));
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(draft, { country: BOLIVIA, branchId, newId: () => newId() });
    setFlaw(typeof read === "string" ? read : null);
    if (typeof read === "string") return;
    if (isProposed) propose.mutate({ bookId, opening: read });
    else command.mutate(read);
  };
  return (
    <form onSubmit={send} noValidate className="form is-wide">
      <PlaceFields draft={draft} change={change} />
      <MemberFields draft={draft} change={change} />
      <BoardFields draft={draft} change={change} />
      <BylawFields draft={draft} change={change} />
      <FlawNote flaw={flaw} />
      <RefusalNote error={command.error ?? propose.error} />
      {isProposed ? <p className="is-quiet">{say("opening.foundingLead")}</p> : null}
      <div className="form-buttons">
        <Button type="submit" loading={command.isPending || propose.isPending}>
          {say(isProposed ? "opening.proposeFounding" : "founding.send")}
        </Button>
      </div>
    </form>
  );
}
