// What the women did with their own account at a meeting, as their acta tells it.

import { deedsOf, type RecordedDeed } from "#core/meetings/deed.ts";
import { isZero } from "#core/money/money.ts";
import type { Acta } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { PaperLinks } from "#web/office/parts/paper-links.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { useWords, type Say } from "#web/office/words.ts";
import { nameIn } from "#web/office/meetings/names.ts";
import { detailWord } from "./own-words.ts";

type Shown = { readonly bookId: string; readonly acta: Acta };

export function ActaDeeds({ bookId, acta }: Shown) {
  const { say } = useWords();
  const deeds = deedsOf(acta.sheet);
  if (deeds.length === 0) return null;
  return (
    <Section title={say("own.acta")}>
      <ul className="plain">
        {deeds.map((deed) => (
          <li key={deed.recordId}>
            <span>
              {whoseOf(acta, deed)}
              {factOf(deed, say)}
            </span>{" "}
            {isZero(deed.amount) ? null : <Amount of={deed.amount} />}
            {"voucherNumber" in deed ? (
              <PaperLinks
                bookId={bookId}
                kinds={["voucher"]}
                subject={{ record: deed.recordId }}
                of={`${whoseOf(acta, deed)}${factOf(deed, say)}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whoseOf(acta: Acta, deed: RecordedDeed): string {
  return "memberId" in deed && deed.memberId !== null ? `${nameIn(acta, deed.memberId)}: ` : "";
}

function factOf(deed: RecordedDeed, say: Say): string {
  const votes =
    "votesFor" in deed ? { votesFor: deed.votesFor, votesAgainst: deed.votesAgainst } : {};
  const fact = say(`deed.${deed.kind}`, votes);
  const detail = detailOf(deed);
  const voucher = "voucherNumber" in deed ? ` · ${say("own.voucher")} ${deed.voucherNumber}` : "";
  return `${fact}${detail === null ? "" : ` · ${say(detailWord(detail))}`}${voucher}`;
}

function detailOf(deed: RecordedDeed): string | null {
  if ("purpose" in deed) return deed.purpose;
  if ("source" in deed) return deed.source;
  return "reason" in deed ? deed.reason : null;
}
