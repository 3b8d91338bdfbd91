// The form of a sheet: head, lines, help, cash, acta, and how the money is split by the rules.

import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef, useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import { isEnd } from "#core/meetings/cycle-end.ts";
import { sum, zero } from "#core/money/money.ts";
import type { MeetingId } from "#core/people/ids.ts";
import type { KeyingDesk, SheetRow } from "#core/wire/sheet.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { actaPath } from "#web/office/paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ActaFields } from "./acta-fields.tsx";
import { AheadFields } from "./ahead-fields.tsx";
import { CashFields } from "./cash-fields.tsx";
import { ClosingFields } from "./closing-fields.tsx";
import type { Copying } from "./copying.ts";
import { DeedFields } from "./deed-fields.tsx";
import { blankDraft } from "./draft.ts";
import { useEnterNext } from "./enter-next.ts";
import { closeOf, factsOf } from "./facts.ts";
import { HeadFields } from "./head-fields.tsx";
import { HelpFields } from "./help-fields.tsx";
import { LineFields } from "./line-fields.tsx";
import { missingIn, sheetOf } from "./missing.ts";
import { amountIn } from "./read.ts";
import { SplitTable } from "./split-table.tsx";
import { tryOut, type Tried } from "./try-out.ts";
import { useKeyIn } from "./use-key-in.ts";

type Props = Pick<Copying, "group" | "meeting"> & {
  readonly desk: KeyingDesk;
  readonly sheets: readonly SheetRow[];
  readonly onMeeting: (meetingId: MeetingId) => void;
};

export function SheetForm({ desk, group, meeting, sheets, onMeeting }: Props) {
  const { say } = useWords();
  const { today } = useStaff();
  const tell = useNotice();
  const [, go] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  useEnterNext(form);
  const [draft, setDraft] = useState(() => blankDraft(group, meeting));
  const { bookId } = desk.book;
  const { meetingId } = meeting;
  const facts = useMemo(() => factsOf(group, meeting, draft), [group, meeting, draft]);
  const tried = useMemo(
    () => tryOut(desk.book, meetingId, facts, today),
    [desk.book, meetingId, facts, today],
  );
  const keyIn = useKeyIn(bookId, (isAside) => {
    tell(say(isAside ? "keying.aside" : "keying.granted"));
    go(actaPath(bookId, meetingId));
  });
  useWarning(draft.written !== "" || draft.sheetNumber !== "");
  const missing = missingIn(group, meeting, draft);
  const known = sheetOf(sheets, draft.sheetNumber);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const { currency } = group.association;
    const shown = tried?.settled.totals ?? {
      collected: sum(
        currency,
        Object.values(draft.lines).map(({ paid }) => amountIn(paid, currency) ?? zero(currency)),
      ),
      external: zero(currency),
    };
    const { collected, external } = shown;
    keyIn.mutate({
      draft,
      meetingId,
      facts: [
        ...facts,
        { key: "close", command: closeOf(group, meeting, draft, { collected, external }) },
      ],
    });
  };
  const copying: Copying = { group, meeting, draft, onChange: setDraft };
  return (
    <form ref={form} className="keying" onSubmit={send} noValidate>
      <HeadFields {...copying} desk={desk} known={known} onMeeting={onMeeting} />
      <Fields {...copying} tried={tried} />
      <RefusalNote error={keyIn.error} />
      {missing.length === 0 ? null : (
        <p className="is-quiet" id="keying-missing">
          {say("keying.unready", {
            what: missing.map((what) => say(`keying.missing.${what}`)).join(", "),
          })}
        </p>
      )}
      <div className="form-buttons">
        <Button
          type="submit"
          loading={keyIn.isPending}
          disabled={missing.length > 0 || known !== undefined}
        >
          {say("keying.send")}
        </Button>
      </div>
    </form>
  );
}

/** In the order of the printed sheet. */
function Fields({ tried, ...copying }: Copying & { readonly tried: Tried | null }) {
  const { group, meeting, draft } = copying;
  const isBegun = Object.values(draft.lines).some(({ paid }) => paid.trim() !== "");
  return (
    <>
      <LineFields {...copying} />
      <AheadFields {...copying} tried={tried} />
      <HelpFields {...copying} tried={tried} />
      <DeedFields {...copying} tried={tried} />
      {tried !== null && isEnd(tried.group, meeting) ? (
        <ClosingFields {...copying} tried={tried} />
      ) : null}
      <CashFields {...copying} tried={tried} />
      <ActaFields {...copying} tried={tried} />
      {tried === null || !isBegun ? null : <SplitTable group={group} settled={tried.settled} />}
    </>
  );
}

/** Half a sheet is not lost to a closed window without a question. */
function useWarning(isBegun: boolean): void {
  useEffect(() => {
    if (!isBegun) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBegun]);
}
