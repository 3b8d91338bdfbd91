// Reads a PDF back as a test needs it: its words, and where on the page each piece of text lies.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly page: number;
};

export type ReadPdf = {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Pieces in the order they were set, one space between them. */
  readonly text: string;
  /** The reference of the first page. */
  readonly reference: string;
};

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pieces: Piece[] = [];
  let [width, height] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    [width, height] = [view.width, view.height];
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      pieces.push({ text: item.str, left, right: left + item.width, bottom, page: number });
    }
  }
  await document.loadingTask.destroy();
  const text = pieces
    .map((piece) => piece.text)
    .join(" ")
    .replace(/\s+/g, " ");
  const reference = /\w+:[0-9a-f-]{36}:[0-9a-f-]+:v\d+:[0-9a-f]{12}/.exec(text)?.[0] ?? "";
  return { pages: document.numPages, width, height, pieces, text, reference };
}
