// Numbers in Spanish words, for contracts and receipts: what is written out cannot be altered
// with one stroke of a pen.

import { decimalsOf } from "#core/money/currency.ts";
import type { Money } from "#core/money/money.ts";

export type Gender = "feminine" | "masculine";

/** The coin's name after one, and after any other number. */
export type CoinNames = {
  readonly one: string;
  readonly many: string;
  readonly gender: Gender;
};

const UP_TO_29 =
  "cero,un,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve,veinte,veintiún,veintidós,veintitrés,veinticuatro,veinticinco,veintiséis,veintisiete,veintiocho,veintinueve".split(
    ",",
  );
const TENS = ",,,treinta,cuarenta,cincuenta,sesenta,setenta,ochenta,noventa".split(",");
const HUNDREDS =
  ",ciento,doscient,trescient,cuatrocient,quinient,seiscient,setecient,ochocient,novecient".split(
    ",",
  );

const THOUSAND = 1_000n;
const MILLION = 1_000_000n;
const BILLION = 1_000_000_000_000n;

/**
 * "dos mil ciento cincuenta y cuatro": the number before a noun of that gender, so that one is
 * "un" or "una". Whole, from zero to under a million billions; throws beyond.
 */
export function numberInWords(number: bigint, gender: Gender): string {
  if (number < 0n || number >= BILLION * MILLION) throw new RangeError("No words for the number.");
  if (number === 0n) return "cero";
  const billions = counted(number / BILLION, "un billón", "billones");
  const millions = counted((number % BILLION) / MILLION, "un millón", "millones");
  return [billions, millions, underMillion(number % MILLION, gender)].filter(Boolean).join(" ");
}

/** "Dos mil ciento cincuenta y cuatro 88/100 bolivianos"; never negative. */
export function amountInWords({ currency, minor }: Money, names: CoinNames): string {
  const unit = 10n ** BigInt(decimalsOf(currency));
  const words = numberInWords(minor / unit, names.gender);
  const cents = unit === 1n ? "" : ` ${String(minor % unit).padStart(2, "0")}/${unit}`;
  const coin = minor / unit === 1n ? names.one : names.many;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${cents} ${coin}`;
}

function counted(number: bigint, one: string, many: string): string {
  if (number === 0n) return "";
  return number === 1n ? one : `${underMillion(number, "masculine")} ${many}`;
}

function underMillion(number: bigint, gender: Gender): string {
  const [thousands, rest] = [number / THOUSAND, number % THOUSAND];
  const first = thousands === 1n ? "mil" : `${underThousand(thousands, gender)} mil`;
  const parts = [thousands === 0n ? "" : first, underThousand(rest, gender)];
  return parts.filter(Boolean).join(" ");
}

function underThousand(number: bigint, gender: Gender): string {
  if (number === 100n) return "cien";
  return [hundreds(number / 100n, gender), underHundred(Number(number % 100n), gender)]
    .filter(Boolean)
    .join(" ");
}

function hundreds(number: bigint, gender: Gender): string {
  const word = HUNDREDS[Number(number)] ?? "";
  if (number <= 1n) return word;
  return `${word}${gender === "feminine" ? "as" : "os"}`;
}

function underHundred(number: number, gender: Gender): string {
  if (number === 0) return "";
  if (number < 30) return ofGender(UP_TO_29[number] ?? "", gender);
  const unit = number % 10;
  const ten = TENS[(number - unit) / 10] ?? "";
  return unit === 0 ? ten : `${ten} y ${ofGender(UP_TO_29[unit] ?? "", gender)}`;
}

function ofGender(word: string, gender: Gender): string {
  if (gender === "masculine") return word;
  if (word === "un") return "una";
  return word === "veintiún" ? "veintiuna" : word;
}
