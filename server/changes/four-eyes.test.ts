// Nobody gets past other people's eyes: thousands of random steps of people with two accounts,
// changed roles, edited contents, wrong hashes, commands sent again and acts tried alone, each
// compared with a plain model of who may approve what. Half of them are in the middle of a cycle,
// half where one has ended, the ledger is still to be voted and the next cycle to begin.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "#core/book/command.ts";
import type { Book } from "#core/book/state.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import { ledgerOf } from "#core/meetings/ledger-read.ts";
import type { ElectBoard, VoteLedger, Wish } from "#core/meetings/wish.ts";
import { mayDo, type Role } from "#core/people/role.ts";
import { addDays, day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { WOMEN } from "#countries/bolivia/las-flores.ts";
import { solvedMeeting, table } from "#countries/bolivia/las-flores-table.ts";
import type { Country } from "#countries/country.ts";
import { sha256, type Candidate } from "#server/commands/candidate.ts";
import { judge, type Bench } from "#server/commands/judge.ts";
import type { Answered } from "#server/commands/load.ts";

const STEPS = 100;
const RUNS = 52;
const TODAY = day("2026-04-08");

/** Four people with six accounts: Lucía and Teresa have two each. */
const PERSON_OF = ["lucia", "lucia", "teresa", "teresa", "norma", "sara"] as const;
const FIRST_ROLES: readonly Role[] = [
  "asesora",
  "branchManager",
  "branchManager",
  "countryFinance",
  "countryFinance",
  "asesora",
];

type Stage = { readonly group: GroupState; readonly wishes: readonly Wish[] };

function electing({ association }: GroupState): Wish {
  const [, , , , president = "", , secretary = "", treasurer = ""] = association.members.map(
    ({ memberId }) => memberId,
  );
  const votes = { inFavour: 7, against: 1 };
  const board = { president, secretary, treasurer };
  return { type: "electBoard", board, cause: "election", votes, on: TODAY };
}

function midCycle(): Stage {
  const group = solvedMeeting().state();
  const moves = ["2026-04-13", "2026-04-14", "2026-04-15"].map((firstOn) => ({
    type: "moveMeetings" as const,
    firstOn: day(firstOn),
    onMove: "asPlanned" as const,
  }));
  return { group, wishes: [...moves, electing(group)] };
}

/** One meeting was the whole cycle; nobody voted on the ledger. */
function betweenCycles(): Stage {
  const story = table((flores) => {
    const terms = { ...flores.cycle.terms, instalments: 1 };
    const meetingIds = flores.cycle.meetingIds.slice(0, 1);
    return { ...flores, cycle: { ...flores.cycle, terms, meetingIds } };
  });
  const only = story.meeting(1);
  only.open();
  only.roll({});
  for (const { key } of WOMEN) only.pays(key, "3700.00");
  only.close();
  const group = story.state();
  const votes = { votesFor: 7, votesAgainst: 0, abstained: 1 };
  const read = ledgerOf(group).total;
  const { cycle } = story.flores;
  const next = (first: number): Wish => ({
    ...cycle,
    disbursedOn: TODAY,
    loans: cycle.loans.map((loan, index) => ({ ...loan, loanId: newId(first + index) })),
    meetingIds: [newId(first + 50)],
  });
  const vote: Wish = { type: "voteLedger", ...votes, read, on: TODAY };
  return { group, wishes: [vote, next(800_000), electing(group), next(900_000)] };
}

/** The same wish with something changed in it. */
function edited(wish: Wish): Wish {
  const day = addDays(TODAY, -1);
  if (wish.type === "moveMeetings") return { ...wish, onMove: "keepInstalment" };
  return wish.type === "startCycle" ? { ...wish, disbursedOn: day } : { ...wish, on: day };
}

const account = fc.nat({ max: PERSON_OF.length - 1 });
const which = fc.nat({ max: 5 });
const approvalArbitrary = fc.record({
  kind: fc.constant("approve" as const),
  account,
  which,
  hash: fc.constantFrom("right" as const, "right" as const, "right" as const, "other" as const),
});
const stepArbitrary = fc.oneof(
  fc.record({ kind: fc.constant("propose" as const), account, wish: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant("alone" as const), account, wish: fc.nat({ max: 3 }) }),
  { arbitrary: approvalArbitrary, weight: 9 },
  fc.record({ kind: fc.constant("refuse" as const), account, which }),
  fc.record({ kind: fc.constant("withdraw" as const), account, which }),
  fc.record({ kind: fc.constant("sendAgain" as const), which: fc.nat({ max: 30 }) }),
  fc.record({ kind: fc.constant("edit" as const), account, which, wish: fc.nat({ max: 3 }) }),
  fc.record({
    kind: fc.constant("changeRole" as const),
    account,
    role: fc.constantFrom<Role[]>("asesora", "branchManager", "countryFinance", "auditor"),
  }),
);

type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

type Known = {
  readonly id: string;
  readonly hash: string;
  readonly proposer: string;
  readonly eyes: Set<string>;
  isOpen: boolean;
};

function world(needed: number, group: GroupState) {
  const country: Country = {
    ...BOLIVIA,
    approvals: BOLIVIA.approvals.map((known) => ({
      ...known,
      value: {
        ...known.value,
        moveMeetings: needed,
        startCycle: needed,
        voteLedger: needed,
        electBoard: needed,
      },
    })),
  };
  const { branchId } = group.association;
  const bookId = newId(0);
  const book: Book = { bookId, version: 1, group };
  let bench: Bench = { book, branchId, lastTurn: 0n, lastHash: "", lastReceipt: 0 };
  const roles = [...FIRST_ROLES];
  const answered = new Map<string, Answered>();
  const happened: string[] = [];
  const sent: { readonly by: number; readonly candidate: Candidate }[] = [];
  const send = (by: number, candidate: Candidate) => {
    const person = PERSON_OF[by];
    const sender = {
      staffId: accountId(by),
      ownAccounts: PERSON_OF.flatMap((known, index) =>
        known === person ? [accountId(index)] : [],
      ),
      role: roles[by] ?? "auditor",
      branchIds: [branchId],
      deviceId: accountId(by),
    };
    const today = TODAY;
    const around = {
      sender,
      answered,
      country,
      today,
      receiptBlocks: [],
      closedRecord: null,
      closures: [],
      suspended: [],
      bankLine: null,
      knownPhotos: [],
      isReferenceUsed: false,
      paperReceipts: new Set<number>(),
      records: new Map(),
    };
    const judged = judge(candidate, bench, {
      ...around,
      asesoras: [],
      isDayDoubted: false,
      trouble: null,
    });
    bench = judged.bench;
    for (const { event } of judged.judgement.events) happened.push(event.type);
    const { verdict, reason, version, trace } = judged.judgement;
    if (trace === "logged" || trace === "kept") {
      const { commandId, hash } = candidate;
      answered.set(commandId, {
        commandId,
        hash,
        verdict,
        reason,
        version: version === null ? null : BigInt(version),
      });
    }
    return judged.judgement;
  };
  const ask = (by: number, command: Command, commandId = newId(sent.length + 1)) => {
    const text = canonicalText({ commandId, bookId, by, command });
    const actorId = accountId(by);
    const candidate: Candidate = {
      commandId,
      bookId,
      deviceId: actorId,
      actorId,
      chain: null,
      command,
      text,
      hash: sha256(text),
    };
    sent.push({ by, candidate });
    return { commandId, ...send(by, candidate) };
  };
  return { ask, send, sent, roles, happened, look: () => bench.book };
}

function accountId(index: number): string {
  return `00000000-0000-7000-8000-1000000000${String(index).padStart(2, "0")}`;
}

function newId(number: number): string {
  return `00000000-0000-7000-8000-2${String(number).padStart(11, "0")}`;
}

type Executed = readonly Wish["type"][];

/** What each wish brings about, and nothing else does. */
const OUTCOMES = [
  ["moveMeetings", "MeetingsMoved"],
  ["startCycle", "CycleStarted"],
  ["voteLedger", "LedgerVoted"],
  ["electBoard", "BoardElected"],
] as const;

function isCommand(wish: Wish): wish is StartCycle | VoteLedger | ElectBoard {
  return ["startCycle", "voteLedger", "electBoard"].includes(wish.type);
}

/** What the model expects, and what it found against it; the wishes that were carried out. */
function walk(needed: number, { group, wishes }: Stage, steps: readonly Step[]): Executed {
  const { ask, send, sent, roles, look, happened } = world(needed, group);
  const known: Known[] = [];
  for (const step of steps) {
    if (step.kind === "changeRole") {
      roles[step.account] = step.role;
    } else if (step.kind === "propose") {
      const wish = wishes[step.wish] ?? wishes[0]!;
      const judged = ask(step.account, { type: "propose", wish });
      if (judged.verdict !== "applied") continue;
      expect(mayDo(roles[step.account] ?? "auditor", "proposeChanges")).toBe(true);
      const hash = sha256(canonicalText(wish));
      const proposer = PERSON_OF[step.account] ?? "";
      known.push({ id: judged.commandId, hash, proposer, eyes: new Set(), isOpen: true });
    } else if (step.kind === "alone") {
      const wish = wishes[step.wish] ?? wishes[0]!;
      const { version } = look();
      if (!isCommand(wish)) continue;
      expect(ask(step.account, wish).verdict).toBe("rejected");
      expect(look().version).toBe(version);
    } else if (step.kind === "sendAgain") {
      const again = sent[step.which];
      if (again === undefined) continue;
      const { version } = look();
      send(again.by, again.candidate);
      expect(look().version).toBe(version);
    } else if (step.kind === "edit") {
      const target = known[step.which];
      if (target === undefined) continue;
      const { version } = look();
      const wish = edited(wishes[step.wish] ?? wishes[0]!);
      expect(ask(step.account, { type: "propose", wish }, target.id)).toMatchObject({
        verdict: "rejected",
        isConflict: true,
      });
      expect(look().version).toBe(version);
    } else {
      const target = known[step.which];
      if (target !== undefined) closeOrApprove(step, target);
    }
  }
  const executed = (look().group?.proposals ?? []).filter(({ outcome }) => outcome === "executed");
  for (const { proposalId, approvals, contentHash, wish } of executed) {
    const model = known.find(({ id }) => id === proposalId);
    expect(model?.eyes.size).toBe(needed);
    expect(approvals).toHaveLength(needed);
    expect(model?.eyes.has(model.proposer)).toBe(false);
    expect(sha256(canonicalText(wish))).toBe(contentHash);
  }
  const types = executed.map(({ wish }) => wish.type);
  for (const [type, event] of OUTCOMES)
    expect(happened.filter((known) => known === event)).toHaveLength(
      types.filter((known) => known === type).length,
    );
  return types;

  function closeOrApprove(
    step: Extract<Step, { kind: "approve" | "refuse" | "withdraw" }>,
    target: Known,
  ): void {
    const person = PERSON_OF[step.account] ?? "";
    const role = roles[step.account] ?? "auditor";
    const { id: proposalId, hash } = target;
    const isOther = person !== target.proposer;
    if (step.kind === "withdraw") {
      const judged = ask(step.account, { type: "withdrawProposal", proposalId });
      const isGood = mayDo(role, "proposeChanges") && target.isOpen && !isOther;
      expect(judged.verdict).toBe(isGood ? "applied" : "rejected");
      if (isGood) target.isOpen = false;
      return;
    }
    const mayLook = mayDo(role, "approveChanges") && target.isOpen && isOther;
    if (step.kind === "refuse") {
      const command = { type: "refuseProposal" as const, proposalId, contentHash: hash };
      const judged = ask(step.account, { ...command, reason: "no" });
      expect(judged.verdict).toBe(mayLook ? "applied" : "rejected");
      if (mayLook) target.isOpen = false;
      return;
    }
    const contentHash = step.hash === "right" ? hash : sha256("other");
    const judged = ask(step.account, { type: "approveProposal", proposalId, contentHash });
    const isGood = mayLook && step.hash === "right" && !target.eyes.has(person);
    expect(judged.verdict).toBe(isGood ? "applied" : "rejected");
    if (!isGood) return;
    target.eyes.add(person);
    if (target.eyes.size >= needed) target.isOpen = false;
    const isClosed = judged.events.some(({ event }) => event.type === "ProposalClosed");
    expect(isClosed).toBe(!target.isOpen);
  }
}

const steps = fc.array(stepArbitrary, { minLength: STEPS, maxLength: STEPS });

/** Sara proposes each wish in turn, Teresa and Norma approve: all of them are carried out. */
const PLAIN: readonly Step[] = [0, 1, 2, 3].flatMap((wish): Step[] => [
  { kind: "propose", account: 5, wish },
  { kind: "approve", account: 2, which: wish, hash: "right" },
  { kind: "approve", account: 4, which: wish, hash: "right" },
]);

/** A walk in which nothing is carried out would prove nothing. */
test.each([
  [1, "in the middle of a cycle", midCycle, ["electBoard", "moveMeetings"]],
  [2, "in the middle of a cycle", midCycle, ["electBoard", "moveMeetings"]],
  [1, "between two cycles", betweenCycles, ["electBoard", "startCycle", "voteLedger"]],
  [2, "between two cycles", betweenCycles, ["electBoard", "startCycle", "voteLedger"]],
] as const)("no step gets past %i pairs of eyes %s", (needed, _when, stageOf, types) => {
  const stage = stageOf();
  const executed = new Set<string>();
  fc.assert(
    fc.property(steps, (walked) => {
      for (const type of walk(needed, stage, walked)) executed.add(type);
    }),
    { numRuns: RUNS / 4, examples: [[[...PLAIN]]] },
  );
  expect([...executed].toSorted()).toEqual(types);
});
