// Elections, votes and signatures of the meeting of constitution, and when a founding may not
// rest on them.

import { expect, test } from "vitest";
import { ARTICLES, constitutionFlaw, type Constitution } from "./constitution.ts";
import { boardFrom, electedIn, isTied, type Election } from "./elections.ts";

const members = ["ana", "berta", "celia", "dora"].map((memberId, at) => ({
  memberId,
  line: at + 1,
  name: { given: memberId, family: "", knownAs: null },
  subgroupId: "a",
}));
const board = { president: "ana", secretary: "berta", treasurer: "celia" };

function election(role: Election["role"], votes: Record<string, number>): Election {
  const candidates = Object.entries(votes).map(([memberId, count]) => ({ memberId, votes: count }));
  return { role, candidates, tieBreak: null };
}

const SOUND: Constitution = {
  elections: [
    election("president", { ana: 3, dora: 1 }),
    election("secretary", { berta: 4 }),
    election("treasurer", { celia: 2, dora: 1 }),
  ],
  articles: ARTICLES.map((article) => ({ article, votesFor: 3, votesAgainst: 1 })),
  signatures: members.map(({ memberId }) => ({ memberId, manner: "signed" })),
  preCredit: { sessions: 3, came: [] },
};

test("a meeting with elections, votes and all signatures carries a founding", () => {
  expect(boardFrom(SOUND.elections)).toEqual(board);
  expect(constitutionFlaw(SOUND, { board, members })).toBeNull();
});

test("equal votes elect nobody until a second vote or the lot names one of them", () => {
  const tied = election("president", { ana: 2, dora: 2, celia: 1 });
  expect([isTied(tied), electedIn(tied)]).toEqual([true, null]);
  const decided = (electedId: string) => ({ ...tied, tieBreak: { by: "lot" as const, electedId } });
  expect(electedIn(decided("dora"))).toBe("dora");
  expect(electedIn(decided("celia"))).toBeNull();
});

const [president, secretary, treasurer] = SOUND.elections as [Election, Election, Election];
const [article, ...articles] = SOUND.articles;

test.each<[string, Partial<Constitution>]>([
  ["electionMissing", { elections: [president, secretary] }],
  ["electionMissing", { elections: [president, secretary, secretary] }],
  ["electionUndecided", { elections: [president, secretary, election("treasurer", {})] }],
  ["electionOtherBoard", { elections: [president, secretary, election("treasurer", { dora: 4 })] }],
  [
    "moreVotesThanWomen",
    { elections: [president, secretary, election("treasurer", { celia: 5 })] },
  ],
  ["articleMissing", { articles }],
  ["articleNotCarried", { articles: [{ ...article!, votesFor: 2, votesAgainst: 2 }, ...articles] }],
  [
    "moreVotesThanWomen",
    { articles: [{ ...article!, votesFor: 4, votesAgainst: 1 }, ...articles] },
  ],
  ["signatureMissing", { signatures: SOUND.signatures.slice(1) }],
])("it is refused as %s with %j", (flaw, part) => {
  expect(constitutionFlaw({ ...SOUND, ...part }, { board, members })).toBe(flaw);
  expect(treasurer.role).toBe("treasurer");
});
