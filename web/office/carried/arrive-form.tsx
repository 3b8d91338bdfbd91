// Savings that come with a woman from her old association were counted before the board.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { compare, subtract, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import { useAnswer } from "#web/office/answers.ts";
import { AskForm, membersIn, type FormProps } from "#web/office/changes/ask-form.tsx";
import { DayField } from "#web/office/changes/day-field.tsx";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { CARRIED_API } from "./carried-savings.tsx";

export function ArriveForm(form: FormProps) {
  const answer = useAnswer<readonly OnTheWayRow[]>(CARRIED_API);
  const { bookId } = form.association.row;
  return (
    <Answered from={answer}>
      {(rows) => (
        <ArriveFields
          {...form}
          waiting={rows.filter((row) => row.to.bookId === bookId && row.arrivedOn === null)}
        />
      )}
    </Answered>
  );
}

function ArriveFields({
  waiting,
  ...form
}: FormProps & { readonly waiting: readonly OnTheWayRow[] }) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const [transferId, setTransferId] = useState("");
  const [memberId, setMemberId] = useState("");
  const [receivedById, setReceivedById] = useState("");
  const [on, setOn] = useState<string>(today);
  const [text, setText] = useState("");
  const members = membersIn(form.association);
  const chosen = waiting.find((row) => row.transferId === transferId);
  const day = parseDay(on);
  const isWhole = chosen !== undefined && memberId !== "" && receivedById !== "";
  if (waiting.length === 0) return <p>{say("carry.none")}</p>;
  const choose = (known: string) => {
    setTransferId(known);
    const row = waiting.find((one) => one.transferId === known);
    setMemberId(members.find((one) => one.memberId === row?.memberId)?.memberId ?? "");
    setText(row === undefined ? "" : write.figure(row.amount));
  };
  const counted = chosen === undefined ? null : parseMoney(text, chosen.amount.currency);
  const came = counted?.isGranted === true ? counted.value : null;
  const isShort = chosen !== undefined && came !== null && compare(came, chosen.amount) !== 0;
  const told = { type: "receiveSavings" as const, transferId, memberId, receivedById };
  const command =
    isWhole && day.isGranted && came !== null
      ? { ...told, ...(isShort ? { counted: came } : {}), on: day.value }
      : null;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      <NativeSelect
        label={say("carry.which")}
        required
        value={transferId}
        data={[
          { value: "", label: say("changes.choose") },
          ...waiting.map((row) => ({
            value: row.transferId,
            label: `${fullName(row.name)}, ${write.money(row.amount)}`,
          })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {chosen === undefined ? null : (
        <Counted row={chosen} came={came} text={text} onText={setText} />
      )}
      <MemberSelect
        label={say("carry.whose")}
        members={members}
        memberId={memberId}
        onChoose={setMemberId}
      />
      <MemberSelect
        label={say("carry.signed")}
        members={members.filter((row) => row.boardRole !== null && row.memberId !== memberId)}
        memberId={receivedById}
        onChoose={setReceivedById}
      />
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}

function Counted({
  row: { amount, from, sentOn, told },
  came,
  text,
  onText,
}: {
  readonly row: OnTheWayRow;
  /** Null while it is no sum. */
  readonly came: Money | null;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { say, write } = useWords();
  const { cycle, lastLoan } = told;
  return (
    <>
      <p>
        {say("carry.counted", {
          amount: write.money(amount),
          from: from.name,
          day: write.day(sentOn),
        })}
      </p>
      {cycle === null || lastLoan === null ? null : (
        <p>{say("carry.told", { cycle, loan: write.money(lastLoan) })}</p>
      )}
      <TextInput
        label={say("carry.count")}
        inputMode="decimal"
        required
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {came !== null && compare(came, amount) < 0 ? (
        <p role="status">
          {say("carry.shortNote", { missing: write.money(subtract(amount, came)) })}
        </p>
      ) : null}
    </>
  );
}
