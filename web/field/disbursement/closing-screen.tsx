// The acta of the disbursement: who was paid and who was not, signed by the board. Closing starts
// the cycle of those who have their money.

import { useState } from "react";
import { useLocation } from "wouter";
import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import { sum } from "#core/money/money.ts";
import { Screen } from "#web/field/screen.tsx";
import { useWords } from "#web/field/words.ts";
import { nameIn, useDisbursement, useKeepPayout } from "./disbursement-context.ts";
import { SignPad, type Sign } from "./sign-pad.tsx";

type Signs = Readonly<Partial<Record<BoardRole, Sign | null>>>;

export function ClosingScreen() {
  const { say, write } = useWords();
  const { group, held, path, flaw, tellFlaw } = useDisbursement();
  const [signs, setSigns] = useState<Signs>({});
  const [explanation, setExplanation] = useState("");
  const { grant, payouts } = held;
  const { board, currency, name } = group.association;
  const paidIds = payouts.map(({ memberId }) => memberId);
  const unpaid = grant.content.loans.filter(({ memberId }) => !paidIds.includes(memberId));
  const close = useClosing(signs, explanation);
  const isSigned = BOARD_ROLES.every((role) => (signs[role] ?? null) !== null);
  const paid = sum(
    currency,
    payouts.map(({ amount }) => amount),
  );
  return (
    <Screen
      title={say("out.closing")}
      associationName={name}
      back={path}
      flaw={flaw}
      tellFlaw={tellFlaw}
      foot={
        <>
          {isSigned ? null : (
            <p className="hint">{say("acta.missing", { what: say("acta.needSignatures") })}</p>
          )}
          <button
            type="button"
            className="primary"
            disabled={!isSigned}
            onClick={() => void close()}
          >
            {say("out.close")}
          </button>
        </>
      }
    >
      <section className="card stack">
        <p>{say("out.acta", { count: payouts.length, amount: write.money(paid) })}</p>
        {unpaid.map(({ memberId }) => (
          <p key={memberId}>{say("out.unpaid", { name: nameIn(group, memberId) })}</p>
        ))}
        <label>
          {say("out.explanation")}
          <textarea
            rows={2}
            value={explanation}
            onChange={(event) => setExplanation(event.target.value)}
          />
        </label>
      </section>
      {BOARD_ROLES.map((role) => (
        <SignPad
          key={role}
          title={`${say(`acta.${role}`)} · ${nameIn(group, board[role])}`}
          name={nameIn(group, board[role])}
          sign={signs[role] ?? null}
          onSign={(sign) => setSigns({ ...signs, [role]: sign })}
        />
      ))}
    </Screen>
  );
}

/** Keeps the acta and goes back to the disbursement, which then is closed. */
function useClosing(signs: Signs, explanation: string): () => Promise<void> {
  const { group, held, path } = useDisbursement();
  const { board } = group.association;
  const [, go] = useLocation();
  const keep = useKeepPayout();
  return async () => {
    const signatures = BOARD_ROLES.flatMap((role) => {
      const sign = signs[role];
      return sign === null || sign === undefined ? [] : [{ role, memberId: board[role], ...sign }];
    });
    const kept = await keep(() => ({
      type: "closeDisbursement",
      grantId: held.grant.grantId,
      signatures,
      explanation: explanation.trim() === "" ? null : explanation.trim(),
    }));
    if (kept !== null) go(path);
  };
}
