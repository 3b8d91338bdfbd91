// The solicitud, written down with the women: who was there, what each wishes and for what, who
// said no, and what her household lives on. Usable on a phone at the table.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { useLocation } from "wouter";
import type { CycleView } from "#core/wire/cycle.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useAnswer } from "#web/office/answers.ts";
import { useCommand } from "#web/office/commands.ts";
import { WhenFields } from "#web/office/cycle/when-fields.tsx";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { nextCycleApi, nextCyclePath } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AssemblyFields } from "./assembly-fields.tsx";
import { EMPTY_LINE, readDraft, type Draft, type DraftLine, type Flaw } from "./draft.ts";
import { draftOf, emptyDraft } from "./first-draft.ts";
import { LengthField } from "./length-field.tsx";
import { RequestLineFields } from "./line-fields.tsx";

export function RequestPage({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const mayAsk = useMay("requestLoans");
  const answer = useAnswer<CycleView>(nextCycleApi(bookId));
  if (!mayAsk) return <Empty title={say("refusal.notAllowed")} />;
  return (
    <Answered from={answer}>
      {(view) => (
        <Page
          title={say("ask.title", { number: view.cycleNumber + 1 })}
          lead={say("ask.lead")}
          crumbs={[{ to: nextCyclePath(bookId), text: say("next.title") }]}
        >
          <RequestForm bookId={bookId} view={view} />
        </Page>
      )}
    </Answered>
  );
}

function RequestForm({ bookId, view }: { readonly bookId: string; readonly view: CycleView }) {
  const { say, write } = useWords();
  const tell = useNotice();
  const [, go] = useLocation();
  const { today } = useStaff();
  const sent = view.request?.request ?? null;
  const { currency } = BOLIVIA;
  const { terms: proposed } = inForce(BOLIVIA.products, today);
  const [instalments, setCount] = useState(sent?.terms.instalments ?? proposed.instalments);
  const terms = { ...proposed, instalments };
  const [draft, setDraft] = useState<Draft>(() => {
    const members = view.members.map(({ memberId }) => memberId);
    return sent === null ? emptyDraft(today, members) : draftOf(sent, members, write.figure);
  });
  const [flaw, setFlaw] = useState<Flaw | null>(null);
  const command = useCommand(bookId, () => {
    tell(say("ask.sent"));
    go(nextCyclePath(bookId));
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const put = (memberId: string, part: Partial<DraftLine>) => {
    const line = { ...(draft.lines[memberId] ?? EMPTY_LINE), ...part };
    change({ lines: { ...draft.lines, [memberId]: line } });
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(draft, { terms, currency, newId: () => newId() });
    setFlaw(typeof read === "string" ? read : null);
    if (typeof read !== "string") command.mutate(read);
  };
  return (
    <form onSubmit={send} noValidate className="form is-wide">
      <WhenFields draft={draft} count={terms.instalments} change={change} />
      <LengthField count={instalments} most={proposed.instalments} change={setCount} />
      <AssemblyFields draft={draft} members={view.members} change={change} />
      <Section title={say("ask.lines")}>
        <ol className="lines">
          {view.members.map((member) => (
            <li key={member.memberId}>
              <RequestLineFields
                member={member}
                members={view.members}
                offer={view.offers.find(({ memberId }) => memberId === member.memberId)}
                line={draft.lines[member.memberId] ?? EMPTY_LINE}
                draft={draft}
                terms={terms}
                put={(part) => put(member.memberId, part)}
              />
            </li>
          ))}
        </ol>
      </Section>
      <FlawNote flaw={flaw} />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button type="submit" loading={command.isPending}>
          {say("ask.send")}
        </Button>
      </div>
    </form>
  );
}
