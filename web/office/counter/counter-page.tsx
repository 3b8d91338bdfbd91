// The cashier's page: find the woman, see what she owes today, receive; below, the day's receipts
// and the cash that has yet to go to the bank.

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { CounterDay } from "#core/wire/counter.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import { ReceiptRows } from "./receipt-rows.tsx";
import { TillCounts } from "./till-count.tsx";
import { TillRows } from "./till-rows.tsx";
import { Women } from "./women.tsx";

export function CounterPage() {
  const { say } = useWords();
  const [bookId, setBookId] = useState("");
  const associations = useAnswer<readonly AssociationRow[]>("/api/associations");
  const day = useAnswer<CounterDay>("/api/counter");
  return (
    <Page title={say("counter.title")} lead={say("counter.lead")}>
      <Answered from={associations}>
        {(rows) => (
          <NativeSelect
            label={say("counter.association")}
            maw={420}
            value={bookId}
            onChange={(event) => setBookId(event.currentTarget.value)}
            data={[
              { value: "", label: say("counter.choose") },
              ...rows.map((row) => ({ value: row.bookId, label: row.name })),
            ]}
          />
        )}
      </Answered>
      {bookId === "" ? null : <Women key={bookId} bookId={bookId} />}
      <Answered from={day}>
        {({ receipts, tills }) => (
          <>
            <Section title={say("counter.receipts")}>
              {receipts.length === 0 ? (
                <Empty title={say("counter.noReceipts")} />
              ) : (
                <ReceiptRows rows={receipts} />
              )}
            </Section>
            <Section title={say("counter.till")} note={say("counter.tillNote")}>
              {tills.length === 0 ? (
                <Empty title={say("counter.tillEmpty")} />
              ) : (
                <TillRows rows={tills} />
              )}
            </Section>
          </>
        )}
      </Answered>
      <TillCounts />
    </Page>
  );
}
