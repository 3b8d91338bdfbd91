// Books of before tell of a woman's health. Whoever is sent one today is sent another word.

import { expect, test } from "vitest";
import { discreetGroup } from "#core/meetings/discreet.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { accountAt } from "./internal-table.ts";
import { bob, START, table } from "./las-flores-table.ts";

/** Las Flores with a loan voted and paid out, a woman who left, and a wish, in the words of before. */
function ofBefore(): GroupState {
  const story = table();
  const { tell, meeting, votes, paysOut } = accountAt(story, 1);
  tell({ kind: "incomeReceived", source: "gift", amount: bob("500.00") });
  const requestId = votes("a1", "100.00");
  paysOut(requestId, "a1", "100.00", 1);
  votes("a2", "50.00");
  meeting.close();
  const group = story.state();
  const { association, meetings, internal } = group;
  const [member] = association.members;
  if (internal === undefined || member === undefined) throw new Error("Nothing was lent.");
  const sick = <Loan extends object>(loan: Loan) => ({ ...loan, purpose: "health" as const });
  return {
    ...group,
    association: {
      ...association,
      former: [
        {
          ...member,
          leftOn: START,
          kind: "voluntary",
          reason: "healthShock",
          heir: null,
          lastLoan: null,
        },
      ],
    },
    meetings: {
      ...meetings,
      list: meetings.list.map((known) => ({
        ...known,
        ...(known.deeds && {
          deeds: known.deeds.map((deed) => (deed.kind === "loanVoted" ? sick(deed) : deed)),
        }),
      })),
    },
    internal: {
      ...internal,
      loans: internal.loans.map(sick),
      requests: internal.requests.map(sick),
    },
    proposals: [
      {
        proposalId: "p",
        wish: {
          type: "rescheduleLoan",
          memberId: member.memberId,
          on: START,
          instalments: 6,
          reason: "maternity",
          meetingIds: [],
        },
      },
    ] as unknown as NonNullable<GroupState["proposals"]>,
  };
}

test("a book that is sent out names no illness, and every figure in it stays", () => {
  const before = ofBefore();
  expect(before.internal?.loans).toHaveLength(1);
  expect(before.internal?.requests.length).toBeGreaterThan(0);
  const written = (group: GroupState) =>
    JSON.stringify(group, (_key, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
  expect(written(before)).toMatch(/"health"/);
  const sent = discreetGroup(before);
  expect(written(sent)).not.toMatch(/"health"|healthShock|illness|maternity/);
  const plain = (text: string) => text.replaceAll(/"(reason|purpose)":"\w+"/g, '"$1":""');
  expect(plain(written(sent))).toBe(plain(written(before)));
});

test("a book that has nothing of the kind is sent as it is", () => {
  const group = table().state();
  expect(discreetGroup(group)).toEqual(group);
});
