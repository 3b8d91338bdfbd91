// The approval: the whole solicitud before a person who did not write it, woman by woman with the
// ladder's reasons, the visit, and what it would cost her.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import type { CreditRules } from "#core/cycle/credit-rules.ts";
import { needsReason } from "#core/cycle/approve.ts";
import type { Approval, RequestHeld } from "#core/lending/request.ts";
import { compare, least, zero, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { CycleView } from "#core/wire/cycle.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Refusal } from "#web/office/api.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty, RefusalNote } from "#web/office/parts/states.tsx";
import { nextCycleApi, nextCyclePath } from "#web/office/paths.ts";
import { useMay, useStaff } from "#web/office/staff.ts";
import { refusalWord, useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";
import { ApprovalLine, type DraftApproval } from "./approval-line.tsx";

export function ApprovalPage({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const mayApprove = useMay("approveLoans");
  const answer = useAnswer<CycleView>(nextCycleApi(bookId));
  if (!mayApprove) return <Empty title={say("refusal.notAllowed")} />;
  return (
    <Answered from={answer}>
      {(view) => (
        <Page
          title={say("approve.title", { number: view.cycleNumber + 1 })}
          lead={say("approve.lead")}
          crumbs={[{ to: nextCyclePath(bookId), text: say("next.title") }]}
        >
          {view.request === null || view.grant !== null ? (
            <Empty title={say("next.noRequest")} />
          ) : (
            <ApprovalForm key={view.request.hash} bookId={bookId} view={view} held={view.request} />
          )}
        </Page>
      )}
    </Answered>
  );
}

type Shown = {
  readonly bookId: string;
  readonly view: CycleView;
  readonly held: RequestHeld;
};

/** What is the same for all of them. */
function WhenAndHow({ request }: { readonly request: RequestHeld["request"] }) {
  const { say, write } = useWords();
  const { terms, plannedOn, holidayPolicy } = request;
  return (
    <p>
      {say("approve.plannedOn", { day: write.longDay(plannedOn) })}{" "}
      {say("cycle.terms", { count: terms.instalments })} {say("cycle.holidays")}:{" "}
      {say(`cycle.holidays.${holidayPolicy ?? "leave"}`)}.
    </p>
  );
}

function ApprovalForm({ bookId, view, held }: Shown) {
  const { say, write } = useWords();
  const tell = useNotice();
  const [, go] = useLocation();
  const { today } = useStaff();
  const rules = inForce(BOLIVIA.credit, today);
  const { request, offers, hash } = held;
  const [drafts, setDrafts] = useState<readonly DraftApproval[]>(() =>
    request.lines.map(({ memberId, principal, against }, index) => {
      const offer = offers[index]?.amount ?? zero(principal.currency);
      const amount = against.length > 0 ? zero(principal.currency) : least(principal, offer);
      return { memberId, text: write.figure(amount), reason: "" };
    }),
  );
  const [isUnreadable, setUnreadable] = useState(false);
  const command = useCommand(bookId, () => {
    tell(say("approve.sent"));
    go(nextCyclePath(bookId));
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const approvals = readAll(drafts);
    setUnreadable(approvals === null);
    if (approvals === null) return;
    const { requestId } = request;
    command.mutate({ type: "approveRequest", requestId, hash, approvals });
  };
  const { cycleCap } = rules.ladder;
  const isAboveCap = drafts.some(({ text }) => {
    const amount = amountIn(text);
    return amount !== null && compare(amount, cycleCap) > 0;
  });
  return (
    <form onSubmit={send} noValidate className="form is-wide">
      <WhenAndHow request={request} />
      <ol className="lines">
        {request.lines.map((line, index) => (
          <li key={line.memberId}>
            <ApprovalLine
              view={view}
              request={request}
              line={line}
              offer={offers[index]}
              rules={rules}
              draft={drafts[index] ?? { memberId: line.memberId, text: "", reason: "" }}
              put={(part) =>
                setDrafts(drafts.map((known, at) => (at === index ? { ...known, ...part } : known)))
              }
            />
          </li>
        ))}
      </ol>
      {isAboveCap ? <p>{say("approve.two")}</p> : null}
      {isUnreadable ? (
        <p role="alert" className="refusal">
          {say(refusalWord("amountUnreadable"))}
        </p>
      ) : null}
      <RefusalNote error={command.error} />
      {isReasonless(command.error) ? (
        <Reasonless view={view} held={held} drafts={drafts} rules={rules} />
      ) : null}
      <div className="form-buttons">
        <Button type="submit" loading={command.isPending}>
          {say("approve.send")}
        </Button>
      </div>
    </form>
  );
}

/** Whose reason it is that is missing. */
function Reasonless(asked: {
  readonly view: CycleView;
  readonly held: RequestHeld;
  readonly drafts: readonly DraftApproval[];
  readonly rules: CreditRules;
}) {
  const { say } = useWords();
  const { view, held, drafts, rules } = asked;
  const names = held.request.lines.flatMap((line, index) => {
    const { text = "", reason = "" } = drafts[index] ?? {};
    const amount = amountIn(text);
    const isOpen = amount !== null && reason.trim() === "";
    const isMissing = isOpen && needsReason(held, line, amount, rules);
    return isMissing ? [nameIn(view.members, line.memberId)] : [];
  });
  return <p className="refusal">{say("approve.reasonFor", { names: names.join(", ") })}</p>;
}

function isReasonless(error: Error | null): boolean {
  return error instanceof Refusal && error.key === "reasonMissing";
}

function readAll(drafts: readonly DraftApproval[]): Approval[] | null {
  const approvals = drafts.flatMap(({ memberId, text, reason }) => {
    const amount = amountIn(text);
    return amount === null ? [] : [{ memberId, amount, reason }];
  });
  return approvals.length === drafts.length ? approvals : null;
}

/** Empty refuses her; null while it cannot be read. */
function amountIn(text: string): Money | null {
  if (text.trim() === "") return zero(BOLIVIA.currency);
  const parsed = parseMoney(text, BOLIVIA.currency);
  return parsed.isGranted && parsed.value.minor >= 0n ? parsed.value : null;
}
