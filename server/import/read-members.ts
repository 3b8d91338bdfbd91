// The women of the file, one row each: her names, her group, her post, her loan and her passbook.

import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import { zero, type Currency, type Money } from "#core/money/money.ts";
import type { PersonName } from "#core/people/name.ts";
import { amountIn, choiceIn, isBlank, textIn, wholeIn } from "./cells.ts";
import { MEMBER, type MemberKey } from "./fields.ts";
import { plain, type GridRow } from "./grid.ts";
import type { Place, Problems } from "./problems.ts";
import { rowsUnder, type Named } from "./tables.ts";

export type MemberRead = {
  readonly line: number;
  readonly name: PersonName;
  /** As it is written the first time. */
  readonly subgroup: string;
  readonly post: BoardRole | null;
  readonly loan: LoanRead | null;
  readonly savings: Readonly<Record<SavingsKey, Money>>;
  readonly places: Named<MemberKey>;
};

export type LoanRead = {
  readonly principal: Money;
  /** Null where the cell is empty. */
  readonly paid: number | null;
  readonly outstanding: Money | null;
  readonly overdue: Money | null;
};

const SAVINGS = ["compulsory", "voluntary", "held", "missed", "ownUsed", "fines"] as const;

type SavingsKey = (typeof SAVINGS)[number];

const POSTS: readonly (readonly [string, BoardRole])[] = [
  ["presidenta", "president"],
  ["secretaria", "secretary"],
  ["tesorera", "treasurer"],
];

const REQUIRED: readonly MemberKey[] = ["line", "given", "subgroup", "principal"];

/** The rows that can be read whole; what is wrong in the others is told. */
export function readMembers(
  grid: readonly GridRow[],
  currency: Currency,
  problems: Problems,
): MemberRead[] {
  const rows = rowsUnder("members", grid, MEMBER, REQUIRED, problems);
  const members = rows.flatMap((places) => readMember(places, currency, problems) ?? []);
  tellRepeated(members, problems);
  return members;
}

function readMember(
  places: Named<MemberKey>,
  currency: Currency,
  problems: Problems,
): MemberRead | null {
  const line = wholeIn(places.line, 1, 60, problems);
  const name = readName(places, problems);
  const subgroup = isBlank(places.subgroup)
    ? problems.at(places.subgroup, "missing")
    : textIn(places.subgroup, 80, problems);
  const before = problems.list.length;
  const post = isBlank(places.post) ? null : choiceIn(places.post, POSTS, problems);
  const savings = Object.fromEntries(
    SAVINGS.map((key) => [key, amountOr(places[key], currency, problems) ?? zero(currency)]),
  ) as Record<SavingsKey, Money>;
  const loan = readLoan(places, currency, problems);
  const isSound = problems.list.length === before;
  if (line === null || name === null || subgroup === null || !isSound) return null;
  return { line, name, subgroup, post, loan, savings, places };
}

/** Nothing written is zero. */
function amountOr(place: Place, currency: Currency, problems: Problems): Money | null {
  return isBlank(place) ? zero(currency) : amountIn(place, currency, problems);
}

function readLoan(
  places: Named<MemberKey>,
  currency: Currency,
  problems: Problems,
): LoanRead | null {
  const { principal, paid, outstanding, overdue } = places;
  const others = [paid, outstanding, overdue].filter(
    (place) => !isBlank(place) && !/^0([.,]0*)?$/.test(place.cell.text),
  );
  if (isBlank(principal) || /^0([.,]0*)?$/.test(principal.cell.text)) {
    return others.length > 0 ? problems.at(principal, "loanMissing") : null;
  }
  const read = amountIn(principal, currency, problems);
  const amountOrNull = (place: Place) =>
    isBlank(place) ? null : amountIn(place, currency, problems);
  const loan = {
    paid: isBlank(paid) ? null : wholeIn(paid, 0, 104, problems),
    outstanding: amountOrNull(outstanding),
    overdue: amountOrNull(overdue),
  };
  if (isBlank(paid) && isBlank(outstanding)) return problems.at(outstanding, "positionMissing");
  return read === null ? null : { principal: read, ...loan };
}

const SMALL_WORDS = new Set(["de", "del", "la", "las", "los", "y", "da", "do", "dos"]);
const MOST_GIVEN = 3;
const MOST_FAMILY = 2;

function readName(places: Named<MemberKey>, problems: Problems): PersonName | null {
  const given = isBlank(places.given)
    ? problems.at(places.given, "missing")
    : textIn(places.given, 120, problems);
  const family = textIn(places.family, 120, problems);
  const knownAs = textIn(places.knownAs, 120, problems);
  if (given === null || family === null || knownAs === null) return null;
  if (wordsIn(given) > MOST_GIVEN) return problems.at(places.given, "tooManyGiven");
  if (wordsIn(family) > MOST_FAMILY) return problems.at(places.family, "tooManyFamily");
  return { given, family, knownAs: knownAs === "" ? null : knownAs };
}

function wordsIn(name: string): number {
  return name.split(" ").filter((word) => word !== "" && !SMALL_WORDS.has(word.toLowerCase()))
    .length;
}

function tellRepeated(members: readonly MemberRead[], problems: Problems): void {
  const lines = new Map<number, MemberRead>();
  const names = new Map<string, MemberRead>();
  for (const member of members) {
    const { line, name, places } = member;
    const sameLine = lines.get(line);
    if (sameLine !== undefined)
      problems.at(places.line, "lineTwice", { row: String(sameLine.places.line.row) });
    const full = plain(`${name.given} ${name.family}`);
    const sameName = names.get(full);
    if (sameName !== undefined && plain(sameName.name.knownAs ?? "") === plain(name.knownAs ?? ""))
      problems.at(places.given, "nameTwice", { row: String(sameName.places.line.row) });
    lines.set(line, lines.get(line) ?? member);
    names.set(full, names.get(full) ?? member);
  }
  tellPosts(members, problems);
}

function tellPosts(members: readonly MemberRead[], problems: Problems): void {
  for (const role of BOARD_ROLES) {
    const [, ...others] = members.filter(({ post }) => post === role);
    for (const { places } of others) problems.at(places.post, "postTwice");
  }
}

/** A post nobody holds; asked once every row could be read. */
export function tellMissingPosts(members: readonly MemberRead[], problems: Problems): void {
  for (const [word, role] of POSTS) {
    if (!members.some(({ post }) => post === role))
      problems.about("members", null, "postMissing", { post: word });
  }
}
