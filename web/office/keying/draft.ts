// What stands on the sheet, as it is being copied: texts until they can be read.

import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type {
  Consent,
  CountTurn,
  Meeting,
  PrepayChoice,
  Presence,
} from "#core/meetings/meeting.ts";
import type { MemberId, PhotoHash } from "#core/people/ids.ts";
import { blankAssembly, type AssemblyDraft } from "./assembly-draft.ts";
import type { DeedDraft } from "./deed-draft.ts";

export type LineDraft = {
  readonly presence: Presence;
  readonly minutes: string;
  readonly substitute: string;
  readonly paid: string;
  readonly receipt: string;
  readonly isTransfer: boolean;
};

export type Gift = {
  /** Null for her own savings and the fund. */
  readonly helperId: MemberId | null;
  readonly amount: string;
  readonly receipt: string;
};

export type HelpDraft = {
  readonly debtorId: MemberId;
  readonly source: CoverageSource;
  readonly gifts: readonly Gift[];
  readonly manner: Consent["manner"];
  readonly votesFor: string;
  readonly votesAgainst: string;
};

/** What she brought ahead of time, and what she wants for it. */
export type AheadDraft = {
  /** Empty while nobody is named. */
  readonly memberId: string;
  readonly choice: PrepayChoice;
  /** Asked for a part only. */
  readonly amount: string;
};

export type CountDraft = {
  readonly countedBy: MemberId;
  /** How many of each piece, by its minor units. */
  readonly quantities: Readonly<Record<string, string>>;
};

/** The member of staff who held it; the women alone; nobody said yet. */
export const ALONE = "alone";

export type Draft = {
  readonly sheetNumber: string;
  readonly heldBy: string;
  readonly heldOn: string;
  readonly photos: readonly PhotoHash[];
  readonly lines: Readonly<Record<MemberId, LineDraft>>;
  readonly written: string;
  readonly ahead: readonly AheadDraft[];
  readonly help: readonly HelpDraft[];
  readonly deeds: readonly DeedDraft[];
  readonly assembly: AssemblyDraft;
  readonly counts: Readonly<Record<CountTurn, CountDraft>>;
  readonly agreements: string;
  readonly nextOn: string;
  readonly signed: readonly BoardRole[];
  readonly explanation: string;
};

const BLANK: LineDraft = {
  presence: "present",
  minutes: "",
  substitute: "",
  paid: "",
  receipt: "",
  isTransfer: false,
};

export function blankDraft({ association, meetings }: GroupState, meeting: Meeting): Draft {
  const { members, board } = association;
  const next = meetings.list.find(({ number }) => number === meeting.number + 1);
  return {
    sheetNumber: "",
    heldBy: "",
    heldOn: meeting.heldOn ?? meeting.dueOn,
    photos: [],
    lines: Object.fromEntries(members.map(({ memberId }) => [memberId, BLANK])),
    written: "",
    ahead: [],
    help: [],
    deeds: [],
    assembly: blankAssembly(board),
    counts: {
      first: { countedBy: board.treasurer, quantities: {} },
      second: { countedBy: board.president, quantities: {} },
    },
    agreements: "",
    nextOn: next?.dueOn ?? "",
    signed: BOARD_ROLES,
    explanation: "",
  };
}

export function lineOf({ lines }: Draft, memberId: MemberId): LineDraft {
  return lines[memberId] ?? BLANK;
}

export function withLine(draft: Draft, memberId: MemberId, part: Partial<LineDraft>): Draft {
  const line = { ...lineOf(draft, memberId), ...part };
  return { ...draft, lines: { ...draft.lines, [memberId]: line } };
}
