// What can be wrong with the deeds and with the closing assembly of a meeting, as words: the tray
// and the acta name them, the rules that find them stand apart.

import type { BoardRemark } from "#core/groups/board-rule.ts";

export type AssemblyFlaw =
  | "ledgerReadDiffers"
  | "shareBeforeVote"
  | "assemblyCrowded"
  | "boardVoteLost"
  | "boardHasDebtor"
  | BoardRemark;

export type DeedFlaw =
  | "loanNotVoted"
  | "loanAboveVote"
  | "loanAboveSavings"
  | "loanAboveFund"
  | "loanTooFewGuarantors"
  | "loanPastCycle"
  | "treasurerAlone"
  | "voteCrowded"
  | "debtorVoted"
  | "voteLost"
  | "voucherTwice"
  | "fundCaseTooLarge"
  | "fundBelowZero"
  | "cashBelowZero"
  | "savingsBelowZero"
  | "savingsTakenEarly"
  | "shareNotAgreed"
  | "shareUnsigned";
