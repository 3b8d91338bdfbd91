// The women of one association with what each owes today.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isPositive } from "#core/money/money.ts";
import type { BookId } from "#core/people/ids.ts";
import type { CounterWoman } from "#core/wire/counter.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { associationApi } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { PayBack } from "./pay-back.tsx";
import { ReceiveForm } from "./receive-form.tsx";

export function Women({ bookId }: { readonly bookId: BookId }) {
  const { say } = useWords();
  const [wanted, setWanted] = useState("");
  const answer = useAnswer<readonly CounterWoman[]>(associationApi(bookId, "counter"));
  return (
    <Section title={say("counter.women")} note={say("counter.womenNote")}>
      <TextInput
        label={say("counter.find")}
        maw={420}
        mb={16}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <Answered from={answer}>
        {(women) => {
          const found = women.filter(({ name }) => plain(name).includes(plain(wanted)));
          return found.length === 0 ? (
            <Empty title={say("counter.nobody")} />
          ) : (
            <WomenRows bookId={bookId} women={found} />
          );
        }}
      </Answered>
    </Section>
  );
}

/** Without accents: whoever types in a hurry leaves them out. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function WomenRows(list: { readonly bookId: BookId; readonly women: readonly CounterWoman[] }) {
  const { say, write } = useWords();
  const mayReceive = useMay("receiveAtBranch");
  const [payer, setPayer] = useState<CounterWoman | null>(null);
  const receiveColumn: Column<CounterWoman> = {
    head: say("counter.receive"),
    align: "right",
    cell: (woman) =>
      woman.hasLeft && isPositive(woman.ahead) ? (
        <PayBack bookId={list.bookId} woman={woman} />
      ) : (
        <Button
          size="compact-md"
          aria-label={say("counter.receiveFrom", { name: woman.name })}
          onClick={() => setPayer(woman)}
        >
          {say("counter.receive")}
        </Button>
      ),
  };
  const columns: readonly Column<CounterWoman>[] = [
    { head: say("member.word"), cell: ({ line, name }) => `${line}. ${name}` },
    { head: say("counter.owesToday"), align: "right", cell: ({ owed }) => <Amount of={owed} /> },
    { head: say("counter.late"), align: "right", cell: ({ late }) => <Amount of={late} /> },
    {
      head: say("counter.next"),
      align: "right",
      cell: ({ next }) =>
        next === null ? "—" : `${write.figure(next.amount)} · ${write.shortDay(next.dueOn)}`,
    },
    { head: say("counter.ahead"), align: "right", cell: ({ ahead }) => <Amount of={ahead} /> },
    ...(mayReceive ? [receiveColumn] : []),
  ];
  return (
    <>
      <Rows
        caption={say("counter.women")}
        columns={columns}
        rows={list.women}
        keyOf={({ memberId }) => memberId}
      />
      {payer === null ? null : (
        <ReceiveForm bookId={list.bookId} woman={payer} onDone={() => setPayer(null)} />
      )}
    </>
  );
}
