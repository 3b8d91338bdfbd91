// Phone and server hold one book and give one answer to every question, once everything is sent.

import { stageOf } from "#core/cycle/stage.ts";
import { clocksOf } from "#core/lending/arrears.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf, loanLimit } from "#core/meetings/internal-figures.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { addDays, day, type Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { BookRecord } from "#server/verify/record.ts";
import type { SimulatedPhone } from "./phone.ts";

export function disagreements(
  { group, events }: BookRecord,
  phones: readonly SimulatedPhone[],
): string[] {
  const stored = canonicalText(group);
  const said = answersOf(group);
  /** Phones that hold the very same book are asked once. */
  const asked = new Map<GroupState | null, { readonly text: string; readonly answers: string }>();
  const ask = (shown: GroupState | null) => {
    const known = asked.get(shown);
    if (known !== undefined) return known;
    const answers = shown === null ? "" : answersOf(shown);
    const told = { text: canonicalText(shown), answers };
    asked.set(shown, told);
    return told;
  };
  return phones.flatMap((phone, index) => {
    const { group: shown, version } = phone.preview();
    const { text, answers } = ask(shown);
    const flaws: [string, boolean][] = [
      ["has not sent everything", !phone.isDone()],
      ["stands at another version", version !== events.length],
      ["shows another book", text !== stored],
      ["gives other answers", answers !== said],
    ];
    return flaws.flatMap(([words, isSo]) => (isSo ? [`I31: phone ${index} ${words}`] : []));
  });
}

/** What screens ask of a book, asked of every woman and of every meeting. */
function answersOf(state: GroupState): string {
  const { association, lending, meetings } = state;
  const on: Day = meetings.list.at(-1)?.dueOn ?? day("2024-01-01");
  const women = association.members.map(({ memberId }) => ({
    memberId,
    clocks: clocksOf(lending, memberId, on),
    limit: loanLimit(state, memberId),
  }));
  const open = meetings.list.filter(({ status }) => status !== "closed");
  const sheets = open.map((meeting) => ({
    settled: settleMeeting(state, meeting, meeting.dueOn),
    short: shortfallsOf(state, meeting, {}),
  }));
  const stages = [0, 30, 90].map((days) => stageOf(state, addDays(on, days)));
  return canonicalText({ women, sheets, stages, cash: groupCashOf(state) });
}
