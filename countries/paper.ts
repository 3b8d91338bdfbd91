// What a country lends to the paper of its associations: its words, its way of writing amounts
// and days, and its contracts as dated texts. Phones never load it.

import type { Fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import type { BolivianPaperWord } from "./bolivia/paper-words.ts";
import type { Dated } from "./country.ts";

/** A paragraph may name fields; the one that is only {{plan}} becomes the payment plan. */
export type ContractText = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly noteTitle: string;
  readonly noteParagraphs: readonly string[];
};

export type PaperWriter = {
  /** "1.234,50": for columns, where the heading names the currency. */
  readonly figure: (amount: Money) => string;
  /** "Bs 1.234,50" */
  readonly sum: (amount: Money) => string;
  /** "Mil doscientos treinta y cuatro 50/100 bolivianos" */
  readonly inWords: (amount: Money) => string;
  /** "ocho", before a feminine noun. */
  readonly count: (number: number) => string;
  /** "30 %", exact to the ten-thousandth. */
  readonly rate: (rate: Fraction) => string;
  /** "14/10/2026" */
  readonly day: (day: Day) => string;
  /** "14 de octubre de 2026" */
  readonly longDay: (day: Day) => string;
  /** What follows the words "asociación comunal": a name that begins with them says them once. */
  readonly association: (name: string) => string;
};

export type CountryPaper = {
  readonly words: Readonly<Record<BolivianPaperWord, string>>;
  readonly writer: PaperWriter;
  readonly contracts: readonly Dated<ContractText>[];
  /** What is asked of a hand comes out in these. */
  readonly coinOn: (day: Day) => Money;
  /** Notes and coins in use, the largest first. */
  readonly piecesOn: (day: Day) => readonly Money[];
};

/** Every field a contract may name. */
export const CONTRACT_FIELDS = [
  "member",
  "line",
  "association",
  "branch",
  "place",
  "subgroup",
  "amount",
  "amountInWords",
  "total",
  "totalInWords",
  "interest",
  "rate",
  "instalments",
  "firstDue",
  "lastDue",
  "disbursedOn",
  "coverageOrder",
  "plan",
] as const;

/** Without these it is no contract. */
export const REQUIRED_FIELDS: readonly (typeof CONTRACT_FIELDS)[number][] = [
  "member",
  "amount",
  "amountInWords",
  "rate",
  "plan",
];
