// One association: who they are, where they stand, and six ways to look closer.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { BOARD_ROLES } from "#core/groups/board.ts";
import type { AssociationPage as Association } from "#core/wire/office.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import { isZero } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { weekday } from "#core/time/day.ts";
import { useAnswer } from "#web/office/answers.ts";
import { AsesoraLine } from "#web/office/asesoras/asesora-line.tsx";
import { ChangesTab } from "#web/office/changes/changes-tab.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { PaperButtons } from "#web/office/parts/paper-links.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import {
  associationApi,
  associationPath,
  cyclePath,
  nextCyclePath,
  TABS,
  type Tab,
} from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AssociationFigures } from "./figures.tsx";
import { CoverageTab } from "./coverage-tab.tsx";
import { GroupHealthSection } from "./group-health.tsx";
import { InternalTab } from "./internal-tab.tsx";
import { LedgersTab } from "./ledgers-tab.tsx";
import { MeetingsTab } from "./meetings-tab.tsx";
import { MembersTab } from "./members-tab.tsx";

export function AssociationPage({
  bookId,
  tab,
}: {
  readonly bookId: string;
  readonly tab: string;
}) {
  const { say } = useWords();
  const answer = useAnswer<Association>(associationApi(bookId));
  const mayStart = useMay("proposeChanges");
  const current = TABS.find((known) => known === tab) ?? "members";
  return (
    <Answered from={answer}>
      {(association) => (
        <Page
          title={association.row.name}
          crumbs={[{ to: "/", text: association.row.branchName }]}
          lead={<Lead association={association} />}
          actions={
            <>
              <Button component={Link} href={nextCyclePath(bookId)}>
                {say("next.link")}
              </Button>
              {mayStart && isZero(association.row.principalOutstanding) && (
                <Button component={Link} href={cyclePath(bookId)} variant="outline">
                  {say("cycle.title", { number: association.row.cycleNumber + 1 })}
                </Button>
              )}
              <PaperButtons bookId={bookId} kinds={papersOf(association)} subject={{}} />
            </>
          }
        >
          <AssociationFigures association={association} />
          <nav className="tabs" aria-label={say("association.views")}>
            {TABS.map((known) => (
              <Link
                key={known}
                href={associationPath(bookId, known)}
                aria-current={known === current ? "page" : undefined}
              >
                {say(`tab.${known}`)}
              </Link>
            ))}
          </nav>
          <View tab={current} association={association} />
        </Page>
      )}
    </Answered>
  );
}

function papersOf({ row, isImported }: Association): PaperKind[] {
  const plan: PaperKind[] = row.cycleNumber === 0 ? [] : ["paymentPlan"];
  return isImported ? [...plan, "bylaws"] : [...plan, "bylaws", "foundingActa"];
}

function View({ tab, association }: { readonly tab: Tab; readonly association: Association }) {
  const { bookId } = association.row;
  switch (tab) {
    case "members":
      return (
        <>
          <MembersTab association={association} />
          <GroupHealthSection bookId={bookId} />
        </>
      );
    case "coverage":
      return <CoverageTab bookId={bookId} />;
    case "internal":
      return <InternalTab association={association} />;
    case "meetings":
      return <MeetingsTab row={association.row} />;
    case "ledgers":
      return <LedgersTab bookId={bookId} />;
    case "changes":
      return <ChangesTab association={association} />;
  }
}

function Lead({ association }: { readonly association: Association }) {
  const { say, write } = useWords();
  const { place, foundedOn, board, subgroups, row } = association;
  const day = row.nextMeeting === null ? null : weekday(row.nextMeeting.dueOn);
  const members = subgroups.flatMap((subgroup) => subgroup.members);
  const names = BOARD_ROLES.flatMap((role) => {
    const member = members.find(({ memberId }) => memberId === board[role]);
    return member === undefined ? [] : [{ role, name: fullName(member.name) }];
  });
  return (
    <>
      <p>
        {place.landmark} · {day === null ? "" : `${say(`weekday.${day}`)} `}
        {place.hour} · {say("association.founded", { day: write.day(foundedOn) })}
      </p>
      <AsesoraLine bookId={association.row.bookId} />
      <ul className="board">
        {names.map(({ role, name }) => (
          <li key={role}>
            <span>{say(`board.${role}`)}</span> {name}
          </li>
        ))}
      </ul>
    </>
  );
}
