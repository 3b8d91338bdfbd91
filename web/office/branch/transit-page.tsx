// Cash in transit: the money of each meeting until the bank has it, and for how long.

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { downToCoin } from "#core/money/coin.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { TransitRow } from "#core/wire/office.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { CarriedSavings } from "#web/office/carried/carried-savings.tsx";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath, associationPath, entriesPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { DepositForm } from "./deposit-form.tsx";

/** The treasurer deposits on the day of the meeting or the next. */
const USUAL_DAYS = 1;

/** What no coin covers goes to the bank with a later slip. */
function isInCoins(amount: Money, heldOn: Day): boolean {
  return isPositive(downToCoin(amount, smallestCoin(BOLIVIA, heldOn)));
}

export function TransitPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly TransitRow[]>("/api/cash-in-transit");
  return (
    <Page title={say("transit.title")} lead={say("transit.lead")}>
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say("transit.empty")}>{say("transit.emptyLead")}</Empty>
          ) : (
            <TransitRows rows={rows} />
          )
        }
      </Answered>
      <CarriedSavings />
    </Page>
  );
}

function TransitRows({ rows }: { readonly rows: readonly TransitRow[] }) {
  const { say, write } = useWords();
  const mayBank = useMay("bankCash");
  const [carried, setCarried] = useState<TransitRow | null>(null);
  const bankColumn: Column<TransitRow> = {
    head: say("deposit.title"),
    align: "right",
    cell: (row) => (
      <Button
        variant="outline"
        size="compact-md"
        aria-label={say("deposit.of", { name: row.associationName, number: row.number })}
        onClick={() => setCarried(row)}
      >
        {say("deposit.title")}
      </Button>
    ),
  };
  const columns: readonly Column<TransitRow>[] = [
    {
      head: say("branch.association"),
      cell: ({ bookId, associationName }) => (
        <Link href={associationPath(bookId)} className="row-name">
          {associationName}
        </Link>
      ),
    },
    {
      head: say("meeting.word"),
      cell: ({ bookId, meetingId, number }) => (
        <Link href={actaPath(bookId, meetingId)}>{say("meeting.number", { number })}</Link>
      ),
    },
    { head: say("meeting.heldOn"), cell: ({ heldOn }) => write.day(heldOn) },
    {
      head: say("transit.days"),
      align: "right",
      cell: ({ daysInTransit, amount, heldOn }) => (
        <span
          className={
            daysInTransit > USUAL_DAYS && isInCoins(amount, heldOn) ? "days is-long" : "days"
          }
        >
          {say("transit.daysCount", { count: daysInTransit })}
        </span>
      ),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ bookId, meetingId, amount }) => (
        <Amount of={amount} to={entriesPath(bookId, "cashInTransit", { meetingId })} />
      ),
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    ...(mayBank ? [bankColumn] : []),
  ];
  return (
    <>
      <Rows
        caption={say("transit.title")}
        columns={columns}
        rows={rows}
        keyOf={({ meetingId }) => meetingId}
        totalName={say("figure.total")}
      />
      {carried === null ? null : <DepositForm row={carried} onDone={() => setCarried(null)} />}
    </>
  );
}
