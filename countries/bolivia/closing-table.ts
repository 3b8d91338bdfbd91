// The cycle of Las Flores as it comes to its end, as tests live it: with a debt between two sisters,
// or repaid before its time.

import { addDays } from "#core/time/day.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { Money } from "#core/money/money.ts";
import { accountAt } from "./internal-table.ts";
import { bob, START, table, TERESA } from "./las-flores-table.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";

export type Story = ReturnType<typeof table>;

export const LAST = 12;
export const END = addDays(START, 14 * LAST);

/** Eleven meetings paid to the coin; at the third, Carmen gave 269.36 for Julia, who gave nothing. */
export function eleven(): Story {
  const story = table();
  for (let number = 1; number < LAST; number += 1) {
    const { meeting, everybodyPays } = accountAt(story, number);
    if (number === 3) {
      for (const { key } of WOMEN) if (key !== "a3") meeting.pays(key, "296.30");
      meeting.covers("a3", "subgroup", [["a1", "269.36"]]);
    } else if (number > 3) {
      for (const { key } of WOMEN) meeting.pays(key, key === "a3" ? "269.36" : "296.30");
    } else everybodyPays();
    meeting.close();
  }
  return story;
}

export function untilTheLast(): {
  readonly story: Story;
  readonly last: ReturnType<typeof accountAt>;
} {
  const story = eleven();
  const last = accountAt(story, LAST);
  for (const { key } of WOMEN) last.meeting.pays(key, key === "a3" ? "269.39" : "296.30");
  return { story, last };
}

/** All but one of the meetings are held: at the eleventh each repays the whole of her loan. */
export function endedEarly(): {
  readonly story: Story;
  readonly end: ReturnType<typeof accountAt>;
} {
  const story = table();
  for (let number = 1; number < LAST - 1; number += 1) {
    const { meeting, everybodyPays } = accountAt(story, number);
    everybodyPays();
    meeting.close();
  }
  const end = accountAt(story, LAST - 1);
  for (const { key } of WOMEN) {
    end.meeting.pays(key, "600.00");
    story.ask({
      type: "choosePrepayment",
      meetingId: end.meeting.meetingId,
      memberId: story.memberIds[key],
      amount: bob("270.00"),
      choice: "whole",
    });
  }
  return { story, end };
}

export function nextCycle(
  story: Story,
  amounts: Partial<Record<WomanKey, Money>> = {},
): StartCycle {
  const { cycle } = story.flores;
  const id = (name: string, index: number) => `00000000-0000-7000-9000-${name}${index}`;
  return {
    ...cycle,
    disbursedOn: END,
    loans: WOMEN.map(({ key }, index) => ({
      loanId: id("00000001000", index),
      memberId: story.memberIds[key],
      principal: amounts[key] ?? bob("3000.00"),
    })),
    meetingIds: cycle.meetingIds.map((_known, index) => id("0000000200", 10 + index)),
  };
}

export function begin(story: Story, amounts: Partial<Record<WomanKey, Money>> = {}) {
  return story.ask(nextCycle(story, amounts), TERESA);
}
