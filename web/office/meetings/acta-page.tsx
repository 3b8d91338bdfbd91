// The acta of one meeting: what three women signed, whole, and what was put right beside it.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { agreedShareOut } from "#core/meetings/deed.ts";
import type { Acta } from "#core/wire/office.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import { useAnswer } from "#web/office/answers.ts";
import { ActaDeeds } from "#web/office/internal/acta-deeds.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { PaperButtons } from "#web/office/parts/paper-links.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { associationApi, associationPath } from "#web/office/paths.ts";
import { ActaOnPaper } from "#web/office/sheets/acta-on-paper.tsx";
import { keyingPath } from "#web/office/sheets/sheet-paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ActaAgreements } from "./acta-agreements.tsx";
import { ActaAssembly } from "./acta-assembly.tsx";
import { ActaBalance } from "./acta-balance.tsx";
import { ActaCarried } from "./acta-carried.tsx";
import { ActaCash } from "./acta-cash.tsx";
import { ActaCoverage } from "./acta-coverage.tsx";
import { ActaPhotos } from "./acta-photos.tsx";
import { ActaRoll } from "./acta-roll.tsx";
import { ActaSheet } from "./acta-sheet.tsx";
import { Corrections } from "./corrections.tsx";
import { Irregularities } from "./irregularities.tsx";
import { Signatures } from "./signatures.tsx";

type Asked = { readonly bookId: string; readonly meetingId: string };

export function ActaPage({ bookId, meetingId }: Asked) {
  const answer = useAnswer<Acta>(
    associationApi(bookId, `meetings/${encodeURIComponent(meetingId)}`),
  );
  return <Answered from={answer}>{(acta) => <ActaPaper bookId={bookId} acta={acta} />}</Answered>;
}

function ActaPaper({ bookId, acta }: { readonly bookId: string; readonly acta: Acta }) {
  const { say } = useWords();
  const { row, associationName } = acta;
  return (
    <Page
      title={say("acta.title", { number: row.number })}
      crumbs={[
        { to: associationPath(bookId), text: associationName },
        { to: associationPath(bookId, "meetings"), text: say("tab.meetings") },
      ]}
      lead={<Lead acta={acta} />}
      actions={
        <>
          <KeyInButton bookId={bookId} acta={acta} />
          <PaperButtons
            bookId={bookId}
            kinds={papersOf(acta)}
            subject={{ meetingId: row.meetingId }}
          />
        </>
      }
    >
      {row.status === "open" ? (
        <div role="status" className="notice-card">
          <strong>{say("acta.stillOpen")}</strong>
          <p>{say("acta.stillOpenLead")}</p>
        </div>
      ) : null}
      <article className="paper">
        {row.status === "planned" ? (
          <Empty title={say("acta.notHeld")}>{say("acta.notHeldLead")}</Empty>
        ) : (
          <Told bookId={bookId} acta={acta} />
        )}
      </article>
    </Page>
  );
}

/** A meeting nobody has told of yet may have been held on paper. */
function KeyInButton({ bookId, acta }: { readonly bookId: string; readonly acta: Acta }) {
  const { say } = useWords();
  const mayHold = useMay("runMeetings");
  const { status, meetingId } = acta.row;
  if (!mayHold || status === "closed") return null;
  return (
    <Button component={Link} variant="default" href={keyingPath(bookId, meetingId)}>
      {say("sheets.keyIn")}
    </Button>
  );
}

function Told({ bookId, acta }: { readonly bookId: string; readonly acta: Acta }) {
  const { row, sheet, corrections } = acta;
  return (
    <>
      <Irregularities list={row.irregularities} />
      <ActaOnPaper bookId={bookId} meetingId={row.meetingId} />
      <ActaRoll acta={acta} />
      <ActaSheet bookId={bookId} acta={acta} />
      <ActaCoverage acta={acta} />
      {row.totals === null ? null : <ActaBalance bookId={bookId} acta={acta} totals={row.totals} />}
      <ActaDeeds bookId={bookId} acta={acta} />
      <ActaAssembly acta={acta} />
      <ActaCash acta={acta} />
      <ActaCarried carried={acta.carried} />
      <ActaAgreements agreements={sheet.agreements} />
      <Corrections acta={acta} list={corrections} />
      <Signatures acta={acta} />
      <ActaPhotos bookId={bookId} photos={acta.photos} />
    </>
  );
}

function Lead({ acta }: { readonly acta: Acta }) {
  const { say, write } = useWords();
  const { row, closedAt, closedBy, facilitator, branchName, associationName } = acta;
  return (
    <>
      <p>
        {associationName} · {branchName}
      </p>
      <p>
        {write.longDay(row.heldOn ?? row.dueOn)}
        {row.heldOn !== null && row.heldOn !== row.dueOn
          ? ` · ${say("acta.plannedFor", { day: write.day(row.dueOn) })}`
          : ""}
        {closedAt === null || closedBy === null
          ? ""
          : ` · ${say("acta.closed", { person: closedBy, when: write.instant(closedAt) })}`}
        {facilitator === null
          ? ""
          : ` · ${say(facilitator.insteadOf === null ? "acta.facilitated" : "acta.facilitatedFor", {
              name: facilitator.name,
              asesora: facilitator.insteadOf ?? "",
            })}`}
      </p>
    </>
  );
}

/** The share-out has its own sheet once its meeting is closed. */
function papersOf({ row, sheet }: Acta): PaperKind[] {
  if (row.status === "planned") return ["collectionSheet"];
  const isShared = row.status === "closed" && agreedShareOut(sheet) !== undefined;
  return isShared ? ["acta", "collectionSheet", "shareOut"] : ["acta", "collectionSheet"];
}
