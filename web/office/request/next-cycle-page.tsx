// The cycle to come on one page: where the association stands, what the ladder says of each
// woman, what was asked, and what was approved.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { RungRecord } from "#core/cycle/rung.ts";
import type { Offer } from "#core/lending/ladder.ts";
import type { CycleView } from "#core/wire/cycle.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Figures } from "#web/office/parts/figures.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { approvalPath, associationPath, nextCycleApi, requestPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ClosingSection } from "./closing-section.tsx";
import { Disbursed } from "./disbursed.tsx";
import { GrantSection } from "./grant-section.tsx";
import { nameIn } from "./names.ts";
import { Why } from "./why.tsx";

export function NextCyclePage({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const answer = useAnswer<CycleView>(nextCycleApi(bookId));
  return (
    <Answered from={answer}>
      {(view) => (
        <Page
          title={say("next.title")}
          lead={say("next.lead")}
          crumbs={[{ to: associationPath(bookId), text: view.associationName }]}
        >
          <Figures
            list={[
              {
                name: say("next.stage"),
                value: say(`next.stage.${view.stage}`),
                note: view.isAllRepaid ? null : say("next.notZero"),
              },
            ]}
          />
          {view.grant === null ? null : (
            <GrantSection bookId={bookId} view={view} held={view.grant} />
          )}
          {view.closing === null ? null : (
            <ClosingSection bookId={bookId} view={view} closing={view.closing} />
          )}
          <RequestSection bookId={bookId} view={view} />
          <LadderSection view={view} />
          {view.grant === null && view.disbursed !== null ? (
            <Disbursed bookId={bookId} disbursed={view.disbursed} />
          ) : null}
        </Page>
      )}
    </Answered>
  );
}

function RequestSection({ bookId, view }: { readonly bookId: string; readonly view: CycleView }) {
  const { say, write } = useWords();
  const mayAsk = useMay("requestLoans");
  const mayApprove = useMay("approveLoans");
  const { request: held, grant } = view;
  const isPaying = grant !== null && grant.payouts.length > 0;
  return (
    <Section title={say("next.request")}>
      {held === null ? (
        <p>{say("next.noRequest")}</p>
      ) : (
        <>
          <p>
            {say("next.askedBy", {
              name: staffName(view, held.capturedBy),
              day: write.day(held.request.plannedOn),
            })}
          </p>
          {held.decisions.map(({ by }) => (
            <p key={by}>{say("next.approvedBy", { name: staffName(view, by) })}</p>
          ))}
          {held.decisions.length > 0 && grant === null ? <p>{say("next.oneMore")}</p> : null}
        </>
      )}
      <div className="form-buttons is-start">
        {held !== null && grant === null && mayApprove ? (
          <Button component={Link} href={approvalPath(bookId)}>
            {say("next.review")}
          </Button>
        ) : null}
        {mayAsk && !isPaying ? (
          <Button component={Link} href={requestPath(bookId)} variant="outline">
            {say(held === null ? "next.write" : "next.writeAnew")}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

function staffName({ names }: CycleView, staffId: string): string {
  return names.find((known) => known.staffId === staffId)?.name ?? "—";
}

function LadderSection({ view }: { readonly view: CycleView }) {
  const { say, write } = useWords();
  const { members, records, offers, request } = view;
  const shown = request?.offers ?? offers;
  const recordOf = (offer: Offer) => records.find(({ memberId }) => memberId === offer.memberId);
  return (
    <Section title={say("next.ladder")} note={say("next.ladderNote")}>
      <Rows<Offer>
        caption={say("next.ladder")}
        rows={shown}
        keyOf={({ memberId }) => memberId}
        columns={[
          {
            head: say("next.member"),
            cell: ({ memberId }) => nameIn(members, memberId),
          },
          {
            head: say("next.last"),
            align: "right",
            cell: (offer) => {
              const record = recordOf(offer);
              return record === undefined ? say("next.firstLoan") : write.money(record.loan);
            },
          },
          {
            head: say("next.record"),
            cell: (offer) => <RecordText record={recordOf(offer)} />,
          },
          {
            head: say("next.offer"),
            align: "right",
            cell: ({ amount }) => <b>{write.money(amount)}</b>,
          },
          { head: say("next.why"), cell: (offer) => <Why offer={offer} /> },
        ]}
      />
    </Section>
  );
}

function RecordText({ record }: { readonly record: RungRecord | undefined }) {
  const { say } = useWords();
  if (record === undefined) return "—";
  const { attended, meetings, shortfalls } = record;
  return (
    <>
      {meetings === 0 ? say("next.noMeetings") : say("next.attended", { attended, meetings })}
      <br />
      {say("next.shortfalls", { count: shortfalls })}
    </>
  );
}
