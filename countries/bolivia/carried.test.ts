// Lidia passed to another association when the cycle was over: each rule of the way her savings
// go, and what they count for where they arrive.

import { describe, expect, test } from "vitest";
import { applyChange } from "#core/changes/evolve.ts";
import { receiveSavings, undoArrival } from "#core/changes/receive-savings.ts";
import { sendSavings, takeBackSavings } from "#core/changes/send-savings.ts";
import type { FormerMember } from "#core/groups/association.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { LeaveGroup, SendSavings } from "#core/meetings/wish.ts";
import { add, money, subtract, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import { amountsOf, totalCarried, type OnTheWay } from "#core/savings/carried.ts";
import { paidOut } from "#core/savings/internal-loan.ts";
import { savingsDaysOf } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { addDays, day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { bob, solvedMeeting, START, table } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

const LEFT = addDays(START, 14 * 12 + 2);
const SENT = addDays(LEFT, 3);
const CAME = addDays(SENT, 4);
const CLEAR = table().memberIds;
const LIDIA = CLEAR.b4;
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

const OLD = leftBehind();

function send(state: GroupState, part: Partial<SendSavings> = {}, today = SENT) {
  const asked = { memberId: LIDIA, to: TO, carrier: "board", voucher: "V-7", on: SENT } as const;
  const wish = { type: "sendSavings", ...asked, ...part } as const;
  return sendSavings(state, wish, { today, proposalId: "transfer" });
}

const reasonOf = (decided: { readonly isGranted: boolean }) =>
  "reason" in decided ? decided.reason : null;

function sent() {
  const decided = send(OLD);
  const [event] = decided.isGranted ? decided.value : [];
  if (event === undefined) throw new Error("Nothing left.");
  return event;
}

const TOTAL = totalCarried(sent());

function internalLoan(memberId: MemberId, amount: Money) {
  const perMonth = { numerator: 3n, denominator: 100n };
  const days = { paidOutOn: LEFT, endsOn: CAME };
  const told = { loanId: "loan", purpose: "business" as const, guarantorIds: [], instalments: 1 };
  return paidOut(
    { ...told, ...days, memberId, perMonth, voucherNumber: 1, meetingId: "m" },
    amount,
  );
}

const lent =
  (memberId: MemberId, amount: Money) =>
  (state: GroupState): GroupState => {
    const internal = internalOf(state);
    return { ...state, internal: { ...internal, loans: [internalLoan(memberId, amount)] } };
  };

const lending =
  (part: Partial<GroupState["lending"]>) =>
  (state: GroupState): GroupState => ({ ...state, lending: { ...state.lending, ...part } });

const former =
  (part: Partial<FormerMember>) =>
  (state: GroupState): GroupState => {
    const known = (state.association.former ?? []).map((woman) => ({ ...woman, ...part }));
    return { ...state, association: { ...state.association, former: known } };
  };

const savings =
  (part: (state: GroupState["savings"]) => Partial<GroupState["savings"]>) =>
  (state: GroupState): GroupState => ({
    ...state,
    savings: { ...state.savings, ...part(state.savings) },
  });

const inPassbook = (part: Partial<GroupState["savings"]["passbooks"][string]>) =>
  savings(({ passbooks }) => {
    const known = passbooks[LIDIA];
    return known === undefined
      ? {}
      : { passbooks: { ...passbooks, [LIDIA]: { ...known, ...part } } };
  });

const opened = ({ meetings, ...state }: GroupState): GroupState => {
  const list = meetings.list.map((known, index) =>
    index === 0 ? { ...known, status: "open" as const } : known,
  );
  return { ...state, meetings: { ...meetings, list } };
};

const same = (state: GroupState) => state;

const helped = solvedMeeting().state().lending;
const debts = helped.debts.map((debt) => ({ ...debt, debtorId: LIDIA })).slice(0, 1);
const unrepaid = helped.loans[CLEAR.a1];
const [nothing, coin] = [bob("0.00"), bob("0.01")];
const FREE = subtract(groupCashOf(OLD), TOTAL);
const fine = { fineId: "fine", memberId: LIDIA, amount: coin, owed: coin };

describe("her savings leave", () => {
  test("whole, out of her passbook and the cash box", () => {
    expect(sent().movements.map(({ kind }) => kind)).toEqual(["savingsSent", "savingsSent"]);
    const after = applyChange(OLD, sent());
    const { compulsory, voluntary, held } = passbookOf(after.savings, LIDIA);
    expect([compulsory, voluntary, held]).toEqual([nothing, nothing, nothing]);
    expect(groupCashOf(after)).toEqual(FREE);
  });

  test.each([
    ["of a woman who is still a member", same, { memberId: CLEAR.a1 }, "notFormer"],
    ["of one who left for good", former({ kind: "voluntary" }), {}, "notTransferred"],
    ["of one who only rests", former({ kind: "resting" }), {}, "notTransferred"],
    ["without a slip", same, { voucher: "  " }, "voucherMissing"],
    ["while a meeting is open", opened, {}, "meetingsStillOpen"],
    ["on a day to come", same, { on: addDays(SENT, 1) }, "dayOutOfRange"],
    ["before she left", former({ leftOn: addDays(SENT, 1) }), {}, "dayOutOfRange"],
    [
      "while one of them owes the institution",
      (state: GroupState) =>
        lending({ loans: { ...state.lending.loans, ...(unrepaid && { [CLEAR.a1]: unrepaid }) } })(
          state,
        ),
      {},
      "savingsLocked",
    ],
    ["while a sister is owed", lending({ debts }), {}, "owesStill"],
    ["while she owes the women's account", lent(LIDIA, coin), {}, "owesStill"],
    ["while a fine is owed", savings(() => ({ fines: [fine] })), {}, "owesStill"],
    ["while an advance of hers waits", lending({ advances: { [LIDIA]: coin } }), {}, "owesStill"],
    ["where the box lent a coin too much", lent(CLEAR.a1, add(FREE, coin)), {}, "cashMissing"],
    ["where the box holds just enough", lent(CLEAR.a1, FREE), {}, null],
    [
      "where nothing is hers",
      inPassbook({ compulsory: nothing, voluntary: nothing, held: nothing }),
      {},
      "nothingSaved",
    ],
  ] as const)("not %s", (_name, alter, part, reason) => {
    expect(reasonOf(send(alter(OLD), part))).toBe(reason);
  });
});

const ON_THE_WAY: OnTheWay = {
  sent: sent(),
  from: { bookId: "flores", name: "Las Flores" },
  sentBy: ["rosa", "norma"],
};

/** Where she goes: founded, its cycle begun, she a member under a record number of its own. */
function young(family = "Ticona Calle"): GroupState {
  return renamed(CLEAR.b3, { given: "Lidia", family, knownAs: null });
}

function renamed(memberId: MemberId, name: PersonName): GroupState {
  const { association, ...state } = table().state();
  const members = association.members.map((woman) =>
    woman.memberId === memberId ? { ...woman, name } : woman,
  );
  return { ...state, association: { ...association, members } };
}

const MARRIED = renamed(LIDIA, { given: "Maximiliana", family: "Gutiérrez", knownAs: null });

type Arrival = {
  readonly memberId?: MemberId;
  readonly receivedById?: MemberId;
  readonly on?: ReturnType<typeof day>;
  readonly onTheWay?: OnTheWay | null;
  readonly by?: string;
};

function receive(state: GroupState, part: Arrival = {}) {
  const { memberId = CLEAR.b3, receivedById = CLEAR.a2, on = CAME, by = "teresa" } = part;
  const { onTheWay = ON_THE_WAY } = part;
  const told = { type: "receiveSavings", transferId: "transfer", memberId } as const;
  const eyes = { actorId: by, ownAccounts: [by], today: CAME };
  return receiveSavings(state, { ...told, receivedById, on }, { ...eyes, onTheWay });
}

function arrived(state = young()) {
  const decided = receive(state);
  const [event] = decided.isGranted ? decided.value : [];
  if (event === undefined) throw new Error("Nothing came.");
  return { event, after: applyChange(state, event) };
}

/** The same amounts in the money of another country. */
const abroad: OnTheWay = {
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

describe("her savings arrive", () => {
  test.each([
    ["by the name the other association knew her by", young(), {}, null],
    ["with a slip of the pen in her name", young("Ticona Caye"), {}, null],
    ["with one family name alone", young("Ticona"), {}, null],
    ["never for a woman of another name", young(), { memberId: CLEAR.a3 }, "notTheSameWoman"],
    ["never for a cousin", young("Mamani Quispe"), {}, "notTheSameWoman"],
    ["by her own record number whatever her name", MARRIED, { memberId: LIDIA }, null],
    ["never for somebody who was not admitted", young(), { memberId: "nobody" }, "notAMember"],
    ["never when nothing is on the way", young(), { onTheWay: null }, "nothingOnTheWay"],
    ["never by whoever wished them sent", young(), { by: "rosa" }, "fourEyes"],
    ["by whoever only approved that they leave", young(), { by: "norma" }, null],
    ["never counted by her alone", young(), { receivedById: CLEAR.b3 }, "receiverNotBoard"],
    ["never counted by no board", young(), { receivedById: CLEAR.b2 }, "receiverNotBoard"],
    ["never while a meeting is open", opened(young()), {}, "meetingsStillOpen"],
    ["never before they left", young(), { on: addDays(SENT, -1) }, "dayOutOfRange"],
    ["never on a day to come", young(), { on: addDays(CAME, 1) }, "dayOutOfRange"],
    ["never in other money", young(), { onTheWay: abroad }, "wrongCurrency"],
  ] as const)("%s", (_name, state, part, reason) => {
    expect(reasonOf(receive(state, part))).toBe(reason);
  });

  test("and a treasurer does not count her own", () => {
    const state = young();
    const { association } = state;
    const board = { ...association.board, treasurer: CLEAR.b3 };
    const own = { ...state, association: { ...association, board } };
    expect(reasonOf(receive(own, { receivedById: CLEAR.b3 }))).toBe("receiverNotBoard");
    expect(reasonOf(receive(own, { receivedById: CLEAR.a1 }))).toBe(null);
  });

  test("kind by kind, and their days count from the day they came", () => {
    const { event, after } = arrived();
    const { compulsory, voluntary } = passbookOf(after.savings, CLEAR.b3);
    expect({ compulsory, voluntary }).toEqual(amountsOf(sent()));
    expect(add(compulsory, voluntary)).toEqual(TOTAL);
    expect(event.told).toEqual({ cycle: 1, lastLoan: bob("3000.00") });
    const daysAt = (state: GroupState, memberId: MemberId, on: typeof CAME) =>
      savingsDaysOf(internalOf(state), memberId, passbookOf(state.savings, memberId), on);
    expect(daysAt(after, CLEAR.b3, CAME)).toBe(0n);
    expect(daysAt(after, CLEAR.b3, addDays(CAME, 10))).toBe(TOTAL.minor * 10n);
    // Where she was, the days up to the one on which they left stay hers.
    const left = applyChange(OLD, sent());
    expect(daysAt(left, LIDIA, CAME)).toBe(daysAt(OLD, LIDIA, SENT));
    expect(daysAt(OLD, LIDIA, SENT)).toBeGreaterThan(0n);
  });
});

describe("an arrival is undone", () => {
  const undo = (state: GroupState, by = "norma", on = CAME, transferId = "transfer") =>
    undoArrival(state, { type: "undoArrival", transferId, on }, { today: CAME, ownAccounts: [by] });
  const less = (state: GroupState, bucket: "compulsory" | "voluntary") => {
    const known = passbookOf(state.savings, CLEAR.b3);
    const used = { ...known, [bucket]: subtract(known[bucket], coin) };
    return savings(({ passbooks }) => ({ passbooks: { ...passbooks, [CLEAR.b3]: used } }))(state);
  };
  const { after } = arrived();

  test.each([
    ["while all of it lies there", undo(after), null],
    ["by nobody who wrote it", undo(after, "teresa"), "fourEyes"],
    ["not before it came", undo(after, "norma", SENT), "dayOutOfRange"],
    ["not under another name", undo(after, "norma", CAME, "other"), "nothingOnTheWay"],
    ["not while a meeting is open", undo(opened(after)), "meetingsStillOpen"],
    [
      "not once a coin of the compulsory was used",
      undo(less(after, "compulsory")),
      "savingsUsedSince",
    ],
    [
      "not once a coin of the voluntary was used",
      undo(less(after, "voluntary")),
      "savingsUsedSince",
    ],
  ] as const)("%s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });
});

describe("what is on the way comes back", () => {
  const away = applyChange(OLD, sent());
  const back = (onTheWay: OnTheWay | null, by = "teresa", on = CAME, state = away) =>
    takeBackSavings(
      state,
      { type: "takeBackSavings", transferId: "transfer", on },
      { today: CAME, ownAccounts: [by], onTheWay },
    );

  test.each([
    ["while it has not arrived", back(ON_THE_WAY), null],
    ["not once it arrived", back(null), "nothingOnTheWay"],
    ["not where it never left", back(ON_THE_WAY, "teresa", CAME, OLD), "nothingOnTheWay"],
    ["by nobody who wished it sent", back(ON_THE_WAY, "rosa"), "fourEyes"],
    ["not before it left", back(ON_THE_WAY, "teresa", addDays(SENT, -1)), "dayOutOfRange"],
    [
      "not while a meeting is open",
      back(ON_THE_WAY, "teresa", CAME, opened(away)),
      "meetingsStillOpen",
    ],
  ] as const)("%s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });
});
