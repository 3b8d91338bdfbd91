// Sets a document in type: one at a time in this process, with a short queue, so that paper
// never keeps the phones waiting for long.

import { createRequire } from "node:module";
import { renderSVG } from "uqr";
import { Refused } from "#server/http/refused.ts";
import { headed, printable, QUIET, type Content } from "./content.ts";
import { SHEETS, type PaperSize } from "./paper.ts";

export type Framed = {
  readonly size: PaperSize;
  readonly title: string;
  readonly association: string;
  readonly branch: string;
  readonly printedOn: string;
  /** Null on what is no copy of the books. */
  readonly reference: { readonly head: string; readonly text: string } | null;
  readonly pageOf: (page: number, pages: number) => string;
  readonly content: readonly Content[];
};

/** The parts of the typesetter we use; its own types would bring the browser's with them. */
type Typesetter = {
  readonly setFonts: (fonts: unknown) => void;
  readonly setTableLayouts: (layouts: Readonly<Record<string, unknown>>) => void;
  readonly setUrlAccessPolicy: (isAllowed: (url: string) => boolean) => void;
  readonly setLocalAccessPolicy: (isAllowed: (path: string) => boolean) => void;
  readonly createPdf: (document: object) => { readonly getBuffer: () => Promise<Buffer> };
};

const require = createRequire(import.meta.url);

let opened: Typesetter | null = null;

/** Opened with the first document: most processes never print. */
function typesetter(): Typesetter {
  if (opened !== null) return opened;
  const fonts = require("pdfmake/fonts/Roboto.js") as { Roboto: Record<string, string> };
  const files = Object.values(fonts.Roboto);
  opened = require("pdfmake") as Typesetter;
  opened.setFonts(fonts);
  opened.setTableLayouts(LAYOUTS);
  opened.setUrlAccessPolicy(() => false);
  opened.setLocalAccessPolicy((path) => files.includes(path));
  return opened;
}

const MOST_WAITING = 8;

let waiting = 0;
let lastTurn: Promise<unknown> = Promise.resolve();

/** The document as PDF; refused with 429 when too many wait already. */
export async function press(framed: Framed): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw new Refused(429, "tryLater");
  waiting += 1;
  const turn = lastTurn.then(async () => {
    await othersFirst();
    return typesetter().createPdf(definitionOf(framed)).getBuffer();
  });
  lastTurn = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function definitionOf(framed: Framed): object {
  const { width, height, side, top, bottom } = SHEETS[framed.size];
  return {
    pageSize: { width, height },
    pageMargins: [side, top, side, bottom],
    info: { title: printable(`${framed.title} - ${framed.association}`), producer: "Ayni" },
    lang: "es",
    defaultStyle: { font: "Roboto", fontSize: framed.size === "slip" ? 9 : 10 },
    header: () => headerOf(framed, side),
    footer: (page: number, pages: number) => footerOf(framed, side, framed.pageOf(page, pages)),
    content: headed(framed.content).map(cleaned),
    pageBreakBefore: isLonely,
  };
}

type Placed = { readonly headlineLevel?: number };

/** A heading with nothing of its own below it on the page. */
function isLonely(
  { headlineLevel }: Placed,
  { getFollowingNodesOnPage }: { readonly getFollowingNodesOnPage: () => readonly Placed[] },
): boolean {
  return headlineLevel === 1 && getFollowingNodesOnPage().length === 0;
}

function headerOf({ title, association, branch, size }: Framed, side: number): Content {
  const isSlip = size === "slip";
  return cleaned({
    margin: [side, isSlip ? 14 : 22, side, 0],
    columns: [
      {
        width: "*",
        stack: [
          {
            text: shortened(association, isSlip ? 70 : 110),
            bold: true,
            fontSize: isSlip ? 9 : 11,
          },
          { text: shortened(branch, 70), fontSize: isSlip ? 7 : 8.5, color: QUIET },
        ],
      },
      { width: "auto", text: title, bold: true, fontSize: isSlip ? 11 : 14, alignment: "right" },
    ],
    columnGap: 12,
  });
}

/** The whole name stands in the document itself. */
function shortened(text: string, most: number): string {
  const letters = Array.from(printable(text));
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

function footerOf(framed: Framed, side: number, pageOf: string): Content {
  const { reference, printedOn, size } = framed;
  const fontSize = size === "slip" ? 6 : 7.5;
  if (reference === null)
    return cleaned({ margin: [side, 24, side, 0], text: printedOn, fontSize, color: QUIET });
  const qr = renderSVG(reference.text, { ecc: "L", border: 2 });
  return cleaned({
    margin: [side, 6, side, 0],
    columns: [
      { width: 64, svg: qr, fit: [62, 62] },
      {
        width: "*",
        margin: [0, 10, 0, 0],
        stack: [
          { text: `${reference.head}:`, fontSize, color: QUIET },
          { text: reference.text, fontSize },
          { text: printedOn, fontSize, color: QUIET, margin: [0, 4, 0, 0] },
        ],
      },
      { width: "auto", text: pageOf, noWrap: true, fontSize: fontSize + 2, margin: [0, 24, 0, 0] },
    ],
    columnGap: 8,
  });
}

/** Every text made printable, and one with an endless word allowed to break anywhere. */
function cleaned(content: Content): Content {
  return walked(content) as Content;
}

function walked(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(walked);
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, walked(value)] as const);
  const copy = Object.fromEntries(entries);
  if (typeof copy["text"] !== "string") return copy;
  const text = printable(copy["text"]);
  return { ...copy, text, ...(/\S{22,}/.test(text) ? { wordBreak: "break-all" } : {}) };
}

const THIN = "#b8b8b8";

const LAYOUTS = {
  ruled: {
    hLineWidth: (row: number) => (row <= 1 ? 0.8 : 0.35),
    vLineWidth: () => 0,
    hLineColor: (row: number) => (row <= 1 ? "#333333" : THIN),
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2.5,
    paddingBottom: () => 2.5,
  },
  boxed: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => "#666666",
    vLineColor: () => "#666666",
    fillColor: (row: number) => (row === 0 ? "#eeeeee" : null),
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
  signed: {
    hLineWidth: (row: number) => (row === 1 ? 0.8 : 0),
    vLineWidth: () => 0,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2,
    paddingBottom: () => 0,
  },
  plain: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
};
