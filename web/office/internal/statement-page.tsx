// One woman's statement: each movement with its day and meeting, and what she has and owes after
// it. It prints as it stands.

import { Button } from "@mantine/core";
import { fullName } from "#core/people/name.ts";
import type { StatementLine } from "#core/wire/internal.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { associationApi, associationPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

type Asked = { readonly bookId: string; readonly memberId: string };

export function StatementPage({ bookId, memberId }: Asked) {
  const association = useAnswer<AssociationPage>(associationApi(bookId));
  const lines = useAnswer<readonly StatementLine[]>(
    associationApi(bookId, `statement/${encodeURIComponent(memberId)}`),
  );
  return (
    <Answered from={association}>
      {(page) => (
        <Answered from={lines}>
          {(list) => <Statement page={page} memberId={memberId} lines={list} />}
        </Answered>
      )}
    </Answered>
  );
}

type Props = {
  readonly page: AssociationPage;
  readonly memberId: string;
  readonly lines: readonly StatementLine[];
};

function Statement({ page, memberId, lines }: Props) {
  const { say } = useWords();
  const columns = useStatementColumns();
  const { bookId, name } = page.row;
  const member = page.subgroups
    .flatMap(({ members }) => members)
    .find((known) => known.memberId === memberId);
  if (member === undefined) return <Empty title={say("state.noSuchPage")} />;
  const title = say("own.statement", { name: fullName(member.name) });
  return (
    <Page
      title={title}
      crumbs={[
        { to: associationPath(bookId), text: name },
        { to: associationPath(bookId, "internal"), text: say("tab.internal") },
      ]}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {say("own.print")}
        </Button>
      }
    >
      <Rows
        caption={title}
        columns={columns}
        rows={lines.map((line, index) => ({ ...line, place: index }))}
        keyOf={({ place }) => String(place)}
      />
    </Page>
  );
}

function useStatementColumns(): readonly Column<StatementLine>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("own.when"),
      cell: ({ happenedOn, meetingNumber }) => (
        <>
          {write.day(happenedOn)}
          {meetingNumber === null ? null : (
            <small>{say("own.meeting", { number: meetingNumber })}</small>
          )}
        </>
      ),
    },
    {
      head: say("own.what"),
      cell: ({ account, purpose }) => (
        <>
          {say(`account.${account}`)}
          <small>{say(`purpose.${purpose}`)}</small>
        </>
      ),
    },
    { head: say("own.amount"), align: "right", cell: ({ amount }) => <Amount of={amount} /> },
    {
      head: say("own.savingsAfter"),
      align: "right",
      cell: ({ savings }) => <Amount of={savings} />,
    },
    { head: say("own.loanAfter"), align: "right", cell: ({ loan }) => <Amount of={loan} /> },
  ];
}
