// Lidia passed to another association when the cycle was over: where she was, where she goes, and what
// the tests of her savings do to both.

import { applyChange } from "#core/changes/evolve.ts";
import { receiveSavings } from "#core/changes/receive-savings.ts";
import { sendSavings } from "#core/changes/send-savings.ts";
import type { FormerMember } from "#core/groups/association.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { LeaveGroup, SendSavings } from "#core/meetings/wish.ts";
import { money, subtract, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import { totalCarried, type OnTheWay } from "#core/savings/carried.ts";
import { paidOut } from "#core/savings/internal-loan.ts";
import { addDays, day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { bob, solvedMeeting, START, table } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

const LEFT = addDays(START, 14 * 12 + 2);
export const SENT = addDays(LEFT, 3);
export const CAME = addDays(SENT, 4);
export const CLEAR = table().memberIds;
export const LIDIA = CLEAR.b4;
const TO = { bookId: "nueva", name: "Nueva Esperanza" };

/** Twelve meetings paid, nobody owes the institution, and Lidia was passed on. */
function leftBehind(): GroupState {
  const story = table();
  for (let number = 1; number <= 12; number += 1) {
    const meeting = story.meeting(number);
    meeting.open();
    for (const { key } of WOMEN) meeting.pays(key, "300.00");
    meeting.close();
  }
  const wish: LeaveGroup = {
    type: "leaveGroup",
    memberId: LIDIA,
    on: LEFT,
    kind: "transferred",
    reason: "moved",
    votes: null,
    heir: null,
    successorId: null,
    takerIds: [],
    consentIds: [],
  };
  const by = (name: string) => ({ actorId: name, ownAccounts: [name], today: LEFT });
  story.ask({ type: "propose", wish }, by("rosa"));
  for (const name of ["teresa", "norma"]) {
    const open = story.state().proposals?.at(-1);
    if (open === undefined || open.outcome !== null) break;
    const { proposalId } = open;
    story.ask({ type: "approveProposal", proposalId, contentHash: canonicalText(wish) }, by(name));
  }
  return story.state();
}

export const OLD = leftBehind();

export function send(state: GroupState, part: Partial<SendSavings> = {}, today = SENT) {
  const asked = { memberId: LIDIA, to: TO, carrier: "board", voucher: "V-7", on: SENT } as const;
  const wish = { type: "sendSavings", ...asked, ...part } as const;
  return sendSavings(state, wish, { today, proposalId: "transfer" });
}

export const reasonOf = (decided: { readonly isGranted: boolean }) =>
  "reason" in decided ? decided.reason : null;

export function sent() {
  const decided = send(OLD);
  const [event] = decided.isGranted ? decided.value : [];
  if (event === undefined) throw new Error("Nothing left.");
  return event;
}

export const TOTAL = totalCarried(sent());

function internalLoan(memberId: MemberId, amount: Money) {
  const perMonth = { numerator: 3n, denominator: 100n };
  const days = { paidOutOn: LEFT, endsOn: CAME };
  const told = { loanId: "loan", purpose: "business" as const, guarantorIds: [], instalments: 1 };
  return paidOut(
    { ...told, ...days, memberId, perMonth, voucherNumber: 1, meetingId: "m" },
    amount,
  );
}

export const lent =
  (memberId: MemberId, amount: Money) =>
  (state: GroupState): GroupState => {
    const internal = internalOf(state);
    return { ...state, internal: { ...internal, loans: [internalLoan(memberId, amount)] } };
  };

export const lending =
  (part: Partial<GroupState["lending"]>) =>
  (state: GroupState): GroupState => ({ ...state, lending: { ...state.lending, ...part } });

export const former =
  (part: Partial<FormerMember>) =>
  (state: GroupState): GroupState => {
    const known = (state.association.former ?? []).map((woman) => ({ ...woman, ...part }));
    return { ...state, association: { ...state.association, former: known } };
  };

export const savings =
  (part: (state: GroupState["savings"]) => Partial<GroupState["savings"]>) =>
  (state: GroupState): GroupState => ({
    ...state,
    savings: { ...state.savings, ...part(state.savings) },
  });

export const inPassbook = (part: Partial<GroupState["savings"]["passbooks"][string]>) =>
  savings(({ passbooks }) => {
    const known = passbooks[LIDIA];
    return known === undefined
      ? {}
      : { passbooks: { ...passbooks, [LIDIA]: { ...known, ...part } } };
  });

export const opened = ({ meetings, ...state }: GroupState): GroupState => {
  const list = meetings.list.map((known, index) =>
    index === 0 ? { ...known, status: "open" as const } : known,
  );
  return { ...state, meetings: { ...meetings, list } };
};

export const same = (state: GroupState) => state;

const helped = solvedMeeting().state().lending;
export const debts = helped.debts.map((debt) => ({ ...debt, debtorId: LIDIA })).slice(0, 1);
export const unrepaid = helped.loans[CLEAR.a1];
export const [nothing, coin] = [bob("0.00"), bob("0.01")];
export const FREE = subtract(groupCashOf(OLD), TOTAL);
export const fine = { fineId: "fine", memberId: LIDIA, amount: coin, owed: coin };

export const ON_THE_WAY: OnTheWay = {
  sent: sent(),
  from: { bookId: "flores", name: "Las Flores" },
  sentBy: ["rosa", "norma"],
};

/** Where she goes: founded, its cycle begun, she a member under a record number of its own. */
export function young(family = "Ticona Calle"): GroupState {
  return renamed(CLEAR.b3, { given: "Lidia", family, knownAs: null });
}

function renamed(memberId: MemberId, name: PersonName): GroupState {
  const { association, ...state } = table().state();
  const members = association.members.map((woman) =>
    woman.memberId === memberId ? { ...woman, name } : woman,
  );
  return { ...state, association: { ...association, members } };
}

export const MARRIED = renamed(LIDIA, { given: "Maximiliana", family: "Gutiérrez", knownAs: null });

type Arrival = {
  readonly memberId?: MemberId;
  readonly receivedById?: MemberId;
  readonly on?: ReturnType<typeof day>;
  readonly onTheWay?: OnTheWay | null;
  readonly counted?: Money;
  readonly by?: string;
};

export function receive(state: GroupState, part: Arrival = {}) {
  const { memberId = CLEAR.b3, receivedById = CLEAR.a2, on = CAME, by = "teresa" } = part;
  const { onTheWay = ON_THE_WAY, counted } = part;
  const told = { type: "receiveSavings", transferId: "transfer", memberId } as const;
  const eyes = { actorId: by, ownAccounts: [by], today: CAME };
  return receiveSavings(state, { ...told, receivedById, counted, on }, { ...eyes, onTheWay });
}

export function arrived(state = young(), part: Arrival = {}) {
  const decided = receive(state, part);
  const [event] = decided.isGranted ? decided.value : [];
  if (event === undefined) throw new Error("Nothing came.");
  return { event, after: applyChange(state, event) };
}

/** The same amounts in the money of another country. */
export const abroad: OnTheWay = {
  ...ON_THE_WAY,
  sent: {
    ...sent(),
    movements: sent().movements.map((movement) =>
      movement.kind === "savingsSent"
        ? { ...movement, amount: money("NIO", movement.amount.minor) }
        : movement,
    ),
  },
};
