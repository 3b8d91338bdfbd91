// What a member sees of herself, and of her association what everybody hears at its table.

import type { BoardRole } from "#core/groups/board.ts";
import type { MeetingTotals } from "#core/meetings/meeting.ts";
import type { Money } from "#core/money/money.ts";
import type { MeetingId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { CarriedEvent } from "#core/savings/carried.ts";
import type { Day } from "#core/time/day.ts";

/** POST /api/associations/:bookId/members/:memberId/access: shown once and kept nowhere. */
export type GivenAccess = {
  /** Six digits, told to her, good for one use. */
  readonly code: string;
  /** What the card's QR holds: the place and the key, nothing of her. */
  readonly address: string;
  /** The card to be glued into her passbook, a PDF in base64. */
  readonly card: string;
};

/** POST /api/member/session */
export type MemberSignIn = {
  readonly key: string;
  /** Her PIN; at first use the code she was told. */
  readonly pin: string;
  /** At first use, the PIN she chooses. */
  readonly chosenPin?: string;
};

/** GET /api/member/me */
export type MemberFigures = {
  readonly name: PersonName;
  readonly associationName: string;
  readonly today: Day;
  readonly loan: {
    readonly outstanding: Money;
    readonly nextDue: { readonly dueOn: Day; readonly amount: Money } | null;
    readonly overdue: Money;
  };
  readonly saved: { readonly compulsory: Money; readonly voluntary: Money; readonly held: Money };
  /** What came with her from other associations, the newest last. */
  readonly cameAlong: readonly {
    readonly amount: Money;
    readonly from: string;
    readonly on: Day;
  }[];
  readonly finesOwed: Money;
  /** What others covered for her and she gives back. */
  readonly owesOthers: Money;
  readonly isOwed: Money;
  readonly nextMeeting: {
    readonly dueOn: Day;
    readonly hour: string;
    readonly landmark: string;
  } | null;
};

/** GET /api/member/actas: the last ones, newest first. */
export type MemberActaRow = {
  readonly meetingId: MeetingId;
  readonly number: number;
  readonly heldOn: Day;
};

/** GET /api/member/actas/:meetingId: no woman's own figures. */
export type MemberActa = MemberActaRow & {
  readonly associationName: string;
  readonly attendance: { readonly came: number; readonly missing: number };
  readonly totals: MeetingTotals;
  readonly agreements: readonly string[];
  /** That a sister's savings came, left or came back since the meeting before; not whose, nor how much. */
  readonly carried: readonly CarriedEvent["type"][];
  readonly nextOn: Day | null;
  readonly signed: readonly { readonly role: BoardRole; readonly name: PersonName }[];
  /** Whether something was put right after the meeting. */
  readonly isCorrected: boolean;
};
