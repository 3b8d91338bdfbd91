import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { fraction } from "#core/money/fraction.ts";
import type { Proposal } from "#core/people/proposal.ts";
import { day } from "#core/time/day.ts";
import { NEVER_CLOSED } from "#core/time/holidays.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import type { FoundAssociation, Opening } from "./command.ts";
import { openAssociation, type WrittenDown } from "./open-association.ts";

const TODAY = day("2026-04-08");
const nothing = money("BOB", 0n);

/** Ana, Berta and Celia, with four hundred bolivianos in their fund. */
const FOUNDING: FoundAssociation = {
  type: "foundAssociation",
  association: {
    name: "Flor de Altura",
    branchId: "el-alto",
    currency: "BOB",
    foundedOn: TODAY,
    place: { landmark: "Sede vecinal", hour: "15:00" },
    members: ["ana", "berta", "celia"].map((memberId, index) => ({
      memberId,
      line: index + 1,
      name: { given: memberId, family: "Mamani", knownAs: null },
      subgroupId: index === 0 ? "first" : "second",
    })),
    subgroups: ["first", "second"].map((subgroupId) => ({ subgroupId, name: subgroupId })),
    board: { president: "ana", secretary: "berta", treasurer: "celia" },
    bylaws: {
      version: 1,
      votedOn: TODAY,
      fines: { late: nothing, veryLate: nothing, absent: nothing, substituted: nothing },
      excusedPerCycle: 1,
      coverageOrder: ["subgroup", "association", "reserveFund"],
      recoveryOrder: ["reserveFund", "helpers"],
      savings: { rate: fraction(1n, 10n), base: "instalment", acceptsVoluntary: true },
      fundInterestPerMonth: fraction(1n, 100n),
      quorum: fraction(1n, 2n),
    },
  },
  openingFund: money("BOB", 40_000n),
};

const PROPOSED: Proposal<Opening> = {
  proposalId: "first",
  wish: FOUNDING,
  contentHash: canonicalText(FOUNDING),
  proposedBy: "lucia",
  proposedOn: TODAY,
  approvalsNeeded: 1,
  approvals: [],
  outcome: null,
};

/** As Teresa finds them. */
const TERMS = {
  ownAccounts: ["teresa"],
  approvals: {
    moveMeetings: 1,
    rescheduleLoan: 1,
    leaveGroup: 1,
    deathClaim: 1,
    sendSavings: 1,
    takeBackSavings: 1,
    undoArrival: 1,
    startCycle: 1,
    voteLedger: 1,
    electBoard: 1,
    opening: 1 as const,
  },
  hashOf: canonicalText,
  today: TODAY,
  limits: { members: { least: 3, most: 30 }, subgroup: { least: 1, most: 6 } },
  currency: "BOB" as const,
  closedDays: () => NEVER_CLOSED,
};

test("an opening is approved under its own name, and not under that of another", () => {
  const approved = (proposalId: string) =>
    openAssociation(
      { type: "approveOpening", proposalId, contentHash: PROPOSED.contentHash },
      {
        ...TERMS,
        opening: PROPOSED,
      },
    );
  expect(approved("first")).toMatchObject({ isGranted: true });
  expect(approved("second")).toEqual({ isGranted: false, reason: "unknownProposal" });
});

test("what one person wrote down at the constitution another founds: that fund, board and bylaws, and no others", () => {
  const { board, bylaws } = FOUNDING.association;
  const { openingFund } = FOUNDING;
  const asked = (part: Partial<WrittenDown> = {}) => {
    const writtenDown = { writtenBy: "lucia", openingFund, board, bylaws, ...part };
    const founded = openAssociation(FOUNDING, { ...TERMS, writtenDown });
    return founded.isGranted ? "granted" : founded.reason;
  };
  expect(asked()).toBe("granted");
  expect(asked({ writtenBy: "teresa" })).toBe("needsAnother");
  expect(asked({ openingFund: money("BOB", 39_999n) })).toBe("needsAnother");
  expect(asked({ board: { ...board, president: "celia", treasurer: "ana" } })).toBe("needsAnother");
  expect(asked({ board: null })).toBe("needsAnother");
  expect(asked({ bylaws: { ...bylaws, excusedPerCycle: 2 } })).toBe("needsAnother");
});
