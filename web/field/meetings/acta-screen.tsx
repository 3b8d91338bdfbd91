// The acta is read, signed by three and closed. After that it stays as it is.

import { useState } from "react";
import { useLocation } from "wouter";
import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import type { MeetingTotals, Signature } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { add, isZero } from "#core/money/money.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { ActaText } from "./acta-text.tsx";
import { ExplainField } from "./explain-field.tsx";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting } from "./meeting-context.ts";
import { SignaturePad } from "./signature-pad.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = {
  readonly explanation: string;
  readonly signatures: Readonly<Partial<Record<BoardRole, Signature>>>;
};

const EMPTY: Draft = { explanation: "", signatures: {} };

export function ActaScreen() {
  const { say, write } = useWords();
  const { group, meeting, meetingId } = useMeeting();
  const [draft, setDraft, forget] = useDraft<Draft>(`acta:${meetingId}`, EMPTY);
  const { totals } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const { board, members } = group.association;
  const isExplained = isZero(totals.difference) || draft.explanation.trim() !== "";
  const needs: FieldWord[] = [
    ...(meeting.roll.length < members.length ? (["acta.needRoll"] as const) : []),
    ...(meeting.counts.length < 2 ? (["acta.needCounts"] as const) : []),
    ...(isExplained ? [] : (["acta.needExplanation"] as const)),
    ...(BOARD_ROLES.every((role) => draft.signatures[role])
      ? []
      : (["acta.needSignatures"] as const)),
  ];
  const { close, isClosing } = useClosing(draft, totals, forget);
  const spoken = say("acta.spoken", {
    number: meeting.number,
    due: write.money(totals.due),
    collected: write.money(totals.collected),
    external: write.money(totals.external),
    saved: write.money(add(totals.compulsory, totals.voluntary)),
  });
  return (
    <Frame
      title={say("step.acta")}
      foot={
        <button
          type="button"
          className="primary"
          disabled={needs.length > 0 || isClosing}
          onClick={() => void close()}
        >
          {say(isClosing ? "acta.closing" : "acta.close")}
        </button>
      }
    >
      <ActaText />
      <HearButton text={spoken} />
      {!isZero(totals.difference) && (
        <ExplainField
          difference={totals.difference}
          text={draft.explanation}
          onChange={(explanation) => setDraft({ ...draft, explanation })}
        />
      )}
      {BOARD_ROLES.map((role) => (
        <SignaturePad
          key={role}
          role={role}
          memberId={board[role]}
          signature={draft.signatures[role] ?? null}
          onSign={(signature) =>
            setDraft({ ...draft, signatures: { ...draft.signatures, [role]: signature } })
          }
        />
      ))}
      {needs.length > 0 && (
        <p className="hint" role="status">
          {say("acta.missing", { what: needs.map((need) => say(need)).join(" · ") })}
        </p>
      )}
      <p className="hint">{say("acta.warning")}</p>
    </Frame>
  );
}

type Closing = { readonly close: () => Promise<void>; readonly isClosing: boolean };

function useClosing(draft: Draft, totals: MeetingTotals, forget: () => void): Closing {
  const { meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  const [isClosing, setClosing] = useState(false);
  const close = async () => {
    setClosing(true);
    const signatures = BOARD_ROLES.flatMap((role) => draft.signatures[role] ?? []);
    const explanation = draft.explanation.trim() === "" ? null : draft.explanation.trim();
    const shown = { collected: totals.collected, external: totals.external };
    const build = () =>
      ({ type: "closeMeeting", meetingId, signatures, explanation, shown }) as const;
    const kept = await keep(build);
    setClosing(false);
    if (kept === null) return;
    forget();
    go(path);
  };
  return { close, isClosing };
}
