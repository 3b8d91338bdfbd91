// What can be put right about savings between two associations: they came back, they had not come, or
// coins that were missing were brought. A woman of the board who saw it is named each time.

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isPositive } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { BookId } from "#core/people/ids.ts";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { AskForm, membersIn, type FormProps } from "#web/office/changes/ask-form.tsx";
import { DayField } from "#web/office/changes/day-field.tsx";
import { MemberSelect } from "#web/office/changes/member-select.tsx";
import { ProposeForm } from "#web/office/changes/propose-form.tsx";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { associationApi } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

type Act = "back" | "notCome" | "bring";

export function PutRight({ row }: { readonly row: OnTheWayRow }) {
  const may: Record<Act, boolean> = {
    bring: useMay("approveChanges"),
    back: useMay("proposeChanges"),
    notCome: useMay("proposeChanges"),
  };
  const acts: readonly Act[] =
    row.arrivedOn === null ? ["back"] : isPositive(row.owed) ? ["bring", "notCome"] : ["notCome"];
  return (
    <>
      {acts
        .filter((act) => may[act])
        .map((act) => (
          <ActButton key={act} act={act} row={row} />
        ))}
    </>
  );
}

type Asked = { readonly act: Act; readonly row: OnTheWayRow };

function ActButton({ act, row }: Asked) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const label = say(`carry.${act}Of`, { name: fullName(row.name) });
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="outline"
        size="compact-md"
        className="touch"
        aria-label={label}
        onClick={() => setIsOpen(true)}
      >
        {say(`carry.${act}`)}
      </Button>
      {isOpen ? (
        <Dialog title={label} onClose={close}>
          <InBook bookId={act === "back" ? row.from.bookId : row.to.bookId}>
            {(association) => {
              const form = { association, onDone: close, row };
              return act === "bring" ? <BringForm {...form} /> : <SeenForm {...form} act={act} />;
            }}
          </InBook>
        </Dialog>
      ) : null}
    </>
  );
}

function InBook({
  bookId,
  children,
}: {
  readonly bookId: BookId;
  readonly children: (association: AssociationPage) => React.ReactNode;
}) {
  const answer = useAnswer<AssociationPage>(associationApi(bookId));
  return <Answered from={answer}>{children}</Answered>;
}

type RowForm = FormProps & { readonly row: OnTheWayRow };

function boardOf({ association, row }: RowForm) {
  const hers = [row.memberId, row.arrivedAs];
  return membersIn(association).filter(
    ({ boardRole, memberId }) => boardRole !== null && !hers.includes(memberId),
  );
}

/** What is on the way came back, or what was written as come did not: another person approves it. */
function SeenForm({ act, ...form }: RowForm & { readonly act: "back" | "notCome" }) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const [seenById, setSeenById] = useState("");
  const [on, setOn] = useState<string>(today);
  const { transferId, memberId, arrivedAs, amount, from, to } = form.row;
  const day = parseDay(on);
  const seen = { transferId, seenById, on: day.isGranted ? day.value : today };
  const isWhole = seenById !== "" && day.isGranted;
  const wish =
    act === "back"
      ? { type: "takeBackSavings" as const, memberId, ...seen }
      : { type: "undoArrival" as const, memberId: arrivedAs ?? memberId, ...seen };
  return (
    <ProposeForm {...form} wish={isWhole ? wish : null}>
      <p className="form-lead">
        {say(`carry.${act}Lead`, {
          amount: write.money(amount),
          association: act === "back" ? from.name : to.name,
        })}
      </p>
      <MemberSelect
        label={say(`carry.${act}Seen`)}
        members={boardOf(form)}
        memberId={seenById}
        onChoose={setSeenById}
      />
      <DayField on={on} onChange={setOn} />
    </ProposeForm>
  );
}

/** Whoever carried it brings coins that had been missing. */
function BringForm(form: RowForm) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const { transferId, owed, to } = form.row;
  const [text, setText] = useState(write.figure(owed));
  const [receivedById, setReceivedById] = useState("");
  const [on, setOn] = useState<string>(today);
  const amount = parseMoney(text, owed.currency);
  const day = parseDay(on);
  const command =
    amount.isGranted && day.isGranted && receivedById !== ""
      ? {
          type: "bringMissing" as const,
          transferId,
          amount: amount.value,
          receivedById,
          on: day.value,
        }
      : null;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      <p className="form-lead">
        {say("carry.bringLead", { amount: write.money(owed), association: to.name })}
      </p>
      <TextInput
        label={say("carry.bringAmount")}
        inputMode="decimal"
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <MemberSelect
        label={say("carry.signed")}
        members={boardOf(form)}
        memberId={receivedById}
        onChoose={setReceivedById}
      />
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}
