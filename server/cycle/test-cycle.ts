// Las Flores before its first cycle, with the people who ask, approve and pay, for the tests of
// what brings a cycle about.

import { tellLog } from "#server/audit/test-told.ts";
import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import type { RequestLoans } from "#core/cycle/command.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import type { CreditState, Evaluation } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { money, type Money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { lasFlores, WOMEN, type LasFlores } from "#countries/bolivia/las-flores.ts";
import { inForce } from "#countries/country.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { openHand, type Hand } from "#server/demo/hand.ts";
import { openTogether } from "#server/demo/found-together.ts";

export const PLANNED_ON: Day = addDays("2026-04-02" as Day, 0);

export type TestCycle = {
  readonly branch: TestBranch;
  readonly bookId: string;
  readonly flores: LasFlores;
  /** Lucía at a computer of the branch, and Teresa at hers. */
  readonly lucia: Sender;
  readonly teresa: Sender;
  /** Another account of the branch with Teresa's duties; under `ownAccounts` it may be Lucía's. */
  readonly second: Sender;
  readonly ask: (sender: Sender, command: Command) => Promise<string>;
  /** Lucía proposes and Teresa approves; why not, where one of them is refused. */
  readonly byTwo: (wish: Wish) => Promise<string>;
  readonly group: () => Promise<GroupState>;
  readonly credit: () => Promise<CreditState>;
  /** Lucía's phone with the book as the server has it. */
  readonly phone: () => Promise<Hand>;
};

export function testCycle(): Promise<TestCycle> {
  return testCycleFor(PLANNED_ON);
}

/** Founded three weeks before that day. */
export async function testCycleFor(plannedOn: Day): Promise<TestCycle> {
  const branch = await testBranch();
  const { db } = branch.database;
  const bookId = newId();
  const flores = lasFlores(DEMO_BRANCH.branchId, plannedOn, newId);
  const lucia = await seated(branch, branch.phone, branch.phone.staffId);
  const second = await secondAccount(branch);
  const ask = async (sender: Sender, command: Command) => {
    const asked = { commandId: newId(), bookId, command: travelled(command) };
    const { verdicts } = await acceptOffice(branch.door, sender, asked);
    return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "unanswered";
  };
  const byTwo = async (wish: Wish) => {
    const proposed = await ask(lucia, { type: "propose", wish });
    if (proposed !== "applied") return proposed;
    const { proposalId = "", contentHash = "" } = (await group()).proposals?.at(-1) ?? {};
    return ask(branch.office, { type: "approveProposal", proposalId, contentHash });
  };
  const read = async () => {
    const [row] = await db.query("select version, body from book_state where book_id = $1", [
      bookId,
    ]);
    return { version: Number(row?.["version"]), group: fromJson(row?.["body"] as string) };
  };
  const group = async () => (await read()).group as GroupState;
  await openTogether(branch.door, branch.two, { bookId, opening: flores.founding, newId });
  return {
    branch,
    bookId,
    flores,
    lucia,
    teresa: branch.office,
    second,
    ask,
    byTwo,
    group,
    credit: async () => creditOf(await group()),
    phone: async () => {
      const { version, group: known } = await read();
      const hand = openHand(branch.door, branch.phone, newId, 1);
      const book = { bookId, version, group: known as GroupState };
      hand.adopt(bookId, { ...hand, bookOf: () => book });
      return hand;
    },
  };
}

function travelled(command: Command): unknown {
  return JSON.parse(
    JSON.stringify(command, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    ),
  );
}

async function seated(branch: TestBranch, sender: Sender, staffId: string): Promise<Sender> {
  const deviceId = newId();
  await branch.database.db.query(
    `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, 'office', 'Oficina', '', $3, $4)`,
    [deviceId, staffId, branch.door.clock.now(), FIRST_HASH],
  );
  await tellLog(branch.database.db, branch.door, { device: [deviceId], person: [staffId] });
  return { ...sender, deviceId, staffId };
}

async function secondAccount(branch: TestBranch): Promise<Sender> {
  const staffId = newId();
  const { db } = branch.database;
  await db.query(
    "insert into staff (staff_id, login, name, role, password_hash, country) values ($1, 'vilma', 'Vilma Limachi', 'branchManager', '', 'BO')",
    [staffId],
  );
  await db.query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
    staffId,
    DEMO_BRANCH.branchId,
  ]);
  const sender = await seated(branch, branch.office, staffId);
  return { ...sender, ownAccounts: [staffId] };
}

export function bob(minor: bigint): Money {
  return money("BOB", minor);
}

export const VISIT: Evaluation = {
  visitedOn: addDays(PLANNED_ON, -3),
  peers: [],
  income: bob(300_000n),
  businessCosts: bob(120_000n),
  householdCosts: bob(60_000n),
  debtInstalments: bob(0n),
  debtTotal: bob(0n),
};

type Asked = { readonly wish?: bigint; readonly evaluation?: Evaluation | null };

/** All eight women wish for the same; everybody was there and nobody said no. */
export function solicitud(
  { memberIds }: LasFlores,
  { wish = 300_000n, evaluation = VISIT }: Asked = {},
): RequestLoans {
  const { terms } = inForce(BOLIVIA.products, PLANNED_ON);
  return {
    type: "requestLoans",
    terms,
    plannedOn: PLANNED_ON,
    holidayPolicy: "nextBusinessDay",
    assembly: { heldOn: addDays(PLANNED_ON, -2), present: Object.values(memberIds) },
    lines: WOMEN.map(({ key }) => ({
      loanId: newId(),
      memberId: memberIds[key],
      principal: bob(wish),
      purpose: "trade",
      against: [],
      evaluation,
    })),
    meetingIds: Array.from({ length: terms.instalments }, () => newId()),
  };
}
