// The acta's shortfalls: for whom, from where, who put in how much, and how they agreed.

import type { AgreedShare, Consent, CoverageAgreement } from "#core/meetings/meeting.ts";
import type { Acta } from "#core/wire/office.ts";
import { say, type Asked } from "./asked.ts";
import { heading, paragraph, type Content } from "./content.ts";
import { roomOf } from "./paper.ts";
import { table, type Column } from "./tables.ts";

type NameOf = (memberId: string) => string;

type Given = { readonly agreement: CoverageAgreement; readonly share: AgreedShare };

export function coverageSection(asked: Asked, acta: Acta, nameOf: NameOf): Content[] {
  const { paper } = asked;
  const given = acta.sheet.coverages.flatMap((agreement) =>
    agreement.shares.map((share) => ({ agreement, share })),
  );
  return [
    heading(say(paper, "acta.coverage")),
    given.length === 0
      ? paragraph(say(paper, "acta.noCoverage"))
      : table(givenColumns(asked, nameOf), given, {
          room: roomOf("portrait"),
          ruling: "ruled",
          largest: 8.5,
        }),
    ...returned(asked, acta, nameOf),
  ];
}

function givenColumns({ paper }: Asked, nameOf: NameOf): Column<Given>[] {
  return [
    {
      head: say(paper, "acta.coveredFor"),
      kind: "words",
      cell: ({ agreement }) => nameOf(agreement.debtorId),
    },
    {
      head: say(paper, "acta.coveredFrom"),
      kind: "words",
      cell: ({ agreement }) => say(paper, `source.${agreement.source}`),
    },
    {
      head: say(paper, "acta.coveredBy"),
      kind: "words",
      cell: ({ share }) => (share.helperId === null ? "–" : nameOf(share.helperId)),
    },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ({ share }) => paper.writer.figure(share.amount),
    },
    {
      head: say(paper, "acta.receipt"),
      kind: "short",
      cell: ({ share }) => String(share.receiptNumber ?? "–"),
    },
    {
      head: say(paper, "acta.consent"),
      kind: "words",
      cell: ({ agreement, share }) =>
        share === agreement.shares[0] ? consentText({ paper }, agreement.consent, nameOf) : DITTO,
    },
  ];
}

/** One consent stands for all the shares of a step. */
const DITTO = "″";

function consentText(
  { paper }: Pick<Asked, "paper">,
  { manner, givenBy, votesFor, votesAgainst }: Consent,
  nameOf: NameOf,
): string {
  if (manner === "voted") {
    const votes = { votesFor: votesFor ?? 0, votesAgainst: votesAgainst ?? 0 };
    return say(paper, "consent.voted", votes);
  }
  return say(paper, `consent.${manner}`, { names: givenBy.map(nameOf).join(", ") || "–" });
}

function returned({ paper }: Asked, { givenBack }: Acta, nameOf: NameOf): Content[] {
  if (givenBack.length === 0) return [];
  const columns: Column<(typeof givenBack)[number]>[] = [
    {
      head: say(paper, "acta.returned"),
      kind: "words",
      cell: ({ helperId }) => nameOf(helperId),
    },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ({ amount }) => paper.writer.figure(amount),
    },
  ];
  const shape = { room: roomOf("portrait"), ruling: "ruled", largest: 9 } as const;
  return [table(columns, givenBack, shape)];
}
