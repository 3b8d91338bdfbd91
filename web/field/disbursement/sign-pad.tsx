// A signature at the disbursement: drawn with a finger, or a thumb print on the paper.

import { SigningPaper } from "#web/field/meetings/signature-pad.tsx";
import { useWords } from "#web/field/words.ts";

export type Sign = { readonly manner: "drawn" | "thumbOnPaper"; readonly strokes: string };

type Props = {
  readonly title: string;
  readonly name: string;
  readonly sign: Sign | null;
  readonly onSign: (sign: Sign | null) => void;
};

export function SignPad({ title, name, sign, onSign }: Props) {
  const { say } = useWords();
  const isThumb = sign?.manner === "thumbOnPaper";
  const strokes = sign?.strokes ?? "";
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {sign === null ? null : <p className="chip good">✓ {say("acta.signed")}</p>}
      {isThumb ? null : (
        <SigningPaper
          strokes={strokes}
          label={say("acta.sign", { name })}
          onDraw={(drawn) => onSign({ manner: "drawn", strokes: drawn })}
        />
      )}
      {strokes === "" ? (
        <label className="check">
          <input
            type="checkbox"
            checked={isThumb}
            onChange={() => onSign(isThumb ? null : { manner: "thumbOnPaper", strokes: "" })}
          />
          {say("acta.thumb")}
        </label>
      ) : (
        <button type="button" className="quiet" onClick={() => onSign(null)}>
          {say("acta.clear")}
        </button>
      )}
    </section>
  );
}
