// A book that begins with balances is opened by two people: one proposes the whole of it, another
// reads it and opens the book. Without balances one person may found.

import type { AssociationFounded } from "#core/groups/association.ts";
import type { Board } from "#core/groups/board.ts";
import type { Bylaws } from "#core/groups/bylaws.ts";
import { foundAssociation } from "#core/groups/found.ts";
import type { ApprovalMatrix } from "#core/meetings/wish.ts";
import { compare, isPositive, type Money } from "#core/money/money.ts";
import { refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import type { StaffId } from "#core/people/ids.ts";
import { seenByOthers, type Proposal, type ProposalRefusal } from "#core/people/proposal.ts";
import type {
  ApproveOpening,
  AskedCommand,
  FoundAssociation,
  Opening,
  OpeningCommand,
} from "./command.ts";
import { importAssociation, type ImportRefusal, type ImportTerms } from "./import-association.ts";
import type { AssociationImported } from "./opening.ts";

export type OpeningRefusal = ImportRefusal | ProposalRefusal | "needsAnother";

/** What another person wrote down at the meeting of constitution. */
export type WrittenDown = {
  readonly writtenBy: StaffId;
  readonly openingFund: Money;
  /** As elected; null while a post is open. */
  readonly board: Board | null;
  readonly bylaws: Bylaws;
};

export type OpeningTerms = Eyes & {
  /** The country's, of today. */
  readonly approvals: ApprovalMatrix;
  readonly hashOf: (content: unknown) => string;
  /** Told when an opening is approved: what is kept under its name, null when nothing is. */
  readonly opening?: Proposal<Opening> | null;
  /** Told when an association is founded that was in formation. */
  readonly writtenDown?: WrittenDown | null;
};

type Opened = Outcome<AssociationFounded | AssociationImported, OpeningRefusal>;

export function isOpeningCommand(command: AskedCommand): command is OpeningCommand {
  return command.type === "approveOpening" || isOpening(command);
}

export function isOpening(command: { readonly type: string }): command is Opening {
  return command.type === "foundAssociation" || command.type === "importAssociation";
}

export function openAssociation(
  command: OpeningCommand,
  terms: OpeningTerms & ImportTerms,
): Opened {
  if (command.type === "approveOpening") return approved(command, terms);
  const opened = openedBy(command, terms);
  return opened.isGranted && needsAnother(command, terms) ? refused("needsAnother") : opened;
}

/** The book's first event by the opening's own rule, whoever asks; or why it cannot be today. */
export function openedBy(opening: Opening, terms: ImportTerms): Opened {
  if (opening.type === "importAssociation") return importAssociation(opening, terms);
  const { association, openingFund, constitution } = opening;
  return foundAssociation(association, openingFund, terms, constitution);
}

/** The content kept under that name is decided anew as it stands, when she read just that. */
function approved(
  { proposalId, contentHash }: ApproveOpening,
  terms: OpeningTerms & ImportTerms,
): Opened {
  const { opening, ownAccounts, hashOf } = terms;
  if (opening?.proposalId !== proposalId) return refused("unknownProposal");
  const reading = { ownAccounts, hashOf, readHash: contentHash };
  const seen = seenByOthers(opening, reading);
  return seen.isGranted ? openedBy(seen.value.wish, terms) : seen;
}

function needsAnother(opening: Opening, terms: OpeningTerms): boolean {
  if (terms.approvals.opening === 0) return false;
  if (opening.type === "importAssociation") return true;
  return isPositive(opening.openingFund) && !isWrittenByAnother(opening, terms);
}

/** The fund, the board and the bylaws of a group in formation were written down by somebody else. */
function isWrittenByAnother(
  { openingFund: fund, association: { board, bylaws } }: FoundAssociation,
  { ownAccounts, writtenDown, hashOf }: OpeningTerms,
): boolean {
  if (writtenDown === undefined || writtenDown === null) return false;
  const { writtenBy, openingFund, ...voted } = writtenDown;
  const isFund = openingFund.currency === fund.currency && compare(openingFund, fund) === 0;
  const isSame = isFund && hashOf(voted) === hashOf({ board, bylaws });
  return isSame && !isOwnWork({ ownAccounts }, [writtenBy]);
}
