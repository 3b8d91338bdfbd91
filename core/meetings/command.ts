// What people do at a meeting, as a phone records it. All of it already happened: these
// commands are witnessed and cannot be refused.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { Money } from "#core/money/money.ts";
import type { MeetingId, MemberId, PhotoHash, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { AssemblyAct } from "./assembly.ts";
import type { Deed } from "./deed.ts";
import type {
  AgreedShare,
  Consent,
  CountTurn,
  PaymentMethod,
  PrepayChoice,
  Pieces,
  RollMark,
  Signature,
} from "./meeting.ts";
import type { MeetingPhoto } from "./photo.ts";

export type OpenMeeting = {
  readonly type: "openMeeting";
  readonly meetingId: MeetingId;
  readonly heldOn: Day;
  /** The smallest coin in use, as the country's figures say for that day. */
  readonly coin?: Money;
};

export type TakeRoll = {
  readonly type: "takeRoll";
  readonly meetingId: MeetingId;
  readonly marks: readonly RollMark[];
};

export type CollectPayment = {
  readonly type: "collectPayment";
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly method: PaymentMethod;
  readonly receiptNumber: number;
};

export type ChoosePrepayment = {
  readonly type: "choosePrepayment";
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly choice: PrepayChoice;
};

export type CoverShortfall = {
  readonly type: "coverShortfall";
  readonly meetingId: MeetingId;
  readonly debtorId: MemberId;
  readonly source: CoverageSource;
  readonly shares: readonly AgreedShare[];
  readonly consent: Consent;
};

export type RecordDeed = {
  readonly type: "recordDeed";
  readonly meetingId: string;
  readonly deed: Deed;
};

export type RecordAssembly = {
  readonly type: "recordAssembly";
  readonly meetingId: string;
  readonly act: AssemblyAct;
};

export type AnnulRecord = {
  readonly type: "annulRecord";
  readonly meetingId: MeetingId;
  /** The command that recorded the payment or the agreement. */
  readonly recordId: string;
  readonly reason: string;
};

export type CountCash = {
  readonly type: "countCash";
  readonly meetingId: MeetingId;
  readonly turn: CountTurn;
  readonly countedBy: MemberId;
  readonly pieces: Pieces;
};

export type RecordAgreements = {
  readonly type: "recordAgreements";
  readonly meetingId: MeetingId;
  readonly texts: readonly string[];
  readonly nextOn: Day | null;
};

export type CloseMeeting = {
  readonly type: "closeMeeting";
  readonly meetingId: MeetingId;
  readonly signatures: readonly Signature[];
  /** Why counted and expected cash differ; null when they agree. */
  readonly explanation: string | null;
  /** What the phone showed, so that a differing reckoning is seen by a person. */
  readonly shown: { readonly collected: Money; readonly external: Money };
};

export type AddPhoto = MeetingPhoto & {
  readonly type: "addPhoto";
  readonly meetingId: MeetingId;
};

/** A meeting held on paper: which sheet tells of it. */
export type KeyInSheet = {
  readonly type: "keyInSheet";
  readonly meetingId: MeetingId;
  readonly sheetNumber: string;
  /** Who of the institution held the meeting; null when the women held it alone. */
  readonly heldBy: StaffId | null;
  readonly photos: readonly PhotoHash[];
};

export type WitnessedCommand =
  | KeyInSheet
  | AddPhoto
  | OpenMeeting
  | TakeRoll
  | CollectPayment
  | ChoosePrepayment
  | CoverShortfall
  | RecordDeed
  | RecordAssembly
  | AnnulRecord
  | CountCash
  | RecordAgreements
  | CloseMeeting;
