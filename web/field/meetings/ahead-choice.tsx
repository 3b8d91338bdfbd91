// She may pay ahead: all her loan, or a part, and then what she wants for it. It is hers to choose.

import { PREPAY_CHOICES, type PrepayChoice } from "#core/meetings/meeting.ts";
import { parseMoney } from "#core/money/text.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import { paidAhead, wholeToday, withPayment, type Ahead } from "#core/meetings/ahead.ts";
import { useMeeting } from "./meeting-context.ts";

export type AheadDraft = { readonly choice: PrepayChoice | "none"; readonly text: string };

export const NOT_AHEAD: AheadDraft = { choice: "none", text: "" };

/** What she chose, readable; null when she pays nothing ahead. */
export function useAhead(memberId: string, { choice, text }: AheadDraft): Ahead | null {
  const { group, meeting } = useMeeting();
  if (choice === "none") return null;
  if (choice === "whole") {
    const amount = wholeToday(group, meeting, memberId);
    return amount === null ? null : { choice, amount };
  }
  const parsed = parseMoney(text, group.association.currency);
  return parsed.isGranted && isPositive(parsed.value) ? { choice, amount: parsed.value } : null;
}

export function AheadChoice(asked: {
  readonly memberId: string;
  readonly draft: AheadDraft;
  readonly amount: Money | null;
  readonly onChange: (draft: AheadDraft) => void;
}) {
  const { memberId, draft, amount, onChange } = asked;
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const whole = wholeToday(group, meeting, memberId);
  if (whole === null) return null;
  const label = (choice: AheadDraft["choice"]) =>
    say(`ahead.${choice}`, { amount: write.money(whole) });
  const isPart = draft.choice === "lowerInstalment" || draft.choice === "shorterTerm";
  return (
    <details className="card" open={draft.choice !== "none"}>
      <summary>{say("pay.ahead")}</summary>
      <fieldset className="bare">
        <legend className="quiet">{say("ahead.stays")}</legend>
        <div className="choices">
          {(["none", ...PREPAY_CHOICES] as const).map((choice) => (
            <label key={choice} className={draft.choice === choice ? "choice on" : "choice"}>
              <input
                type="radio"
                name="ahead"
                checked={draft.choice === choice}
                onChange={() => onChange({ ...draft, choice })}
              />
              {label(choice)}
            </label>
          ))}
        </div>
      </fieldset>
      {isPart && (
        <label className="big">
          {say("ahead.amount")}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.target.value })}
          />
        </label>
      )}
      {amount !== null && <Possible memberId={memberId} draft={draft} amount={amount} />}
    </details>
  );
}

function Possible({
  memberId,
  draft,
  amount,
}: {
  readonly memberId: string;
  readonly draft: AheadDraft;
  readonly amount: Money;
}) {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const ahead = useAhead(memberId, draft);
  if (ahead === null) return null;
  const sheet = withPayment(meeting, memberId, amount, ahead);
  if (paidAhead(group, sheet, memberId) !== null) return null;
  return (
    <p className="flaw" role="alert">
      {say("ahead.notYet")}
    </p>
  );
}
