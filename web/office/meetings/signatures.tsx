// Three signatures as they were drawn; a thumb print stays on the paper acta.

import { useLayoutEffect, useRef } from "react";
import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import type { Signature } from "#core/meetings/meeting.ts";
import type { Acta } from "#core/wire/office.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

export function Signatures({ acta }: { readonly acta: Acta }) {
  const { say } = useWords();
  if (acta.row.status !== "closed") return null;
  return (
    <Section title={say("acta.signatures")}>
      <div className="signatures">
        {BOARD_ROLES.map((role) => (
          <Signed
            key={role}
            acta={acta}
            role={role}
            signature={acta.signatures.find((known) => known.role === role)}
          />
        ))}
      </div>
    </Section>
  );
}

function Signed({
  acta,
  role,
  signature,
}: {
  readonly acta: Acta;
  readonly role: BoardRole;
  readonly signature: Signature | undefined;
}) {
  const { say } = useWords();
  return (
    <figure>
      <div className="signature">
        {signature === undefined ? <span>{say("signature.missing")}</span> : null}
        {signature?.manner === "thumbOnPaper" ? <span>{say("signature.thumb")}</span> : null}
        {signature?.manner === "signedOnPaper" ? <span>{say("signature.onPaper")}</span> : null}
        {signature?.manner === "drawn" ? <Strokes path={signature.strokes} /> : null}
      </div>
      <figcaption>
        {signature === undefined ? "—" : nameIn(acta, signature.memberId)}
        <small>{say(`board.${role}`)}</small>
      </figcaption>
    </figure>
  );
}

/** Room around the strokes, in their own units, so that a thick line is not cut. */
const MARGIN = 4;

function Strokes({ path }: { readonly path: string }) {
  const { say } = useWords();
  const frame = useRef<SVGSVGElement>(null);
  const strokes = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    const box = strokes.current?.getBBox();
    if (box === undefined) return;
    const sides = [box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN];
    frame.current?.setAttribute("viewBox", sides.join(" "));
  }, [path]);
  return (
    <svg ref={frame}>
      <title>{say("signature.drawn")}</title>
      <path ref={strokes} d={path} />
    </svg>
  );
}
