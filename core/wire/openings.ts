// What the office sees of books that would begin with balances: who proposed them, every figure they
// would open with, and what became of them.

import type { BoardRole } from "#core/groups/board.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { ProposalOutcome } from "#core/people/proposal.ts";
import type { Day } from "#core/time/day.ts";
import { z } from "zod";
import { hashSchema, idSchema, text } from "./field-schemas.ts";
import type { ImportPreview } from "./importing.ts";
import type { AccountBalance } from "./office.ts";
import { openingSchema } from "./schemas.ts";

/** POST /api/openings */
export const proposedOpening = z.strictObject({
  proposalId: idSchema,
  bookId: idSchema,
  opening: openingSchema,
});

/** POST /api/openings/:proposalId/refusal */
export const refusedOpening = z.strictObject({ contentHash: hashSchema, reason: text });

export type FoundingPreview = {
  readonly foundedOn: Day;
  readonly openingFund: Money;
  readonly members: readonly {
    readonly line: number;
    readonly name: PersonName;
    readonly subgroup: string;
    readonly post: BoardRole | null;
  }[];
  readonly accounts: readonly AccountBalance[];
};

/** GET /api/openings: those that wait, oldest first, then those closed last. */
export type OpeningRow = {
  readonly bookId: BookId;
  readonly proposalId: string;
  readonly branchName: string;
  readonly name: string;
  readonly kind: "foundAssociation" | "importAssociation";
  readonly contentHash: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Proposed under an account of the person who asks. */
  readonly isOwn: boolean;
  readonly closed: {
    readonly outcome: ProposalOutcome;
    readonly reason: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
  /** Why it could not be opened today; null when it can, and once closed. */
  readonly refusal: string | null;
  /** Of a founding, while it waits and can be. */
  readonly founding: FoundingPreview | null;
  /** Of an association that is brought in, while it waits and can be. */
  readonly bringing: ImportPreview | null;
};
