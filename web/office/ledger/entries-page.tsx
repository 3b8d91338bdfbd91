// The entries behind a figure: one account, numbered, with its running balance per owner.

import { Link, useSearchParams } from "wouter";
import { ACCOUNTS, ledgerOf, type AccountName } from "#core/ledger/account.ts";
import { fullName } from "#core/people/name.ts";
import type { AssociationPage, LedgerLine, MeetingRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import {
  associationApi,
  associationPath,
  entriesApi,
  entriesPath,
  type Owner,
} from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { EntryRows } from "./entry-rows.tsx";
import type { OwnerNames } from "./owners.ts";

type Asked = { readonly bookId: string; readonly account: AccountName };

export function EntriesPage({ bookId, account }: Asked) {
  const { say } = useWords();
  const association = useAnswer<AssociationPage>(associationApi(bookId));
  const meetings = useAnswer<readonly MeetingRow[]>(associationApi(bookId, "meetings"));
  if (!(account in ACCOUNTS)) return <Empty title={say("state.noSuchPage")} />;
  return (
    <Answered from={association}>
      {(page) => (
        <Answered from={meetings}>
          {(list) => <Entries bookId={bookId} account={account} page={page} meetings={list} />}
        </Answered>
      )}
    </Answered>
  );
}

function Entries(
  entries: Asked & {
    readonly page: AssociationPage;
    readonly meetings: readonly MeetingRow[];
  },
) {
  const { bookId, account, page, meetings } = entries;
  const { say } = useWords();
  const owner = useOwner();
  const answer = useAnswer<readonly LedgerLine[]>(entriesApi(bookId, account, owner));
  const names = namesIn(page, meetings);
  const ownerName = nameOf(owner, names, (number) => say("meeting.number", { number }));
  return (
    <Page
      title={say(`account.${account}`)}
      crumbs={[
        { to: associationPath(bookId), text: page.row.name },
        { to: associationPath(bookId, "ledgers"), text: say("tab.ledgers") },
      ]}
      lead={
        <p>
          {say(`ledger.${ledgerOf(account)}`)} · {say(`kind.${ACCOUNTS[account].kind}`)}
          {ownerName === null ? null : (
            <>
              {" · "}
              <strong>{ownerName}</strong> ·{" "}
              <Link href={entriesPath(bookId, account)}>{say("entries.whole")}</Link>
            </>
          )}
        </p>
      }
    >
      <Answered from={answer}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={say("entries.empty")}>{say("entries.emptyLead")}</Empty>
          ) : (
            <EntryRows bookId={bookId} account={account} lines={lines} names={names} />
          )
        }
      </Answered>
    </Page>
  );
}

function useOwner(): Owner {
  const [asked] = useSearchParams();
  const memberId = asked.get("memberId");
  const meetingId = asked.get("meetingId");
  return {
    ...(memberId === null ? {} : { memberId }),
    ...(meetingId === null ? {} : { meetingId }),
  };
}

function namesIn(page: AssociationPage, meetings: readonly MeetingRow[]): OwnerNames {
  const members = page.subgroups.flatMap((subgroup) => subgroup.members);
  return {
    members: new Map(members.map(({ memberId, name }) => [memberId, fullName(name)])),
    meetings: new Map(meetings.map(({ meetingId, number }) => [meetingId, number])),
  };
}

function nameOf(
  { memberId, meetingId }: Owner,
  { members, meetings }: OwnerNames,
  meetingName: (number: number) => string,
): string | null {
  if (memberId !== undefined) return members.get(memberId) ?? null;
  const number = meetingId === undefined ? undefined : meetings.get(meetingId);
  return number === undefined ? null : meetingName(number);
}
