// The meeting of constitution, in the order in which it is held: where and when, the three posts,
// article by article, the signatures; then somebody else of the branch founds it.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { useLocation } from "wouter";
import type { FormingPage } from "#core/wire/people.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { useAct } from "#web/office/acts.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { associationPath } from "#web/office/paths.ts";
import { formingApi } from "#web/office/people-paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ArticleFields } from "./article-fields.tsx";
import { ElectionFields } from "./election-fields.tsx";
import { MeetingFields } from "./meeting-fields.tsx";
import { meetingDraft, readMeeting, type MeetingDraft } from "./meeting-draft.ts";
import { SignatureFields } from "./signature-fields.tsx";

export function ConstitutionStep({ forming }: { readonly forming: FormingPage }) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const [draft, setDraft] = useState(() => meetingDraft(forming, BOLIVIA, today, write.figure));
  const [flaw, setFlaw] = useState<string | null>(null);
  const save = useAct<object>(formingApi(forming.formingId, "constitution"), () =>
    tell(say("constitution.saved")),
  );
  const change = (part: Partial<MeetingDraft>) => {
    setFlaw(null);
    setDraft((known) => ({ ...known, ...part }));
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readMeeting(draft, forming, BOLIVIA);
    setFlaw(typeof read === "string" ? read : null);
    if (typeof read !== "string") save.mutate(read);
  };
  const fields = { draft, change, women: forming.women };
  return (
    <>
      <form onSubmit={send} noValidate className="form is-wide">
        <MeetingFields {...fields} />
        <ElectionFields {...fields} />
        <ArticleFields {...fields} />
        <SignatureFields {...fields} />
        <FlawNote flaw={flaw} />
        <RefusalNote error={save.error} />
        {forming.isFounded ? null : (
          <div className="form-buttons">
            <Button type="submit" variant="outline" loading={save.isPending}>
              {say("constitution.save")}
            </Button>
          </div>
        )}
      </form>
      {forming.isFounded ? null : <Founding forming={forming} />}
    </>
  );
}

function Founding({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const tell = useNotice();
  const mayFound = useMay("approveLoans");
  const [, go] = useLocation();
  const { formingId, draft, isDraftOwn, flaws, name } = forming;
  const found = useAct<object, unknown>(formingApi(formingId, "founding"), () => {
    tell(say("founding.granted", { name }));
    go(associationPath(formingId));
  });
  const isReady = draft !== null && flaws.length === 0;
  if (!mayFound || isDraftOwn || !isReady) {
    const word = !isReady ? "constitution.notYet" : "constitution.waitsForOther";
    return (
      <Section title={say("constitution.found")}>
        <p>{say(word)}</p>
      </Section>
    );
  }
  return (
    <Section title={say("constitution.found")} note={say("constitution.foundLead")}>
      <RefusalNote error={found.error} />
      <div className="form-buttons is-start">
        <Button loading={found.isPending} onClick={() => found.mutate({ commandId: newId() })}>
          {say("founding.send")}
        </Button>
      </div>
    </Section>
  );
}
