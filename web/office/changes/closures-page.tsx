// Days a branch does not open: declared by one person, approved by another, followed by each
// association that would have met.

import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { ClosureRow } from "#core/wire/changes.ts";
import { useAnswer } from "#web/office/answers.ts";
import { post } from "#web/office/api.ts";
import { useCommand } from "#web/office/commands.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { associationPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ClosureForm } from "./closure-form.tsx";
import { OutlookTable } from "./outlook-table.tsx";

export function ClosuresPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly ClosureRow[]>("/api/closures");
  const mayDeclare = useMay("proposeChanges");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Page
      title={say("closures.title")}
      lead={say("closures.lead")}
      actions={
        mayDeclare ? (
          <Button onClick={() => setIsOpen(true)}>{say("closures.declare")}</Button>
        ) : null
      }
    >
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say("closures.empty")} />
          ) : (
            <ul className="tray">
              {rows.map((row) => (
                <li key={row.closureId}>
                  <ClosureCard row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {isOpen ? (
        <Dialog title={say("closures.declare")} onClose={() => setIsOpen(false)}>
          <ClosureForm onDone={() => setIsOpen(false)} />
        </Dialog>
      ) : null}
    </Page>
  );
}

function ClosureCard({ row }: { readonly row: ClosureRow }) {
  const { say, write } = useWords();
  const { from, to, reason, policy, source, declaredBy: name, declaredAt, approvedBy } = row;
  return (
    <article className="card">
      <header>
        <p className="is-quiet">{row.branchName}</p>
        <h2>
          {say(`closure.${reason}`)} ·{" "}
          {from === to
            ? write.longDay(from)
            : say("closures.days", { from: write.day(from), to: write.day(to) })}
        </h2>
        <p>{say(`cycle.holidays.${policy}`)}</p>
        <p className="is-quiet">{source}</p>
        <p className="is-quiet">
          {say("closures.declaredBy", { name, when: write.instant(declaredAt) })}
        </p>
      </header>
      {approvedBy === null ? (
        <Approve row={row} />
      ) : (
        <>
          <p>{say("closures.approvedBy", { name: approvedBy })}</p>
          <Waiting row={row} />
        </>
      )}
    </article>
  );
}

function Approve({ row: { closureId, isOwn } }: { readonly row: ClosureRow }) {
  const { say } = useWords();
  const tell = useNotice();
  const cache = useQueryClient();
  const mayApprove = useMay("approveChanges");
  const approve = useMutation({
    mutationFn: () => post(`/api/closures/${encodeURIComponent(closureId)}/approval`, {}),
    onSuccess: async () => {
      tell(say("proposal.done"));
      await cache.invalidateQueries();
    },
  });
  if (isOwn) return <p className="is-quiet">{say("proposal.isOwn")}</p>;
  if (!mayApprove) return <p className="is-quiet">{say("proposal.whoApproves")}</p>;
  return (
    <div>
      <RefusalNote error={approve.error} />
      <Button loading={approve.isPending} onClick={() => approve.mutate()}>
        {say("closures.approve")}
      </Button>
    </div>
  );
}

function Waiting({ row }: { readonly row: ClosureRow }) {
  const { say } = useWords();
  if (row.waiting.length === 0) return <p className="is-quiet">{say("closures.nobody")}</p>;
  return (
    <section>
      <h3>{say("closures.waiting")}</h3>
      <ul className="tray">
        {row.waiting.map((waiting) => (
          <li key={waiting.bookId}>
            <Follow closureId={row.closureId} waiting={waiting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Follow({
  closureId,
  waiting,
}: {
  readonly closureId: string;
  readonly waiting: ClosureRow["waiting"][number];
}) {
  const { say } = useWords();
  const tell = useNotice();
  const mayApply = useMay("approveChanges");
  const { bookId, associationName, outlook } = waiting;
  const command = useCommand(bookId, () => tell(say("proposal.done")));
  return (
    <div>
      <p>
        <Link href={associationPath(bookId, "meetings")}>{associationName}</Link>
      </p>
      <OutlookTable outlook={outlook} />
      <RefusalNote error={command.error} />
      {mayApply && outlook.refusal === null ? (
        <div className="form-buttons is-start">
          <Button
            variant="outline"
            loading={command.isPending}
            onClick={() => command.mutate({ type: "applyClosure", closureId })}
          >
            {say("closures.apply")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
