// What the office sees of changes in mid-cycle: what was proposed, what it would do, who looked.

import type { Closure } from "#core/changes/closure.ts";
import type { ExitToPropose } from "#core/changes/exits-told.ts";
import type { PlanDifference } from "#core/changes/compare.ts";
import type { FormerMember, Subgroup } from "#core/groups/association.ts";
import type { BoardRole } from "#core/groups/board.ts";
import type { Wish } from "#core/meetings/wish.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, BranchId, MemberId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";

export type NamedDifference = PlanDifference & { readonly name: PersonName };

export type NamedLoan = {
  readonly memberId: MemberId;
  readonly name: PersonName;
  readonly receives: Money;
  /** What she would bring to the first meeting. */
  readonly instalment: Money;
  readonly maturity: Day;
};

/** What carrying it out would do today. */
export type Outlook = {
  /** Why it cannot be done as the book stands; null when it can. */
  readonly refusal: string | null;
  readonly differences: readonly NamedDifference[];
  /** Meetings whose day would be another, or that would be new. */
  readonly meetings: number;
  /** Where a cycle would begin: what each woman would receive. */
  readonly loans?: readonly NamedLoan[];
};

/** GET /api/proposals: open ones of my branches, oldest first, then those closed last. */
export type ProposalRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly proposalId: string;
  readonly wish: Wish;
  readonly contentHash: string;
  /** Whom the wish is about; null when it is about all. */
  readonly memberName: PersonName | null;
  /** The woman of the board who saw the coins; null when it is about something else. */
  readonly seenBy: PersonName | null;
  /** Who would lead; null when it is about something else. */
  readonly board: readonly { readonly role: BoardRole; readonly name: PersonName }[] | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Proposed under an account of the person who asks. */
  readonly isOwn: boolean;
  /** Approved by the person who asks. */
  readonly isApproved: boolean;
  readonly approvalsNeeded: number;
  readonly approvals: readonly { readonly name: string; readonly at: string }[];
  readonly closed: {
    readonly outcome: ProposalOutcome;
    readonly reason: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
  /** Null once closed. */
  readonly outlook: Outlook | null;
};

/** A woman who left, and what is still owed for her. */
export type FormerRow = Pick<
  FormerMember,
  "memberId" | "name" | "line" | "subgroupId" | "kind" | "leftOn" | "heir"
> & {
  /** All three buckets of her passbook. */
  readonly saved: Money;
  /** What the insurer owes for her. */
  readonly claimed: Money;
  /** To nobody: she may be given the paper that says so. */
  readonly owesNothing: boolean;
};

/** A woman who owes her sisters, the fund or a fine and may give it back now, outside a meeting. */
export type DebtorRow = Pick<FormerMember, "memberId" | "name"> & {
  /** What would clear her today, interest included. */
  readonly owed: Money;
};

/** GET /api/associations/:bookId/membership */
export type MembershipPage = {
  readonly branchId: BranchId;
  readonly country: string;
  readonly subgroups: readonly Subgroup[];
  /** No woman has or had it. */
  readonly nextLine: number;
  /** While a woman of the group owes the institution, nobody's savings are given back. */
  readonly isLocked: boolean;
  readonly former: readonly FormerRow[];
  readonly debtors: readonly DebtorRow[];
  /** What women said at an assembly about leaving, not yet proposed. */
  readonly told?: readonly (ExitToPropose & { readonly name: PersonName })[];
};

/** GET /api/closures: of my branches, latest first. */
export type ClosureRow = Closure & {
  readonly branchId: string;
  readonly branchName: string;
  readonly source: string;
  readonly declaredBy: string;
  readonly declaredAt: string;
  readonly isOwn: boolean;
  readonly approvedBy: string | null;
  /** Associations with a meeting on those days that is still to be moved. */
  readonly waiting: readonly {
    readonly bookId: BookId;
    readonly associationName: string;
    readonly outlook: Outlook;
  }[];
};
