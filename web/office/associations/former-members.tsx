// The women who left: when and how, what the association still owes each, what the insurer owes for
// her, and the paper that says she owes nothing.

import { fullName } from "#core/people/name.ts";
import type { FormerRow, MembershipPage } from "#core/wire/changes.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { PaperLinks } from "#web/office/parts/paper-links.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { associationApi } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

export function FormerMembers({ bookId }: { readonly bookId: string }) {
  const answer = useAnswer<MembershipPage>(associationApi(bookId, "membership"));
  return (
    <Answered from={answer}>
      {({ former }) => (former.length === 0 ? null : <Left bookId={bookId} rows={former} />)}
    </Answered>
  );
}

function Left({ bookId, rows }: { readonly bookId: string; readonly rows: readonly FormerRow[] }) {
  const { say, write } = useWords();
  return (
    <Section title={say("former.title")} note={say("former.note")}>
      <Rows<FormerRow>
        caption={say("former.title")}
        rows={rows}
        keyOf={({ memberId }) => memberId}
        columns={[
          {
            head: say("member.word"),
            cell: ({ memberId, line, name, owesNothing }) => (
              <>
                <span className="member">
                  <span className="line-number">{line}</span>
                  <span className="row-name">{fullName(name)}</span>
                </span>
                <PaperLinks
                  bookId={bookId}
                  kinds={owesNothing ? ["passbook", "clearance"] : ["passbook"]}
                  subject={{ memberId }}
                  of={fullName(name)}
                />
              </>
            ),
          },
          {
            head: say("former.left"),
            cell: ({ kind, leftOn, heir }) => (
              <>
                {say(`exit.${kind}`)}, {write.day(leftOn)}
                {heir === null ? null : (
                  <small>{say("former.heir", { name: fullName(heir) })}</small>
                )}
              </>
            ),
          },
          {
            head: say("former.saved"),
            align: "right",
            cell: ({ saved }) => <Amount of={saved} />,
            total: (list) => <ColumnSum of={list.map(({ saved }) => saved)} />,
          },
          {
            head: say("former.claimed"),
            align: "right",
            cell: ({ claimed }) => <Amount of={claimed} />,
            total: (list) => <ColumnSum of={list.map(({ claimed }) => claimed)} />,
          },
        ]}
      />
    </Section>
  );
}
