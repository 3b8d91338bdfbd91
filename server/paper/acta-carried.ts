// What came from another association, or left for one, since the meeting before: read aloud at the
// next and said in its acta.

import { negate, isPositive } from "#core/money/money.ts";
import { isCarried, totalCarried, type CarriedEvent } from "#core/savings/carried.ts";
import type { Acta } from "#core/wire/office.ts";
import { say, type Asked } from "./asked.ts";
import { heading, paragraph, type Content } from "./content.ts";
import { historyOf } from "./sources.ts";
import { womanName } from "./woman-name.ts";

/**
 * One sentence for each, in the order of the book. What happens on the day of a meeting or later
 * belongs to the next: a closed acta says for ever what it said.
 */
export async function carriedLines(asked: Asked, { row: meeting }: Acta): Promise<string[]> {
  const { sql, row, book } = asked;
  const { heldOn } = meeting;
  if (book.group.carried === undefined || heldOn === null) return [];
  const history = await historyOf(sql, row.bookId);
  const before = history
    .flatMap(({ event }) => (event.type === "MeetingClosed" ? [event.heldOn] : []))
    .filter((day) => day < heldOn)
    .toSorted()
    .at(-1);
  return history.flatMap(({ event }) =>
    isCarried(event) && event.on < heldOn && (before === undefined || event.on >= before)
      ? [lineOf(asked, event)]
      : [],
  );
}

export function carriedSection({ paper }: Asked, lines: readonly string[]): Content[] {
  if (lines.length === 0) return [];
  return [heading(say(paper, "acta.carried")), ...lines.map((text) => paragraph(text))];
}

function lineOf(asked: Asked, event: CarriedEvent): string {
  const { paper } = asked;
  const { writer } = paper;
  const total = totalCarried(event);
  return say(paper, `acta.carried.${event.type}`, {
    day: writer.longDay(event.on),
    name: womanName(asked, event.memberId),
    amount: writer.sum(isPositive(total) ? total : negate(total)),
    other:
      event.type === "SavingsSent"
        ? event.to.name
        : event.type === "SavingsArrived"
          ? event.from.name
          : "",
    voucher: event.type === "SavingsSent" ? event.voucher : "",
    signer: event.type === "SavingsArrived" ? womanName(asked, event.receivedById) : "",
  });
}
