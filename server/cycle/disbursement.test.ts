// The money in her hand: paid woman by woman on a phone without signal, and the cycle that starts
// of those who were paid.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CloseDisbursement, PayOut } from "#core/cycle/command.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays } from "#core/time/day.ts";
import type { WomanKey } from "#countries/bolivia/las-flores.ts";
import type { Hand } from "#server/demo/hand.ts";
import { acceptCommands } from "#server/commands/accept.ts";
import { toJson } from "#core/wire/canonical.ts";
import { verify } from "#server/verify/verify.ts";
import { bob, PLANNED_ON, solicitud, testCycle, type TestCycle } from "./test-cycle.ts";
import { closedByBoard, grantedAsAsked, payout } from "./test-granted.ts";

let cycle: TestCycle;
let phone: Hand;
let grantId: string;

beforeEach(async () => {
  cycle = await testCycle();
  await cycle.ask(cycle.lucia, solicitud(cycle.flores));
  grantId = await grantedAsAsked(cycle);
  phone = await cycle.phone();
});

afterEach(async () => {
  const report = await verify(cycle.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await cycle.branch.database.close();
});

function member(key: WomanKey): MemberId {
  return cycle.flores.memberIds[key];
}

const open = (heldOn = PLANNED_ON) =>
  phone.record(cycle.bookId, { type: "openDisbursement", grantId, heldOn }, heldOn);

function pay(key: WomanKey, part: Partial<PayOut> = {}): void {
  const witnesses = (["a1", "a2", "b1"] as const).filter((other) => other !== key).map(member);
  const command = payout(phone, grantId, member(key), { witnesses, ...part });
  phone.record(cycle.bookId, command, PLANNED_ON);
}

function close(part: Partial<CloseDisbursement> = {}): void {
  const command = { ...closedByBoard(cycle, grantId, null), ...part };
  phone.record(cycle.bookId, command, PLANNED_ON);
}

const ALL: readonly WomanKey[] = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"];

async function giveIn(): Promise<(string | null)[]> {
  const raw = JSON.parse(toJson(phone.outbox())) as unknown[];
  const { verdicts } = await acceptCommands(cycle.branch.door, cycle.branch.phone, raw);
  return verdicts.map(({ reason }) => reason);
}

async function balance(account: string): Promise<bigint> {
  const [row] = await cycle.branch.database.db.query(
    "select coalesce(sum(balance_minor), 0)::bigint as sum from account_balance where book_id = $1 and account = $2",
    [cycle.bookId, account],
  );
  return row?.["sum"] as bigint;
}

describe("a disbursement on the phone", () => {
  test("pays eight women, and their first meeting asks for the instalment they accepted", async () => {
    open();
    for (const key of ALL) pay(key);
    close();
    expect(await giveIn()).toEqual(Array.from({ length: 10 }, () => null));
    const group = await cycle.group();
    const [first] = group.meetings.list;
    expect(first?.dueOn).toBe(addDays(PLANNED_ON, 14));
    expect(group.lending.cycle?.number).toBe(1);
    const due = first && expectedAt(group, first).get(member("a1"));
    expect(due?.loan).toEqual(bob(26_936n));
    expect(due?.savings).toEqual(bob(2_694n));
    expect(await balance("loanPrincipal")).toBe(2_400_000n);
    expect(await balance("bank")).toBe(-2_400_000n);
    expect(group.credit).toEqual({ request: null, grant: null });
    const shown = phone.look(cycle.bookId).meetings.list.map(({ meetingId }) => meetingId);
    expect(shown).toEqual(group.meetings.list.map(({ meetingId }) => meetingId));
  });

  test("leaves a woman who did not come without a loan", async () => {
    open();
    for (const key of ALL.slice(1)) pay(key);
    close({ explanation: "Rosa viajó" });
    await giveIn();
    const group = await cycle.group();
    expect(Object.keys(group.lending.loans)).toHaveLength(7);
    expect(group.lending.loans[member("a1")]).toBeUndefined();
    expect(await balance("loanPrincipal")).toBe(2_100_000n);
  });

  test("keeps what differs from the grant: she owes what she has in her hand, and a person looks", async () => {
    open();
    pay("a1", { amount: bob(280_000n) });
    close();
    expect(await giveIn()).toEqual([null, "payoutDiffers", null]);
    const group = await cycle.group();
    expect(group.lending.loans[member("a1")]?.principal).toEqual(bob(280_000n));
    expect(group.reviews.map(({ reason }) => reason)).toEqual(["payoutDiffers"]);
  });

  test("never pays a woman twice: the second time waits for a person", async () => {
    open();
    pay("a1");
    pay("a1");
    close();
    expect(await giveIn()).toEqual([null, null, "paidTwice", null]);
    expect(await balance("loanPrincipal")).toBe(300_000n);
  });

  test("takes back a payout that was written wrongly", async () => {
    open();
    pay("a1", { amount: bob(200_000n) });
    const [payout] = phone.look(cycle.bookId).credit?.grant?.payouts ?? [];
    const payoutId = payout?.payoutId ?? "";
    const reason = "monto mal anotado";
    phone.record(cycle.bookId, { type: "annulPayout", grantId, payoutId, reason }, PLANNED_ON);
    pay("a1");
    close();
    await giveIn();
    expect((await cycle.group()).lending.loans[member("a1")]?.principal).toEqual(bob(300_000n));
  });

  test("shows two payouts to one account, a cost nobody read, and no second witness", async () => {
    open();
    pay("a1", { method: "transfer", paidTo: "7012-3456" });
    pay("a2", { method: "transfer", paidTo: "70123456", isCostAccepted: false });
    pay("a3", { witnesses: [member("a3"), member("a1")], isIdentitySeen: false });
    close({ signatures: [] });
    await giveIn();
    const [review] = (await cycle.group()).reviews;
    expect(review?.irregularities).toEqual([
      "missingSignature",
      "costNotAccepted",
      "identityNotSeen",
      "fewWitnesses",
      "samePayee",
    ]);
  });

  test("of a grant nobody knows is kept, and starts nothing", async () => {
    const heldOn = PLANNED_ON;
    const unknown = "0199a000-0000-7000-8000-00000000dead";
    phone.record(cycle.bookId, { type: "openDisbursement", grantId: unknown, heldOn }, heldOn);
    expect(await giveIn()).toEqual(["unknownGrant"]);
    expect((await cycle.group()).lending.cycle).toBeNull();
  });

  test("under way is not overtaken by another request nor by a cycle begun at a desk", async () => {
    open();
    pay("a1");
    await giveIn();
    expect(await cycle.ask(cycle.lucia, solicitud(cycle.flores))).toBe("disbursementUnderWay");
    expect(await cycle.byTwo(cycle.flores.cycle)).toBe("disbursementUnderWay");
  });
});
