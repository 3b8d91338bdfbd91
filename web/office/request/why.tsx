// Why the ladder says this amount: which ceiling decided, all of them with their figures, and
// what in her record moved her step.

import type { Limit, Offer } from "#core/lending/ladder.ts";
import type { StepReason } from "#core/lending/step.ts";
import { useWords, type Say } from "#web/office/words.ts";

export function Why({ offer }: { readonly offer: Offer }) {
  const { say, write } = useWords();
  const limitText = ({ key, amount }: Limit) => say(`why.${key}`, { amount: write.money(amount) });
  const bound = offer.limits.find(({ key }) => key === offer.boundBy);
  const others = offer.limits.filter(({ key }) => key !== offer.boundBy);
  return (
    <>
      {bound === undefined ? null : <p>{say("why.bound", { limit: limitText(bound) })}</p>}
      <p className="is-quiet">{others.map(limitText).join(" · ")}</p>
      {offer.step === null ? null : (
        <p className="is-quiet">
          {[
            ...offer.step.reasons.map((reason) => reasonText(say, reason)),
            ...(offer.step.isStayInDoubt ? [say("why.doubt")] : []),
          ].join(" ")}
        </p>
      )}
    </>
  );
}

function reasonText(say: Say, reason: StepReason): string {
  switch (reason.key) {
    case "cleanRecord":
      return say("why.cleanRecord");
    case "shortfalls":
      return say("why.shortfalls", { count: reason.count });
    case "attendance": {
      const { numerator, denominator } = reason.attendance;
      return say("why.attendance", { percent: String((numerator * 100n) / denominator) });
    }
    case "hold":
      return say(`why.hold.${reason.hold}`);
  }
}
