// Places to sign: drawn signatures where there are some, an empty line where a pen must come.

import { BOARD_ROLES } from "#core/groups/board.ts";
import type { Signature } from "#core/meetings/meeting.ts";
import { say, type Asked } from "./asked.ts";
import { line, QUIET, type Content } from "./content.ts";
import { strokesAsSvg } from "./strokes.ts";

const HEIGHT = 54;

/** The three of the board side by side, as they signed the acta. */
export function boardSignatures(
  { paper }: Asked,
  signatures: readonly Signature[],
  nameOf: (memberId: string) => string,
): Content {
  const places = BOARD_ROLES.map((role): Content => {
    const signature = signatures.find((known) => known.role === role);
    const name = signature === undefined ? "" : nameOf(signature.memberId);
    return place(signed({ paper }, signature), name, say(paper, `board.${role}`));
  });
  return { columns: places, columnGap: 18, unbreakable: true, margin: [0, 6, 0, 0] };
}

type WomanSigned = Pick<Signature, "manner" | "strokes">;

/** A place for every woman, with what she drew on the phone; an empty line where she did not. */
export function womenSignatures(
  { paper }: Pick<Asked, "paper">,
  women: readonly { readonly name: string; readonly signature: WomanSigned | undefined }[],
  inRow: number,
): Content[] {
  const places = women.map(({ name, signature }) =>
    place(
      signature === undefined
        ? line(" ", { margin: [0, HEIGHT - 12, 0, 2] })
        : signed({ paper }, signature),
      name,
      " ",
    ),
  );
  const rows: Content[] = [];
  for (let first = 0; first < places.length; first += inRow) {
    const side = places.slice(first, first + inRow);
    const missing = Array.from({ length: inRow - side.length }, () => line(" ", { width: "*" }));
    rows.push({ columns: [...side, ...missing], columnGap: 18, unbreakable: true });
  }
  return rows;
}

function signed({ paper }: Pick<Asked, "paper">, signature: WomanSigned | undefined): Content {
  const drawing = signature?.manner === "drawn" ? strokesAsSvg(signature.strokes) : null;
  if (drawing !== null) {
    return { svg: drawing, fit: [HEIGHT * 2.6, HEIGHT], alignment: "center", margin: [0, 2, 0, 2] };
  }
  return line(say(paper, MANNERS[signature?.manner ?? "unsigned"]), {
    fontSize: 8,
    color: QUIET,
    alignment: "center",
    margin: [0, HEIGHT - 7, 0, 2],
  });
}

const MANNERS = {
  drawn: "acta.unsigned",
  thumbOnPaper: "acta.thumb",
  signedOnPaper: "acta.signedOnPaper",
  unsigned: "acta.unsigned",
} as const;

/** Empty lines for pens, two or three side by side. */
export function emptySignatures(signers: readonly (readonly [name: string, role: string])[]) {
  const places = signers.map(([name, role]) =>
    place(line(" ", { margin: [0, HEIGHT - 12, 0, 2] }), name, role),
  );
  const row: Content = {
    columns: places,
    columnGap: 24,
    unbreakable: true,
    margin: [0, 14, 0, 0],
  };
  return row;
}

function place(above: Content, name: string, role: string): Content {
  return {
    width: "*",
    stack: [
      {
        layout: "signed",
        table: {
          widths: ["*"],
          headerRows: 0,
          dontBreakRows: true,
          body: [[above], [caption(name)]],
        },
      },
      line(role, { fontSize: 8.5, color: QUIET, alignment: "center" }),
    ],
  };
}

function caption(name: string): Content {
  return line(name === "" ? " " : name, { fontSize: 9, alignment: "center" });
}
