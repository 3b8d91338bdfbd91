// Tarjeta de acceso: the way to a member's own figures, to be glued into her passbook. It is printed
// in the moment it is made, because afterwards nobody has its key.

import { renderSVG } from "uqr";
import { fullName, type PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import type { CountryPaper } from "#countries/paper.ts";
import { say } from "./asked.ts";
import { line, note, paragraph } from "./content.ts";
import type { Framed } from "./press.ts";

export type Card = {
  readonly address: string;
  readonly name: PersonName;
  readonly today: Day;
};

export function accessCard(
  paper: CountryPaper,
  row: AssociationRow,
  { address, name, today }: Card,
): Framed {
  const qr = renderSVG(address, { ecc: "M", border: 2 });
  return {
    size: "slip",
    title: say(paper, "access.title"),
    association: say(paper, "frame.association", { name: paper.writer.association(row.name) }),
    branch: row.branchName,
    printedOn: say(paper, "frame.printedOn", { day: paper.writer.day(today) }),
    reference: null,
    pageOf: () => "",
    content: [
      line(fullName(name), { bold: true, fontSize: 12, alignment: "center" }),
      { svg: qr, fit: [150, 150], alignment: "center", margin: [0, 4, 0, 4] },
      paragraph(say(paper, "access.how")),
      note(say(paper, "access.keep")),
    ],
  };
}
