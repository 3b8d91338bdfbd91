// The meeting of constitution as it is being written down: text in fields, and the record they
// make, or what is missing.

import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import type { Bylaws } from "#core/groups/bylaws.ts";
import { ARTICLES, type ArticleName } from "#core/groups/constitution.ts";
import type { Election, TIE_BREAKS } from "#core/groups/elections.ts";
import { fraction } from "#core/money/fraction.ts";
import type { Money } from "#core/money/money.ts";
import type { MapPoint } from "#core/people/person.ts";
import { parseDay, weekday, type Day, type Weekday } from "#core/time/day.ts";
import type { ConstitutionDraft, FormingPage } from "#core/wire/people.ts";
import { inForce, type Country } from "#countries/country.ts";
import {
  amountOf,
  percentText,
  readBylaws,
  type BylawsFlaw,
  type DraftFine,
} from "#web/office/founding/bylaws-draft.ts";

type Manner = "signed" | "thumb";

export type DraftElection = {
  readonly votes: Readonly<Record<string, string>>;
  readonly tieBy: (typeof TIE_BREAKS)[number];
  readonly tieElectedId: string;
};

export type Quorum = "half" | "twoThirds";

export type MeetingDraft = {
  readonly name: string;
  readonly landmark: string;
  readonly hour: string;
  readonly weekday: Weekday;
  readonly point: MapPoint | null;
  readonly votedOn: string;
  readonly fund: string;
  readonly quorum: Quorum;
  readonly fines: Readonly<Record<DraftFine, string>>;
  readonly excused: string;
  readonly termsInRow: string;
  readonly rotate: string;
  readonly savingsPercent: string;
  readonly fundPercent: string;
  readonly coverageOrder: Bylaws["coverageOrder"];
  readonly recoveryOrder: Bylaws["recoveryOrder"];
  readonly votes: Readonly<Record<ArticleName, { readonly yes: string; readonly no: string }>>;
  readonly elections: Readonly<Record<BoardRole, DraftElection>>;
  readonly signatures: Readonly<Record<string, Manner>>;
};

export type ChangeMeeting = (part: Partial<MeetingDraft>) => void;

export type MeetingFlaw =
  | "nameMissing"
  | "placeMissing"
  | "dayUnreadable"
  | BylawsFlaw
  | "votesUnreadable";

const TWO_THIRDS = fraction(2n, 3n);

/** As it was written before, or as the country proposes it; `figure` writes its amounts. */
export function meetingDraft(
  forming: FormingPage,
  country: Country,
  today: Day,
  figure: (amount: Money) => string,
): MeetingDraft {
  const { draft, name } = forming;
  const bylaws = draft?.bylaws ?? inForce(country.bylaws, today);
  const { fines, savings, quorum } = bylaws;
  return {
    name,
    landmark: draft?.landmark ?? "",
    hour: draft?.hour ?? "15:00",
    weekday: draft?.weekday ?? weekday(today),
    point: draft?.point ?? null,
    votedOn: draft?.bylaws.votedOn ?? today,
    fund: draft === null ? "0" : figure(draft.openingFund),
    quorum: quorum.numerator * 3n === quorum.denominator * 2n ? "twoThirds" : "half",
    fines: {
      late: figure(fines.late),
      veryLate: figure(fines.veryLate),
      absent: figure(fines.absent),
    },
    excused: String(bylaws.excusedPerCycle),
    termsInRow: String(boardRule(bylaws).termsInRow),
    rotate: String(boardRule(bylaws).rotate),
    savingsPercent: percentText(savings.rate),
    fundPercent: percentText(bylaws.fundInterestPerMonth),
    coverageOrder: bylaws.coverageOrder,
    recoveryOrder: bylaws.recoveryOrder,
    votes: votesIn(draft),
    elections: electionsIn(draft),
    signatures: Object.fromEntries(
      (draft?.signatures ?? []).map(({ memberId, manner }) => [memberId, manner]),
    ),
  };
}

function votesIn(draft: ConstitutionDraft | null): MeetingDraft["votes"] {
  const votes = ARTICLES.map((article) => {
    const known = draft?.articles.find((vote) => vote.article === article);
    return [article, { yes: textOf(known?.votesFor), no: textOf(known?.votesAgainst) }];
  });
  return Object.fromEntries(votes) as MeetingDraft["votes"];
}

function electionsIn(draft: ConstitutionDraft | null): MeetingDraft["elections"] {
  const elections = BOARD_ROLES.map((role) => {
    const known = draft?.elections.find((election) => election.role === role);
    const votes = (known?.candidates ?? []).map((one) => [one.memberId, String(one.votes)]);
    const { by = "secondVote", electedId = "" } = known?.tieBreak ?? {};
    return [role, { votes: Object.fromEntries(votes), tieBy: by, tieElectedId: electedId }];
  });
  return Object.fromEntries(elections) as MeetingDraft["elections"];
}

function textOf(count: number | undefined): string {
  return count === undefined ? "" : String(count);
}

/** The record, or the first thing that is missing or cannot be read. Votes may still be open. */
export function readMeeting(
  draft: MeetingDraft,
  forming: FormingPage,
  country: Country,
): ConstitutionDraft | MeetingFlaw {
  const votedOn = parseDay(draft.votedOn);
  if (draft.name.trim() === "") return "nameMissing";
  if (draft.landmark.trim() === "" || draft.hour === "") return "placeMissing";
  if (!votedOn.isGranted) return "dayUnreadable";
  const openingFund = amountOf(draft.fund, country);
  if (openingFund === null) return "amountUnreadable";
  const bylaws = bylawsIn(draft, country, votedOn.value);
  if (typeof bylaws === "string") return bylaws;
  const texts = Object.values(draft.votes).flatMap(({ yes, no }) => [yes, no]);
  const ballots = Object.values(draft.elections).flatMap(({ votes }) => Object.values(votes));
  if (![...texts, ...ballots].every(isCount)) return "votesUnreadable";
  const articles = ARTICLES.filter((article) => draft.votes[article].yes.trim() !== "");
  const here = forming.women.map(({ personId }) => personId);
  return {
    name: draft.name.trim(),
    landmark: draft.landmark.trim(),
    hour: draft.hour,
    weekday: draft.weekday,
    point: draft.point,
    openingFund,
    bylaws,
    elections: BOARD_ROLES.map((role) => electionIn(role, draft.elections[role], here)),
    articles: articles.map((article) => ({
      article,
      votesFor: Number(draft.votes[article].yes),
      votesAgainst: Number(draft.votes[article].no),
    })),
    signatures: here.flatMap((memberId) => {
      const manner = draft.signatures[memberId];
      return manner === undefined ? [] : [{ memberId, manner }];
    }),
  };
}

/** One post of the board, with whoever got votes. */
export function electionIn(
  role: BoardRole,
  { votes, tieBy, tieElectedId }: DraftElection,
  womenIds: readonly string[],
): Election {
  const candidates = womenIds
    .map((memberId) => ({ memberId, votes: Number(votes[memberId] ?? "0") }))
    .filter((candidate) => candidate.votes > 0);
  const isNamed = candidates.some(({ memberId }) => memberId === tieElectedId);
  return { role, candidates, tieBreak: isNamed ? { by: tieBy, electedId: tieElectedId } : null };
}

/** What their vote decides beyond the figures: the orders of help and recovery, and the quorum. */
function bylawsIn(draft: MeetingDraft, country: Country, votedOn: Day): Bylaws | BylawsFlaw {
  const read = readBylaws(draft, country, votedOn);
  if (typeof read === "string") return read;
  const { coverageOrder, recoveryOrder } = draft;
  const quorum = draft.quorum === "half" ? fraction(1n, 2n) : TWO_THIRDS;
  return { ...read, coverageOrder, recoveryOrder, quorum };
}

/** Votes are counted in whole women; an empty field is none yet. */
function isCount(text: string): boolean {
  return /^\d{0,2}$/.test(text.trim());
}
