// Contrato y pagaré of one member: the country's text of the day she was paid, filled from her
// loan as it was granted, before it is paid or after. What happened since never changes what she signed.

import type { Loan } from "#core/lending/loan.ts";
import { onceMemberOf, type Member } from "#core/groups/association.ts";
import { fullName } from "#core/people/name.ts";
import {
  CONTRACT_FIELDS,
  REQUIRED_FIELDS,
  type ContractText,
  type CountryPaper,
} from "#countries/paper.ts";
import type { Dated } from "#countries/country.ts";
import { checkTemplate, fill } from "#countries/template.ts";
import { say, type Asked } from "./asked.ts";
import { line, note, paragraph, type Content } from "./content.ts";
import { grantedIn, loansOnPaper, type LoansOnPaper } from "./granted.ts";
import { roomOf, type Paper } from "./paper.ts";
import { planOf, planSum, planTable } from "./plan-lines.ts";
import { emptySignatures } from "./signatures.ts";
import { newestOf } from "./sources.ts";

export async function contractPaper(asked: Asked): Promise<Paper | null> {
  const { row, memberId, paper, book } = asked;
  const member = memberId === null ? undefined : onceMemberOf(book.group.association, memberId);
  const signed = await signedLoans(asked);
  const loan = signed?.loans.find((known) => known.memberId === memberId);
  if (member === undefined || signed === null || loan === undefined) return null;
  const text = contractOn(paper, signed);
  if (text === null) return null;
  const fields = fieldsOf(asked, member, loan, signed);
  const { value } = text;
  const place = say(paper, "contract.placeAndDay", {
    branch: row.branchName,
    day: paper.writer.longDay(loan.disbursedOn),
  });
  const clauses = value.paragraphs.map((known) => paragraphOf(asked, known, fields, loan));
  const signers = emptySignatures([
    [fullName(member.name), say(paper, "contract.debtor")],
    ["", say(paper, "contract.institution")],
  ]);
  return {
    title: say(paper, "contract.title"),
    size: "portrait",
    subjectId: member.memberId,
    told: { fields, lines: planOf(loan), text: value },
    content: [
      line(value.title, { bold: true, fontSize: 13, alignment: "center" }),
      line(place, { alignment: "right", margin: [0, 2, 0, 8] }),
      ...clauses.slice(0, -1),
      { stack: [...clauses.slice(-1), signers, identity(asked)], unbreakable: true },
      ...promissoryNote(asked, value, fields, member, place),
    ],
  };
}

/** What waits to be paid out; else what was paid, as it was on that day. */
async function signedLoans({ sql, row, book }: Asked): Promise<LoansOnPaper | null> {
  if (grantedIn(book.group) !== null) return loansOnPaper(book.group);
  const started = await newestOf(sql, row.bookId, "CycleStarted");
  return started === undefined ? null : { ...started.cycle, loans: started.loans };
}

/** The text in force on the day of disbursement, checked; null when the country has none. */
function contractOn(
  { contracts }: CountryPaper,
  { disbursedOn }: LoansOnPaper,
): Dated<ContractText> | null {
  const found = contracts.find(
    ({ validFrom, validTo }) =>
      validFrom <= disbursedOn && (validTo === null || disbursedOn <= validTo),
  );
  return found !== undefined && isSound(found.value) ? found : null;
}

const PLAN = "{{plan}}";

/** Whether every field a contract names can be filled and none it needs is left out. */
export function isSound({ paragraphs, noteParagraphs }: ContractText): boolean {
  const contract = checkTemplate(paragraphs, CONTRACT_FIELDS, REQUIRED_FIELDS);
  const promise = checkTemplate(noteParagraphs, CONTRACT_FIELDS, ["member", "amountInWords"]);
  const planAlone = [...paragraphs, ...noteParagraphs].every(
    (text) => !text.includes(PLAN) || text.trim() === PLAN,
  );
  return contract.isGranted && promise.isGranted && planAlone;
}

type Fields = Readonly<Record<(typeof CONTRACT_FIELDS)[number], string>>;

function fieldsOf(
  { paper, row, book }: Asked,
  member: Member,
  loan: Loan,
  { terms, disbursedOn }: LoansOnPaper,
): Fields {
  const { writer } = paper;
  const { association } = book.group;
  const lines = planOf(loan);
  const total = planSum(lines, "total", association.currency);
  const subgroup = association.subgroups.find((known) => known.subgroupId === member.subgroupId);
  const sources = association.bylaws.coverageOrder.map((source) => say(paper, `source.${source}`));
  const dueDay = (at: number) => {
    const dueOn = lines.at(at)?.dueOn;
    return dueOn === undefined ? "–" : writer.longDay(dueOn);
  };
  return {
    member: fullName(member.name),
    line: String(member.line),
    association: writer.association(association.name),
    branch: row.branchName,
    place: association.place.landmark,
    subgroup: subgroup?.name ?? "–",
    amount: writer.sum(loan.principal),
    amountInWords: writer.inWords(loan.principal),
    total: writer.sum(total),
    totalInWords: writer.inWords(total),
    interest: writer.sum(planSum(lines, "interest", association.currency)),
    rate: writer.rate(terms.ratePerYear),
    instalments: String(lines.length),
    firstDue: dueDay(0),
    lastDue: dueDay(-1),
    disbursedOn: writer.longDay(disbursedOn),
    coverageOrder: sources.join("; "),
    plan: "",
  };
}

function paragraphOf(asked: Asked, text: string, fields: Fields, loan: Loan): Content {
  if (text.trim() === PLAN) return planTable(asked, planOf(loan), roomOf("portrait"));
  return { ...paragraph(fill(text, fields)), alignment: "justify" };
}

function identity({ paper }: Asked): Content {
  return note(say(paper, "contract.identity"));
}

/** On a page of its own: it is torn off and kept apart. */
function promissoryNote(
  asked: Asked,
  { noteTitle, noteParagraphs }: ContractText,
  fields: Fields,
  member: Member,
  place: string,
): Content[] {
  const { paper } = asked;
  return [
    line(noteTitle, { bold: true, fontSize: 14, alignment: "center", pageBreak: "before" }),
    line(fields.total, { bold: true, fontSize: 13, alignment: "right", margin: [0, 6, 0, 10] }),
    ...noteParagraphs.map((text) => paragraph(fill(text, fields))),
    line(place, { alignment: "right", margin: [0, 8, 0, 0] }),
    {
      stack: [
        emptySignatures([
          [fullName(member.name), say(paper, "contract.debtor")],
          ["", say(paper, "contract.thumb")],
        ]),
        identity(asked),
      ],
      unbreakable: true,
    },
  ];
}
