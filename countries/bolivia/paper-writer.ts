// How Bolivia writes amounts, rates and days on paper: one way, whatever machine prints it.

import { plainText } from "#core/money/text.ts";
import type { Money } from "#core/money/money.ts";
import { calendarOf, type Day } from "#core/time/day.ts";
import type { PaperWriter } from "#countries/paper.ts";
import { amountInWords, numberInWords } from "#countries/spanish-numbers.ts";

const MONTHS =
  "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre".split(
    ",",
  );

const BOLIVIANO = { one: "boliviano", many: "bolivianos", gender: "masculine" } as const;

/** A space where no line may end. */
const TOGETHER = "\u00a0";

/** Ten-thousandths of a percent in the whole. */
const FINEST = 1_000_000n;

export const BOLIVIAN_WRITER: PaperWriter = {
  figure,
  sum: (amount) =>
    `${amount.currency === "BOB" ? "Bs" : amount.currency}${TOGETHER}${figure(amount)}`,
  inWords: (amount) => amountInWords(amount, BOLIVIANO),
  count: (number) => numberInWords(BigInt(number), "feminine"),
  rate: ({ numerator, denominator }) => {
    const parts = (numerator * FINEST) / denominator;
    const decimals = String(parts % 10_000n)
      .padStart(4, "0")
      .replace(/0+$/, "");
    return `${parts / 10_000n}${decimals === "" ? "" : `,${decimals}`}${TOGETHER}%`;
  },
  day: (day) => {
    const [year, month, date] = calendarOf(day);
    return `${two(date)}/${two(month)}/${year}`;
  },
  longDay: (day: Day) => {
    const [year, month, date] = calendarOf(day);
    return `${date} de ${MONTHS[month - 1]} de ${year}`;
  },
  association: (name) => name.trim().replace(/^asociaci[oó]n\s+comunal\s+(?=\S)/iu, ""),
};

function figure(amount: Money): string {
  const [whole = "", cents] = plainText(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return cents === undefined ? grouped : `${grouped},${cents}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
