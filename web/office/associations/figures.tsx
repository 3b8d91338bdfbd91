// What an association stands at, in one strip.

import { Link } from "wouter";
import { add, isNegative, negate, sum } from "#core/money/money.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { Sum } from "#web/office/parts/amount.tsx";
import { ClockPair } from "#web/office/parts/clocks.tsx";
import { Figures } from "#web/office/parts/figures.tsx";
import { actaPath, associationPath, entriesPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

export function AssociationFigures({ association }: { readonly association: AssociationPage }) {
  const { say, write } = useWords();
  const { row, subgroups, fund } = association;
  const { bookId } = row;
  const passbooks = subgroups.flatMap(({ members }) => members.map(({ passbook }) => passbook));
  const saved = sum(
    fund.equity.currency,
    passbooks.map(({ compulsory, voluntary, held }) => add(add(compulsory, voluntary), held)),
  );
  return (
    <Figures
      list={[
        {
          name: say("branch.nextMeeting"),
          value: <NextMeeting association={association} />,
          note:
            row.cycleNumber === 0
              ? say("association.noCycle")
              : say("association.progress", {
                  cycle: row.cycleNumber,
                  closed: row.meetingsClosed,
                  planned: row.meetingsPlanned,
                }),
        },
        {
          name: say("figure.principalOutstanding"),
          value: <Sum of={row.principalOutstanding} to={entriesPath(bookId, "loanPrincipal")} />,
          note: <ClockPair clocks={row.clocks} />,
        },
        {
          name: say("figure.hiddenArrears"),
          value: write.share(row.hiddenArrears),
          note: (
            <Link href={associationPath(bookId, "coverage")}>{say("association.seeCoverage")}</Link>
          ),
        },
        {
          name: say("figure.savings"),
          value: <Sum of={saved} to={associationPath(bookId, "internal")} />,
          note: isNegative(fund.equity)
            ? say("association.fundShort", { amount: write.money(negate(fund.equity)) })
            : say("association.fundNote", { amount: write.money(fund.equity) }),
        },
        {
          name: say("transit.title"),
          value: <Sum of={row.cashInTransit} to={entriesPath(bookId, "cashInTransit")} />,
          note:
            row.openReviews === 0 ? null : (
              <Link href="/reviews">{say("association.reviews", { count: row.openReviews })}</Link>
            ),
        },
      ]}
    />
  );
}

function NextMeeting({ association }: { readonly association: AssociationPage }) {
  const { say, write } = useWords();
  const { bookId, nextMeeting } = association.row;
  if (nextMeeting === null) return say("branch.noMeeting");
  return <Link href={actaPath(bookId, nextMeeting.meetingId)}>{write.day(nextMeeting.dueOn)}</Link>;
}
