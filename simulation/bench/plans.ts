// Payment plans worked out per second, on one core.

import { planLoan } from "#core/lending/schedule.ts";
import { money } from "#core/money/money.ts";
import { dueDays } from "#core/time/calendar.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";

const PLANS = 50_000;

export function benchPlans(say: (line: string) => void): void {
  const disbursedOn = day("2026-02-05");
  const { terms } = inForce(BOLIVIA.products, disbursedOn);
  const days = dueDays(disbursedOn, terms.frequency, terms.instalments);
  const began = performance.now();
  for (let made = 0; made < PLANS; made += 1) {
    const principal = money("BOB", BigInt(100_000 + made));
    planLoan({ principal, terms, disbursedOn, dueDays: days });
  }
  const perSecond = PLANS / ((performance.now() - began) / 1_000);
  say(
    `plans: ${Math.round(perSecond).toLocaleString("en")} level plans of ${terms.instalments} instalments a second`,
  );
}
