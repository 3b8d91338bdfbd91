// The meeting as nouns: what was witnessed at the table, kept as it was said until the close
// turns it into postings all at once.

import type { MeetingPhoto } from "./photo.ts";
import type { BoardRole } from "#core/groups/board.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { Money } from "#core/money/money.ts";
import type { CommandId, DeviceId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { RecordedAct } from "./assembly.ts";
import type { RecordedDeed, TableCash } from "./deed.ts";

export const PRESENCES = ["present", "late", "excused", "absent", "substituted"] as const;

export type Presence = (typeof PRESENCES)[number];

export type RollMark = {
  readonly memberId: MemberId;
  readonly presence: Presence;
  /** Whole minutes; zero unless late. */
  readonly minutesLate: number;
  /** Who pays in her place; null unless substituted. */
  readonly substitute: string | null;
};

export type PaymentMethod = "cash" | "transfer";

export type Payment = {
  readonly paymentId: CommandId;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly method: PaymentMethod;
  readonly receiptNumber: number;
  readonly deviceId: DeviceId;
};

/** Who agreed to a step of the waterfall, and how. */
export type Consent = {
  readonly givenBy: readonly MemberId[];
  readonly manner: "spoken" | "signed" | "byPhone" | "voted";
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
};

export type AgreedShare = {
  readonly helperId: MemberId | null;
  readonly amount: Money;
  /** Cash on the table has a receipt; savings and the fund have none. */
  readonly receiptNumber: number | null;
};

export type CoverageAgreement = {
  readonly agreementId: CommandId;
  readonly debtorId: MemberId;
  readonly source: CoverageSource;
  readonly shares: readonly AgreedShare[];
  readonly consent: Consent;
  readonly deviceId: DeviceId;
};

/** Coins of the women on the table; savings and the fund give from what lies there already. */
export function isCashSource(source: CoverageSource): boolean {
  return source === "subgroup" || source === "association";
}

export const PREPAY_CHOICES = ["whole", "lowerInstalment", "shorterTerm"] as const;

/** Hers to choose: the loan ends, or the instalment falls, or the last ones go. */
export type PrepayChoice = (typeof PREPAY_CHOICES)[number];

export type Prepayment = {
  readonly recordId: CommandId;
  readonly memberId: MemberId;
  /** Of what she brings, what goes into her loan ahead of time; the whole needs no more. */
  readonly amount: Money;
  readonly choice: PrepayChoice;
  readonly deviceId: DeviceId;
};

export type CountTurn = "first" | "second";

export type Pieces = readonly { readonly value: Money; readonly quantity: number }[];

export type CashCount = {
  readonly turn: CountTurn;
  readonly countedBy: MemberId;
  readonly pieces: Pieces;
  readonly total: Money;
  readonly deviceId: DeviceId;
};

export type Signature = {
  readonly role: BoardRole;
  readonly memberId: MemberId;
  readonly manner: "drawn" | "thumbOnPaper" | "signedOnPaper";
  /** The strokes as an SVG path; empty for what stands on paper. */
  readonly strokes: string;
};

export type Agreements = { readonly texts: readonly string[]; readonly nextOn: Day | null };

export type MeetingStatus = "planned" | "open" | "closed";

export type Meeting = {
  readonly meetingId: MeetingId;
  /** 1 for the first meeting of the cycle. */
  readonly number: number;
  readonly dueOn: Day;
  /** Null until opened. */
  readonly heldOn: Day | null;
  /** The smallest coin in use that day; absent where a meeting is reckoned to the centavo. */
  readonly coin?: Money;
  readonly status: MeetingStatus;
  readonly roll: readonly RollMark[];
  readonly rollDeviceId: DeviceId | null;
  readonly payments: readonly Payment[];
  readonly coverages: readonly CoverageAgreement[];
  /** One for each woman who chose so; absent before the first. */
  readonly prepayments?: readonly Prepayment[];
  /** What the women did with their own account; absent while they did nothing. */
  readonly deeds?: readonly RecordedDeed[];
  /** Absent before the first. */
  readonly photos?: readonly MeetingPhoto[];
  /** What the closing assembly said; absent where none was held. */
  readonly assembly?: readonly RecordedAct[];
  readonly counts: readonly CashCount[];
  readonly agreements: (Agreements & { readonly deviceId: DeviceId }) | null;
  /** What the close found; null until then. */
  readonly totals: MeetingTotals | null;
};

export type MeetingTotals = {
  /** Instalments owed by all members at this meeting. */
  readonly due: Money;
  /** Brought by the members for themselves. */
  readonly collected: Money;
  /** Owed and not brought, before the women and the fund stood in. */
  readonly shortfall: Money;
  readonly covered: Money;
  /** What the institution receives: cash in transit. */
  readonly external: Money;
  readonly compulsory: Money;
  readonly voluntary: Money;
  readonly fines: Money;
  /** Returned to the women who had covered. */
  readonly givenBack: Money;
  readonly fundRecovered: Money;
  /** Cash that should lie on the table. */
  readonly expectedCash: Money;
  readonly countedCash: Money;
  readonly difference: Money;
  /** Coins of the internal account on the table; absent where there were none. */
  readonly internal?: TableCash;
};

/** The names of its amounts, without what is only there at some meetings. */
export type TotalName = Exclude<keyof MeetingTotals, "internal">;

export type MeetingsState = {
  /** In order of the calendar; the sheet of a closed one is kept until the next one closes. */
  readonly list: readonly Meeting[];
  /** Excused absences used in this cycle. */
  readonly excused: Readonly<Record<MemberId, number>>;
  /** Cash of closed meetings, of this cycle and earlier ones, that the bank does not have yet. */
  readonly transit: Readonly<Record<MeetingId, { readonly heldOn: Day; readonly amount: Money }>>;
  /** Deposits that no line of the bank's statement holds yet; absent until the first. */
  readonly waiting?: readonly WaitingDeposit[];
};

export type WaitingDeposit = {
  readonly depositId: string;
  readonly amount: Money;
  readonly depositedOn: Day;
  /** Whose money it is that never lay in the till; absent for cash of the branch. */
  readonly memberId?: MemberId;
};

export function waitingDeposit(
  { waiting = [] }: MeetingsState,
  depositId: string,
): WaitingDeposit | undefined {
  return waiting.find((deposit) => deposit.depositId === depositId);
}

export const NO_MEETINGS: MeetingsState = { list: [], excused: {}, transit: {} };

export function meetingOf(state: MeetingsState, meetingId: MeetingId): Meeting | undefined {
  return state.list.find((meeting) => meeting.meetingId === meetingId);
}

export function markOf(meeting: Meeting, memberId: MemberId): RollMark | undefined {
  return meeting.roll.find((mark) => mark.memberId === memberId);
}

export function paymentsOf(meeting: Meeting, memberId: MemberId): Payment[] {
  return meeting.payments.filter((payment) => payment.memberId === memberId);
}

export function prepaymentOf(meeting: Meeting, memberId: MemberId): Prepayment | undefined {
  return meeting.prepayments?.find((known) => known.memberId === memberId);
}

/** The first meeting not yet closed; undefined when the cycle has no more. */
export function nextMeeting(state: MeetingsState): Meeting | undefined {
  return state.list.find((meeting) => meeting.status !== "closed");
}

/** A count's worth from its pieces; the phone's own total is never trusted. */
export function worthOf(pieces: Pieces, nothing: Money): Money {
  return pieces.reduce(
    (worth, { value, quantity }) => ({
      currency: worth.currency,
      minor: worth.minor + value.minor * BigInt(quantity),
    }),
    nothing,
  );
}
