// Many lives at once, told in the order of their days, so that the branch they make has one
// calendar: what happened first was written first.

import { addDays, type Day } from "#core/time/day.ts";

/** What is done next in a life, and on which day. */
export type Act = { readonly on: Day; readonly act: () => Promise<void> };

/** A life says its next act only after the one before is done. */
export type Life = Iterator<Act, void, void>;

/** Every act before `end`; `goTo` is told of each day that comes. */
export async function liveByDays(
  lives: readonly Life[],
  { begin, end }: { readonly begin: Day; readonly end: Day },
  goTo: (on: Day) => void,
): Promise<void> {
  const waiting = new Map<Day, { readonly life: Life; readonly act: Act["act"] }[]>();
  const ask = (life: Life, today: Day) => {
    const next = life.next();
    if (next.done === true) return;
    const { on, act } = next.value;
    const day = on < today ? today : on;
    waiting.set(day, [...(waiting.get(day) ?? []), { life, act }]);
  };
  for (const life of lives) ask(life, begin);
  for (let today = begin; today < end; today = addDays(today, 1)) {
    goTo(today);
    for (let turn = waiting.get(today)?.shift(); turn; turn = waiting.get(today)?.shift()) {
      await turn.act();
      ask(turn.life, today);
    }
    waiting.delete(today);
  }
}
