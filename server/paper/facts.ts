// A word and what it stands for, line by line: the body of every small slip.

import { line, QUIET, type Content } from "./content.ts";

export function factsTable(facts: readonly (readonly [word: string, text: string])[]): Content {
  return {
    layout: "plain",
    margin: [0, 6, 0, 2],
    table: {
      widths: ["auto", "*"],
      headerRows: 0,
      dontBreakRows: true,
      body: facts.map(([word, text]) => [
        line(word, { color: QUIET, noWrap: true, margin: [0, 0, 6, 0] }),
        line(text),
      ]),
    },
  };
}
