// A signature drawn with a finger, kept as strokes; or a thumb print on the paper acta.

import { useState, type PointerEvent } from "react";
import type { BoardRole } from "#core/groups/board.ts";
import type { Signature } from "#core/meetings/meeting.ts";
import { useWords } from "#web/field/words.ts";
import { useNames } from "./meeting-context.ts";
import { usePaperReceipts } from "./on-paper.ts";

type Props = {
  readonly role: BoardRole;
  readonly memberId: string;
  readonly signature: Signature | null;
  readonly onSign: (signature: Signature | undefined) => void;
};

const WIDTH = 300;
const HEIGHT = 100;
const LONGEST = 5_500;

export function SignaturePad({ role, memberId, signature, onSign }: Props) {
  const { say } = useWords();
  const names = useNames();
  const strokes = signature?.strokes ?? "";
  const sign = (text: string) => onSign({ role, memberId, manner: "drawn", strokes: text });
  const isThumb = signature?.manner === "thumbOnPaper";
  const { isOnPaper } = usePaperReceipts();
  const isInk = signature?.manner === "signedOnPaper";
  const toggle = (isOn: boolean, manner: "thumbOnPaper" | "signedOnPaper") =>
    onSign(isOn ? undefined : { role, memberId, manner, strokes: "" });
  return (
    <section className="card stack">
      <h3>
        {say(`acta.${role}`)} · {names(memberId)}
      </h3>
      {signature !== null && <p className="chip good">✓ {say("acta.signed")}</p>}
      {!isThumb && !isInk && !isOnPaper && (
        <SigningPaper
          strokes={strokes}
          label={say("acta.sign", { name: names(memberId) })}
          onDraw={sign}
        />
      )}
      <div className="pair">
        {strokes !== "" && (
          <button type="button" className="quiet" onClick={() => onSign(undefined)}>
            {say("acta.clear")}
          </button>
        )}
        {strokes === "" && (
          <label className="check">
            <input
              type="checkbox"
              checked={isThumb}
              onChange={() => toggle(isThumb, "thumbOnPaper")}
            />
            {say("acta.thumb")}
          </label>
        )}
        {isOnPaper && (
          <label className="check">
            <input
              type="checkbox"
              checked={isInk}
              onChange={() => toggle(isInk, "signedOnPaper")}
            />
            {say("paper.signedActa")}
          </label>
        )}
      </div>
    </section>
  );
}

type PaperProps = {
  readonly strokes: string;
  readonly label: string;
  readonly onDraw: (strokes: string) => void;
};

/** Strokes are shown while the finger moves and kept when it lifts. */
export function SigningPaper({ strokes, label, onDraw }: PaperProps) {
  const [moving, setMoving] = useState<string | null>(null);
  const add = (known: string, command: "M" | "L", event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * WIDTH);
    const y = Math.round(((event.clientY - box.top) / box.height) * HEIGHT);
    if (known.length < LONGEST) setMoving(`${known}${command}${x} ${y}`);
  };
  const start = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    add(strokes, "M", event);
  };
  const finish = () => {
    if (moving !== null) onDraw(moving);
    setMoving(null);
  };
  const shown = moving ?? strokes;
  return (
    <svg
      className="signature"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      onPointerDown={start}
      onPointerMove={(event) => moving !== null && add(moving, "L", event)}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      <path d={shown === "" ? "M0 0" : shown} />
    </svg>
  );
}
