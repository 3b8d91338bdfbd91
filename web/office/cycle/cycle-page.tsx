// A cycle is proposed: each woman's own amount, the day it is paid to her, and what she will bring
// to every meeting, seen before anybody approves it.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { v7 as newId } from "uuid";
import { useLocation } from "wouter";
import { fullName } from "#core/people/name.ts";
import { isPositive } from "#core/money/money.ts";
import type { AssociationPage, MemberRow } from "#core/wire/office.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useAnswer } from "#web/office/answers.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { associationApi, associationPath } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { WhenFields } from "./when-fields.tsx";
import { instalmentsOf, readDraft, type Draft, type Flaw } from "./draft.ts";

export function CyclePage({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const mayStart = useMay("proposeChanges");
  const answer = useAnswer<AssociationPage>(associationApi(bookId));
  if (!mayStart) return <Empty title={say("refusal.notAllowed")} />;
  return (
    <Answered from={answer}>
      {(association) => (
        <Page
          title={say("cycle.title", { number: association.row.cycleNumber + 1 })}
          lead={say("cycle.lead")}
          crumbs={[{ to: associationPath(bookId), text: association.row.name }]}
        >
          {isPositive(association.row.principalOutstanding) ? (
            <Empty title={say("refusal.loansStillOpen")} />
          ) : (
            <CycleForm association={association} />
          )}
        </Page>
      )}
    </Answered>
  );
}

function CycleForm({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const tell = useNotice();
  const [, go] = useLocation();
  const { today } = useStaff();
  const { bookId, principalOutstanding } = association.row;
  const { currency } = principalOutstanding;
  const { terms } = inForce(BOLIVIA.products, today);
  const around = { terms, currency, country: BOLIVIA };
  const members = association.subgroups.flatMap((subgroup) => subgroup.members);
  const [draft, setDraft] = useState<Draft>({
    disbursedOn: today,
    holidayPolicy: "nextBusinessDay",
    amounts: {},
  });
  const [flaw, setFlaw] = useState<Flaw | null>(null);
  const command = useCommand(bookId, () => {
    tell(say("cycle.granted"));
    go(associationPath(bookId, "changes"));
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(draft, around, () => newId());
    setFlaw(typeof read === "string" ? read : null);
    if (typeof read !== "string") command.mutate({ type: "propose", wish: read });
  };
  const { amounts } = draft;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form onSubmit={send} noValidate className="form is-wide">
      <WhenFields draft={draft} count={terms.instalments} change={change} />
      <Section title={say("cycle.amounts")} note={say("cycle.amountsLead")}>
        <ol className="lines">
          {members.map((member) => (
            <li key={member.memberId}>
              <AmountLine
                member={member}
                text={amounts[member.memberId] ?? ""}
                shown={instalmentsOf(amounts[member.memberId] ?? "", draft, around)}
                put={(text) => change({ amounts: { ...amounts, [member.memberId]: text } })}
              />
            </li>
          ))}
        </ol>
      </Section>
      <FlawNote flaw={flaw} />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button type="submit" loading={command.isPending}>
          {say("cycle.send")}
        </Button>
      </div>
    </form>
  );
}

function AmountLine({
  member,
  text,
  shown,
  put,
}: {
  readonly member: MemberRow;
  readonly text: string;
  readonly shown: ReturnType<typeof instalmentsOf>;
  readonly put: (text: string) => void;
}) {
  const { say, write } = useWords();
  const name = fullName(member.name);
  return (
    <div className="line-fields">
      <TextInput
        label={`${member.line}. ${name}`}
        inputMode="decimal"
        value={text}
        onChange={(event) => put(event.currentTarget.value)}
      />
      <output className="is-quiet" aria-label={say("cycle.brings", { name })}>
        {shown === null
          ? say("cycle.noLoan")
          : say("cycle.instalment", {
              first: write.money(shown.first),
              last: write.money(shown.last),
            })}
      </output>
    </div>
  );
}
