// A vote on the ledger that was held without a phone, or after the last meeting had closed: the office
// writes it down from the acta. The sum that was read must be the one the book has.

import { castIn, ledgerAfter } from "#core/meetings/cycle-end.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { VoteLedger } from "#core/meetings/wish.ts";
import { ledgerOf } from "#core/meetings/ledger-read.ts";
import { compare } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { LedgerVoted } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type LedgerRefusal =
  | "cycleNotEnded"
  | "ledgerCarried"
  | "ledgerReadDiffers"
  | "votesMissing"
  | "wrongCurrency"
  | "dayOutOfRange"
  | "meetingsStillOpen";

/** A vote that was lost is written down too: it says that the ledger has to be put right. */
export function voteLedger(
  state: GroupState,
  { votesFor, votesAgainst, abstained, read, on }: VoteLedger,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly LedgerVoted[], LedgerRefusal> {
  const { cycleEnd, association, meetings } = state;
  if (cycleEnd === undefined) return refused("cycleNotEnded");
  if (cycleEnd.ledger === "carried") return refused("ledgerCarried");
  if (meetings.list.some(({ status }) => status === "open")) return refused("meetingsStillOpen");
  if (on > today || on < cycleEnd.endedOn) return refused("dayOutOfRange");
  if (read.currency !== association.currency) return refused("wrongCurrency");
  const vote = { votesFor, votesAgainst, abstained, read };
  const cast = castIn(vote);
  const { numerator, denominator } = association.bylaws.quorum;
  const women = association.members.length;
  const isQuorum = BigInt(cast) * denominator > BigInt(women) * numerator;
  if (!isQuorum || cast > women) return refused("votesMissing");
  if (compare(read, ledgerOf(state).total) !== 0) return refused("ledgerReadDiffers");
  return granted([
    {
      type: "LedgerVoted",
      cycle: cycleEnd.cycle,
      ledger: ledgerAfter(association, vote),
      vote,
      on,
    },
  ]);
}
