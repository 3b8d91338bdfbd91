// Both arrears clocks in words. The contract says what the institution has not received; the
// personal one, what she has not paid herself.

import type { Clock, Clocks } from "#core/lending/arrears.ts";
import { useWords } from "#web/office/words.ts";

export function ClockPair({ clocks }: { readonly clocks: Clocks }) {
  const { say } = useWords();
  const areStill = clocks.contract.since === null && clocks.personal.since === null;
  if (areStill) return <span className="clocks clock is-still">{say("clock.bothStill")}</span>;
  return (
    <span className="clocks">
      <OneClock kind="contract" clock={clocks.contract} />
      <OneClock kind="personal" clock={clocks.personal} />
    </span>
  );
}

function OneClock({ kind, clock }: { readonly kind: keyof Clocks; readonly clock: Clock }) {
  const { say, write } = useWords();
  if (clock.since === null) {
    return <span className="clock is-still">{say(`clock.${kind}.still`)}</span>;
  }
  return (
    <span className={`clock is-running is-${kind}`}>
      {say(`clock.${kind}.running`, {
        day: write.shortDay(clock.since),
        count: clock.daysPastDue,
      })}
    </span>
  );
}
