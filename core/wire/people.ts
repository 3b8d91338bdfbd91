// What the office sees of the people room.

import type { Bylaws } from "#core/groups/bylaws.ts";
import type { ChoiceOutcome, Pair } from "#core/groups/choices.ts";
import type { Constitution } from "#core/groups/constitution.ts";
import type { FormingFlaw, FormingRules } from "#core/groups/forming.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import type { PreCreditSession } from "#core/groups/pre-credit.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, BranchId, SubgroupId } from "#core/people/ids.ts";
import type { Grade, LikenessReason } from "#core/people/duplicates.ts";
import type { LeadSource, LeadState } from "#core/people/lead.ts";
import type {
  Born,
  Consent,
  ConsentPurpose,
  MapPoint,
  Names,
  Person,
  PersonId,
} from "#core/people/person.ts";
import type { Day, Weekday } from "#core/time/day.ts";

export type LeadRow = {
  readonly leadId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly source: LeadSource;
  readonly neighbourhood: string;
  readonly foundOn: Day;
  readonly callOn: Day | null;
  readonly state: LeadState;
  readonly formingId: BookId | null;
  readonly staffName: string;
};

export type PromotionRow = {
  readonly promotionId: string;
  readonly heldOn: Day;
  readonly source: LeadSource;
  readonly place: string;
  readonly attended: number;
  readonly leads: number;
  readonly staffName: string;
};

export type FormingRow = {
  readonly formingId: BookId;
  readonly name: string;
  readonly women: number;
  readonly leads: number;
  readonly begunOn: Day;
  readonly isFounded: boolean;
};

/** GET /api/promotion */
export type PromotionPage = {
  readonly leads: readonly LeadRow[];
  readonly promotions: readonly PromotionRow[];
  readonly forming: readonly FormingRow[];
};

/** GET /api/people/:personId */
export type PersonPage = {
  readonly personId: PersonId;
  readonly branchId: BranchId;
  readonly country: string;
  readonly version: number;
  readonly person: Person;
  readonly consents: readonly Consent[];
};

/** POST /api/people/likeness: who may be the same woman, most alike first. */
export type LikePerson = {
  readonly grade: Grade;
  readonly reasons: readonly LikenessReason[];
  readonly branchName: string;
  /** Null when she is known in another branch: her record is read there only. */
  readonly known: {
    readonly personId: PersonId;
    readonly names: Names;
    readonly born: Born;
    readonly neighbourhood: string;
  } | null;
};

export type FormingMember = {
  readonly personId: PersonId;
  readonly names: Names;
  readonly born: Born;
  readonly neighbourhood: string;
  readonly subgroupId: SubgroupId | null;
  readonly householdId: string;
  readonly sessions: number;
  readonly consents: readonly ConsentPurpose[];
  readonly hasDocument: boolean;
};

/** The meeting of constitution as it is being written down; the bylaws carry the day of the vote. */
export type ConstitutionDraft = Omit<Constitution, "preCredit"> & {
  readonly name: string;
  readonly landmark: string;
  readonly hour: string;
  readonly weekday: Weekday;
  readonly point: MapPoint | null;
  readonly openingFund: Money;
  readonly bylaws: Bylaws;
};

/** GET /api/forming/:formingId */
export type FormingPage = {
  readonly formingId: BookId;
  readonly branchId: BranchId;
  readonly country: string;
  readonly name: string;
  readonly isFounded: boolean;
  readonly subgroups: readonly { readonly subgroupId: SubgroupId; readonly name: string }[];
  readonly women: readonly FormingMember[];
  readonly leads: readonly LeadRow[];
  readonly kin: readonly Pair[];
  readonly choice: ChoiceOutcome;
  readonly sessions: readonly PreCreditSession[];
  readonly flaws: readonly FormingFlaw[];
  readonly rules: FormingRules;
  readonly limits: GroupLimits;
  readonly draft: ConstitutionDraft | null;
  /** Whoever wrote the constitution down does not found it. */
  readonly isDraftOwn: boolean;
};
