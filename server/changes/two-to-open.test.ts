// Nobody opens a book with balances alone: thousands of random steps of people with two accounts and
// changed roles who propose, approve, refuse, take back, edit and try alone, each compared with a
// plain model of who may open what.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command, FoundAssociation, Opening } from "#core/book/command.ts";
import { openedBy } from "#core/book/open-association.ts";
import { emptyBook } from "#core/book/state.ts";
import { money } from "#core/money/money.ts";
import { ownProposal, seenByOthers, type Proposal } from "#core/people/proposal.ts";
import { mayDo, type Role } from "#core/people/role.ts";
import { day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { sha256, type Candidate } from "#server/commands/candidate.ts";
import { judge, type Bench } from "#server/commands/judge.ts";
import { hashOf } from "#server/openings/propose.ts";
import { openingTerms } from "#server/import/opening-terms.ts";

const STEPS = 100;
const RUNS = 50;
const TODAY = day("2026-04-08");
const BRANCH = idOf(900_000);

/** Lucía and Teresa have two accounts each. */
const PERSON_OF = ["lucia", "lucia", "teresa", "teresa", "norma", "sara"] as const;
const ROLES: readonly Role[] = [
  "asesora",
  "branchManager",
  "branchManager",
  "countryFinance",
  "countryFinance",
  "asesora",
];

function idOf(number: number): string {
  return `00000000-0000-7000-8000-3${String(number).padStart(11, "0")}`;
}

/** Three groups: two with money in their fund, one without. */
const FOUNDINGS: readonly FoundAssociation[] = [40_000n, 12_050n, 0n].map((fund, index) => {
  let last = 1_000 * (index + 1);
  const { founding } = lasFlores(BRANCH, day("2026-03-30"), () => idOf((last += 1)));
  return { ...founding, openingFund: money("BOB", fund) };
});

const account = fc.nat({ max: PERSON_OF.length - 1 });
const which = fc.nat({ max: 5 });
const group = fc.nat({ max: FOUNDINGS.length - 1 });
const stepArbitrary = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant("propose" as const), account, group }), weight: 2 },
  fc.record({ kind: fc.constant("alone" as const), account, group }),
  {
    arbitrary: fc.record({
      kind: fc.constant("approve" as const),
      account,
      which,
      isEdited: fc.boolean(),
      isOtherHash: fc.boolean(),
    }),
    weight: 4,
  },
  fc.record({ kind: fc.constant("refuse" as const), account, which }),
  fc.record({ kind: fc.constant("withdraw" as const), account, which }),
  fc.record({
    kind: fc.constant("changeRole" as const),
    account,
    role: fc.constantFrom<Role[]>("asesora", "branchManager", "countryFinance", "auditor"),
  }),
);

type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

type Kept = { group: number; proposal: Proposal<Opening> };

/** How many books were opened by approval. */
function walk(steps: readonly Step[]): number {
  const roles = [...ROLES];
  const kept: Kept[] = [];
  const books = new Map<number, Bench>();
  let sent = 0;
  let opened = 0;
  const eyesOf = (by: number) =>
    PERSON_OF.flatMap((person, index) => (person === PERSON_OF[by] ? [idOf(index)] : []));
  const roleOf = (by: number) => roles[by] ?? "auditor";
  const ask = (by: number, number: number, command: Command, known: Proposal<Opening> | null) => {
    const bench = books.get(number) ?? newBench(number);
    const text = canonicalText({ by, command, sent: (sent += 1) });
    const candidate: Candidate = {
      commandId: idOf(100_000 + sent),
      bookId: bench.book.bookId,
      deviceId: idOf(by),
      actorId: idOf(by),
      chain: null,
      command,
      text,
      hash: sha256(text),
    };
    const ownAccounts = eyesOf(by);
    const sender = { staffId: idOf(by), ownAccounts, role: roleOf(by), branchIds: [BRANCH] };
    const judged = judge(candidate, bench, {
      ...NOTHING_ELSE,
      sender: { ...sender, deviceId: idOf(by) },
      opening: { proposal: known, writtenDown: null },
    });
    books.set(number, judged.bench);
    return judged.judgement;
  };
  for (const step of steps) {
    if (step.kind === "changeRole") {
      roles[step.account] = step.role;
    } else if (step.kind === "propose") {
      const wish = FOUNDINGS[step.group]!;
      const isFree = !books.get(step.group)?.book.group && !waits(kept, step.group);
      if (!mayDo(roleOf(step.account), "proposeChanges") || !isFree) continue;
      expect(openedBy(wish, openingTerms(BOLIVIA, TODAY)).isGranted).toBe(true);
      kept.push({ group: step.group, proposal: proposalOf(wish, step.account, kept.length) });
    } else if (step.kind === "alone") {
      const wish = FOUNDINGS[step.group]!;
      const isThere = Boolean(books.get(step.group)?.book.group);
      const mayFound = mayDo(roleOf(step.account), "approveLoans");
      const isGood = mayFound && !isThere && wish.openingFund.minor === 0n;
      const { verdict } = ask(step.account, step.group, wish, null);
      expect(verdict).toBe(isGood ? "applied" : "rejected");
    } else {
      const target = kept[step.which];
      if (target !== undefined) look(step, target);
    }
  }
  return opened;

  function look(
    step: Extract<Step, { kind: "approve" | "refuse" | "withdraw" }>,
    target: Kept,
  ): void {
    const { account: by, kind } = step;
    const { proposal, group: number } = target;
    const isOther = PERSON_OF[by] !== PERSON_OF[Number(proposal.proposedBy.slice(-2))];
    const isThere = Boolean(books.get(number)?.book.group);
    const isOpen = proposal.outcome === null && !isThere;
    if (kind === "withdraw") {
      const own = ownProposal(proposal, { ownAccounts: eyesOf(by) }).isGranted;
      expect(own).toBe(!isOther && proposal.outcome === null);
      if (own && isOpen) target.proposal = { ...proposal, outcome: "withdrawn" };
      return;
    }
    if (kind === "refuse") {
      const reading = { ownAccounts: eyesOf(by), readHash: proposal.contentHash, hashOf };
      const isSeen = seenByOthers(proposal, reading).isGranted;
      expect(isSeen).toBe(isOther && proposal.outcome === null);
      if (isSeen && isOpen && mayDo(roleOf(by), "approveChanges"))
        target.proposal = { ...proposal, outcome: "refused" };
      return;
    }
    const known = step.isEdited ? { ...proposal, wish: FOUNDINGS[(number + 1) % 3]! } : proposal;
    const contentHash = step.isOtherHash ? sha256("other") : proposal.contentHash;
    const command = {
      type: "approveOpening",
      proposalId: proposal.proposalId,
      contentHash,
    } as const;
    const judged = ask(by, number, command, known);
    const isRead = !step.isEdited && !step.isOtherHash;
    const isGood = isOpen && isOther && isRead && mayDo(roleOf(by), "approveChanges");
    expect(judged.verdict).toBe(isGood ? "applied" : "rejected");
    if (!isGood) return;
    opened += 1;
    target.proposal = { ...proposal, outcome: "executed" };
    const [first] = judged.events;
    expect(first?.event).toMatchObject({ openingFund: FOUNDINGS[number]!.openingFund });
  }
}

function waits(kept: readonly Kept[], number: number): boolean {
  return kept.some(({ group: own, proposal }) => own === number && proposal.outcome === null);
}

function proposalOf(wish: Opening, by: number, index: number): Proposal<Opening> {
  return {
    proposalId: idOf(500_000 + index),
    wish,
    contentHash: hashOf(wish),
    proposedBy: idOf(by),
    proposedOn: TODAY,
    approvalsNeeded: 1,
    approvals: [],
    outcome: null,
  };
}

function newBench(number: number): Bench {
  const book = emptyBook(idOf(800_000 + number));
  return { book, branchId: null, lastTurn: 0n, lastHash: "", lastReceipt: 0 };
}

const NOTHING_ELSE = {
  answered: new Map(),
  country: BOLIVIA,
  today: TODAY,
  receiptBlocks: [],
  closedRecord: null,
  closures: [],
  suspended: [],
  bankLine: null,
  knownPhotos: [],
  isReferenceUsed: false,
  paperReceipts: new Set<number>(),
  records: new Map(),
  asesoras: [],
  isDayDoubted: false,
  trouble: null,
};

/** Lucía proposes both groups that have money, and Teresa opens them. */
const PLAIN: readonly Step[] = [0, 1].flatMap((index): Step[] => [
  { kind: "propose", account: 0, group: index },
  { kind: "approve", account: 2, which: index, isEdited: false, isOtherHash: false },
]);

test("no step opens a book with balances on one person's word", () => {
  let opened = 0;
  const steps = fc.array(stepArbitrary, { minLength: STEPS, maxLength: STEPS });
  fc.assert(
    fc.property(steps, (walked) => {
      opened += walk(walked);
    }),
    { seed: 1, numRuns: RUNS, examples: [[[...PLAIN]]] },
  );
  expect(opened).toBeGreaterThan(RUNS / 2);
});
