// My branch on one page: every association with where it stands, and what asks for attention.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { AssociationRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { LateNote } from "#web/office/carried/late-note.tsx";
import { ON_A_PAGE } from "#web/office/long.ts";
import { Figures } from "#web/office/parts/figures.tsx";
import { Long } from "#web/office/parts/long.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { PageSum } from "#web/office/parts/sums.tsx";
import { FOUNDING_PATH, IMPORT_PATH } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { inOrder, ORDERS, type Order } from "./attention.ts";
import { useAssociationColumns } from "./columns.tsx";

export function BranchPage() {
  const { say, write } = useWords();
  const { branches, today } = useStaff();
  const mayFound = useMay("proposeChanges");
  const answer = useAnswer<readonly AssociationRow[]>("/api/associations");
  const [branch, ...others] = branches;
  const title = branch !== undefined && others.length === 0 ? branch.name : say("branch.title");
  return (
    <Page
      title={title}
      lead={write.longDay(today)}
      actions={
        mayFound && (
          <>
            <Button component={Link} href={IMPORT_PATH} variant="default">
              {say("import.title")}
            </Button>
            <Button component={Link} href={FOUNDING_PATH} variant="outline">
              {say("founding.title")}
            </Button>
          </>
        )
      }
    >
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say("branch.empty")}>{say("branch.emptyLead")}</Empty>
          ) : (
            <>
              <LateNote />
              <BranchFigures rows={rows} />
              <AssociationRows rows={rows} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function BranchFigures({ rows }: { readonly rows: readonly AssociationRow[] }) {
  const { say } = useWords();
  const members = rows.reduce((count, row) => count + row.memberCount, 0);
  const reviews = rows.reduce((count, row) => count + row.openReviews, 0);
  const late = rows.filter(({ clocks }) => clocks.contract.since !== null).length;
  const hidden = rows.filter(
    ({ clocks }) => clocks.contract.since === null && clocks.personal.since !== null,
  ).length;
  const list = [
    {
      name: say("branch.associations"),
      value: rows.length,
      note: say("branch.members", { count: members }),
    },
    {
      name: say("figure.principalOutstanding"),
      value: <PageSum of={rows.map((row) => row.principalOutstanding)} none="0" />,
      note: late === 0 ? say("branch.noneLate") : say("branch.late", { count: late }),
    },
    { name: say("branch.hidden"), value: hidden, note: say("branch.hiddenLead") },
    {
      name: say("transit.title"),
      value: <PageSum of={rows.map((row) => row.cashInTransit)} none="0" />,
      note: <Link href="/cash-in-transit">{say("branch.seeTransit")}</Link>,
    },
    {
      name: say("reviews.title"),
      value: reviews,
      note: <Link href="/reviews">{say("branch.seeReviews")}</Link>,
    },
  ];
  return <Figures list={list} />;
}

function AssociationRows({ rows }: { readonly rows: readonly AssociationRow[] }) {
  const { say } = useWords();
  const { today } = useStaff();
  const [order, setOrder] = useState<Order>("attention");
  const columns = useAssociationColumns();
  const ordered = rows.length <= ON_A_PAGE ? rows : inOrder(rows, order, today);
  return (
    <Long
      rows={ordered}
      textOf={({ name, branchName }) => `${name} ${branchName}`}
      findLabel={say("branch.find")}
      beside={<OrderField order={order} onOrder={setOrder} />}
    >
      {(shown, met) => (
        <Rows
          caption={say("branch.associations")}
          columns={columns}
          rows={shown}
          totalOf={met}
          keyOf={({ bookId }) => bookId}
          totalName={say("figure.total")}
        />
      )}
    </Long>
  );
}

function OrderField({
  order,
  onOrder,
}: {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const { say } = useWords();
  const words = {
    attention: "branch.orderAttention",
    meeting: "branch.orderMeeting",
    name: "branch.orderName",
  } as const;
  return (
    <NativeSelect
      label={say("branch.order")}
      value={order}
      onChange={(event) =>
        onOrder(ORDERS.find((known) => known === event.currentTarget.value) ?? order)
      }
      data={ORDERS.map((known) => ({ value: known, label: say(words[known]) }))}
    />
  );
}
