// Bolivia's paper: words, writing and contracts together.

import type { CountryPaper } from "#countries/paper.ts";
import { money } from "#core/money/money.ts";
import { inForce, smallestCoin } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { BOLIVIAN_CONTRACTS } from "./contract-text.ts";
import { BOLIVIAN_PAPER_WORDS } from "./paper-words.ts";
import { BOLIVIAN_WRITER } from "./paper-writer.ts";

export const BOLIVIAN_PAPER: CountryPaper = {
  words: BOLIVIAN_PAPER_WORDS,
  writer: BOLIVIAN_WRITER,
  contracts: BOLIVIAN_CONTRACTS,
  coinOn: (day) => smallestCoin(BOLIVIA, day),
  piecesOn: (day) => inForce(BOLIVIA.pieces, day).map((minor) => money(BOLIVIA.currency, minor)),
};
