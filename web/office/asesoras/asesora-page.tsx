// Whose the association is and was, and who went in her place: named here, dated, never rewritten.

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { BookId } from "#core/people/ids.ts";
import type { AsesoraPage as Asesora } from "#core/wire/asesoras.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { associationApi, associationPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AssignForm, SubstituteForm } from "./naming-forms.tsx";
import { handoverPath } from "./paths.ts";

type Open = "assign" | "substitute" | "stepIn";

export function AsesoraPage({ bookId }: { readonly bookId: BookId }) {
  const association = useAnswer<AssociationPage>(associationApi(bookId));
  const answer = useAnswer<Asesora>(associationApi(bookId, "asesora"));
  return (
    <Answered from={association}>
      {(known) => (
        <Answered from={answer}>{(page) => <Told association={known} page={page} />}</Answered>
      )}
    </Answered>
  );
}

function Told({
  association,
  page,
}: {
  readonly association: AssociationPage;
  readonly page: Asesora;
}) {
  const { say } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const { bookId, name } = association.row;
  const { asesora, substitute } = page.goes;
  const close = () => setOpen(null);
  return (
    <Page
      title={say("asesora.title", { name })}
      crumbs={[{ to: associationPath(bookId), text: name }]}
      lead={
        <>
          <p>{say("asesora.lead")}</p>
          <p>
            <strong>
              {asesora === null ? say("asesora.none") : say("asesora.is", { name: asesora.name })}
            </strong>{" "}
            {substitute === null ? "" : say("asesora.today", { name: substitute.name })}
          </p>
        </>
      }
      actions={<Acts bookId={bookId} page={page} onOpen={setOpen} />}
    >
      <History page={page} />
      {open === null ? null : (
        <Dialog title={say(`asesora.${open}`)} onClose={close}>
          {open === "assign" ? (
            <AssignForm association={association} page={page} onDone={close} />
          ) : (
            <SubstituteForm association={association} page={page} who={open} onDone={close} />
          )}
        </Dialog>
      )}
    </Page>
  );
}

function Acts({
  bookId,
  page,
  onOpen,
}: {
  readonly bookId: BookId;
  readonly page: Asesora;
  readonly onOpen: (open: Open) => void;
}) {
  const { say } = useWords();
  const mayAssign = useMay("assignAsesoras");
  const mayRun = useMay("runMeetings");
  const mayStepIn = mayRun && !mayAssign && page.goes.asesora !== null && !page.goes.isMine;
  return (
    <>
      {mayAssign ? (
        <>
          <Button onClick={() => onOpen("assign")}>{say("asesora.assign")}</Button>
          <Button variant="outline" onClick={() => onOpen("substitute")}>
            {say("asesora.substitute")}
          </Button>
        </>
      ) : null}
      {mayStepIn ? <Button onClick={() => onOpen("stepIn")}>{say("asesora.stepIn")}</Button> : null}
      <Button component={Link} href={handoverPath(bookId)} variant="default">
        {say("handover.see")}
      </Button>
    </>
  );
}

function History({ page: { assignments, substitutions } }: { readonly page: Asesora }) {
  const { say, write } = useWords();
  const named: readonly Column<Asesora["assignments"][number]>[] = [
    { head: say("asesora.short"), cell: ({ asesora }) => asesora },
    { head: say("asesora.from"), cell: ({ fromOn }) => write.day(fromOn) },
    {
      head: say("asesora.byWhom"),
      cell: ({ assignedBy, recordedAt }) => `${assignedBy} · ${write.instant(recordedAt)}`,
    },
  ];
  const instead: readonly Column<Asesora["substitutions"][number]>[] = [
    { head: say("week.who"), cell: ({ substitute }) => substitute },
    {
      head: say("asesora.from"),
      cell: ({ fromOn, throughOn }) =>
        fromOn === throughOn
          ? write.day(fromOn)
          : say("asesora.days", { from: write.day(fromOn), through: write.day(throughOn) }),
    },
    { head: say("asesora.reason"), cell: ({ reason }) => say(`substitution.${reason}`) },
    {
      head: say("asesora.byWhom"),
      cell: ({ namedBy, substitute }) =>
        namedBy === substitute ? say("asesora.herself") : namedBy,
    },
  ];
  return (
    <>
      <Section title={say("asesora.history")}>
        {assignments.length === 0 ? (
          <Empty title={say("asesora.noHistory")} />
        ) : (
          <Rows
            caption={say("asesora.history")}
            columns={named}
            rows={assignments}
            keyOf={({ assignmentId }) => assignmentId}
          />
        )}
      </Section>
      <Section title={say("asesora.substitutions")}>
        {substitutions.length === 0 ? (
          <Empty title={say("asesora.noSubstitutions")} />
        ) : (
          <Rows
            caption={say("asesora.substitutions")}
            columns={instead}
            rows={substitutions}
            keyOf={({ substitutionId }) => substitutionId}
          />
        )}
      </Section>
    </>
  );
}
