// From a question to a document: who makes which one, and the frame around all of them.

import type { Day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import { BOLIVIAN_PAPER } from "#countries/bolivia/paper.ts";
import type { CountryPaper } from "#countries/paper.ts";
import type { Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { actaPaper } from "./acta-paper.ts";
import { say, type Asked } from "./asked.ts";
import { bylawsPaper } from "./bylaws-paper.ts";
import { clearancePaper } from "./clearance.ts";
import { collectionSheet } from "./collection-sheet.ts";
import { contractPaper } from "./contract.ts";
import { costPaper } from "./cost-paper.ts";
import { counterReceipt } from "./counter-receipt.ts";
import { disbursementActa } from "./disbursement.ts";
import { foundingActa } from "./founding-acta.ts";
import { handoverPaper } from "./handover-paper.ts";
import type { PaperMaker } from "./paper.ts";
import { passbookPaper } from "./passbook.ts";
import { paymentPlan } from "./payment-plan.ts";
import type { Framed } from "./press.ts";
import { payoutReceipt } from "./payout-receipt.ts";
import { receiptPaper } from "./receipt.ts";
import { requestPaper } from "./request-paper.ts";
import { referenceOf } from "./reference.ts";
import { shareOutPaper } from "./share-out-paper.ts";
import { bookNow } from "./sources.ts";
import { voucherPaper } from "./voucher.ts";

const MAKERS: Record<PaperKind, PaperMaker> = {
  collectionSheet,
  acta: actaPaper,
  passbook: passbookPaper,
  paymentPlan,
  receipt: receiptPaper,
  counterReceipt,
  bylaws: bylawsPaper,
  foundingActa,
  contract: contractPaper,
  loanRequest: requestPaper,
  costSheet: costPaper,
  disbursementActa,
  payoutReceipt,
  shareOut: shareOutPaper,
  voucher: voucherPaper,
  clearance: clearancePaper,
  handoverCard: handoverPaper,
};

const PAPERS: Readonly<Record<string, CountryPaper>> = { BO: BOLIVIAN_PAPER };

/** Null for a country without paper of its own. */
export function paperOf({ code }: { readonly code: string }): CountryPaper | null {
  return PAPERS[code] ?? null;
}

export type Subject = Pick<Asked, "meetingId" | "memberId" | "recordId">;

export type Drawn = { readonly page: Framed; readonly reference: string };

type Desk = Pick<Deps, "country"> & {
  readonly sql: Sql;
  /** Where the branch is on the clock, and its day. */
  readonly zone: Zone;
  readonly today: Day;
};

/** Null when the book has nothing of the kind to print; the press needs no database. */
export async function drawUp(
  { sql, country, zone, today }: Desk,
  row: AssociationRow,
  kind: PaperKind,
  subject: Subject,
): Promise<Drawn | null> {
  const words = paperOf(country);
  const book = await bookNow(sql, row.bookId);
  if (words === null || book === null) return null;
  const asked: Asked = { sql, row, book, today, zone, paper: words, ...subject };
  const paper = await MAKERS[kind](asked);
  if (paper === null) return null;
  const reference = referenceOf(kind, row.bookId, book.version, paper);
  const page: Framed = {
    size: paper.size,
    title: paper.title,
    association: say(words, "frame.association", { name: words.writer.association(row.name) }),
    branch: row.branchName,
    printedOn: say(words, "frame.printedOn", { day: words.writer.day(today) }),
    reference: { head: say(words, "frame.reference"), text: reference },
    pageOf: (page, pages) => say(words, "frame.page", { page, pages }),
    content: paper.content,
  };
  return { page, reference };
}
