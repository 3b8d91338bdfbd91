// The two ledgers, side by side and never mixed: the institution's and the association's own.

import type { AccountBalance } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { associationApi } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { TrialBalance } from "./trial-balance.tsx";

const LEDGERS = ["institution", "association"] as const;

export function LedgersTab({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const answer = useAnswer<readonly AccountBalance[]>(associationApi(bookId, "accounts"));
  return (
    <Answered from={answer}>
      {(accounts) => (
        <div className="two-ledgers">
          {LEDGERS.map((ledger) => (
            <Section
              key={ledger}
              title={say(`ledger.${ledger}`)}
              note={say(`ledger.${ledger}.note`)}
            >
              <TrialBalance bookId={bookId} ledger={ledger} accounts={accounts} />
            </Section>
          ))}
        </div>
      )}
    </Answered>
  );
}
