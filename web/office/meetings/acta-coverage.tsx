// How each shortfall was solved: who stood in with how much, who agreed and how; and what was
// given back to those who had stood in before.

import type { AgreedShare, Consent, CoverageAgreement } from "#core/meetings/meeting.ts";
import type { Acta } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

export function ActaCoverage({ acta }: { readonly acta: Acta }) {
  const { say } = useWords();
  const { givenBack, sheet } = acta;
  if (sheet.coverages.length === 0 && givenBack.length === 0) return null;
  return (
    <Section title={say("acta.coverage")}>
      <ul className="agreed">
        {sheet.coverages.map((agreement) => (
          <Agreed key={agreement.agreementId} acta={acta} agreement={agreement} />
        ))}
      </ul>
      {givenBack.length === 0 ? null : (
        <>
          <h3>{say("acta.givenBack")}</h3>
          <ul className="plain">
            {givenBack.map(({ helperId, amount }) => (
              <li key={helperId}>
                <span>{nameIn(acta, helperId)}</span> <Amount of={amount} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Agreed({
  acta,
  agreement,
}: {
  readonly acta: Acta;
  readonly agreement: CoverageAgreement;
}) {
  const { say } = useWords();
  const { debtorId, source, shares, consent } = agreement;
  return (
    <li>
      <p>
        {say("acta.coveredFor")} <strong>{nameIn(acta, debtorId)}</strong> ·{" "}
        {say(`source.${source}`)}
      </p>
      <ul className="plain">
        {shares.map((share, index) => (
          <Share key={index} acta={acta} share={share} fallback={say(`source.${source}`)} />
        ))}
      </ul>
      <small>{useConsentText(acta, consent)}</small>
    </li>
  );
}

function Share({
  acta,
  share,
  fallback,
}: {
  readonly acta: Acta;
  readonly share: AgreedShare;
  readonly fallback: string;
}) {
  const { say } = useWords();
  const { helperId, amount, receiptNumber } = share;
  return (
    <li>
      <span>
        {helperId === null ? fallback : nameIn(acta, helperId)}
        {receiptNumber === null ? null : (
          <small> {say("acta.receipt", { number: receiptNumber })}</small>
        )}
      </span>{" "}
      <Amount of={amount} />
    </li>
  );
}

function useConsentText(acta: Acta, consent: Consent): string {
  const { say } = useWords();
  const { manner, givenBy, votesFor, votesAgainst } = consent;
  if (manner === "voted") {
    return say("consent.voted", { votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 });
  }
  const names = givenBy.map((memberId) => nameIn(acta, memberId)).join(", ");
  return say(`consent.${manner}`, { names });
}
