// The documents the office may ask for as PDF.

/** GET /api/associations/:bookId/paper/:kind?meetingId=…&memberId=…&record=… (all optional) */
export const PAPER_KINDS = [
  "collectionSheet",
  "acta",
  "passbook",
  "paymentPlan",
  "receipt",
  "counterReceipt",
  "bylaws",
  "foundingActa",
  "contract",
  "loanRequest",
  "costSheet",
  "disbursementActa",
  "payoutReceipt",
  "shareOut",
  "voucher",
  "clearance",
  "handoverCard",
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];
