// Between what was asked and what is approved the world goes on: a cycle ends later than thought, a
// woman leaves. What is approved is looked at as the book stands, and nothing of it is half written.

import { expect, test } from "vitest";
import type { Command } from "#core/book/command.ts";
import type { RequestLoans } from "#core/cycle/command.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { eleven, END, LAST, untilTheLast, type Story } from "./closing-table.ts";
import { accountAt } from "./internal-table.ts";
import { bob, TERESA } from "./las-flores-table.ts";
import { WOMEN } from "./las-flores.ts";

const RULES = { rules: inForce(BOLIVIA.credit, END), records: new Map() };
const LUCIA = { actorId: "lucia", ownAccounts: ["lucia"], today: END, credit: RULES };
const APPROVER = { ...TERESA, today: END, credit: RULES };

function id(number: number): string {
  return `00000000-0000-7000-8000-9${String(number).padStart(11, "0")}`;
}

/** All eight wish for the same; everybody was there and nobody said no. */
function solicitud(story: Story, plannedOn: Day): RequestLoans {
  const visited = { income: bob("3000.00"), businessCosts: bob("1200.00") };
  const costs = { householdCosts: bob("600.00"), debtInstalments: bob("0.00") };
  const evaluation = { visitedOn: plannedOn, peers: [], ...visited, ...costs };
  const { terms } = inForce(BOLIVIA.products, plannedOn);
  return {
    type: "requestLoans",
    terms,
    plannedOn,
    holidayPolicy: null,
    assembly: { heldOn: addDays(plannedOn, -2), present: Object.values(story.memberIds) },
    lines: WOMEN.map(({ key }, index) => ({
      loanId: id(index),
      memberId: story.memberIds[key],
      principal: bob("3000.00"),
      purpose: "trade",
      against: [],
      evaluation: { ...evaluation, debtTotal: bob("0.00") },
    })),
    meetingIds: Array.from({ length: terms.instalments }, (_none, index) => id(100 + index)),
  };
}

function approval(story: Story, amountOf: (memberId: string) => string): Command {
  const { request } = creditOf(story.state());
  if (request === null) throw new Error("Nothing was asked.");
  const { requestId, lines } = request.request;
  const approvals = lines.map(({ memberId }) => {
    return { memberId, amount: bob(amountOf(memberId)), reason: "como se vio en la visita" };
  });
  return { type: "approveRequest", requestId, hash: request.hash, approvals };
}

test("loans are not asked for on a day on which the cycle before had not ended", () => {
  const { story, last } = untilTheLast();
  last.votesLedger();
  last.meeting.close();
  const refused = { verdict: "rejected", reason: "beforeLastEnd" };
  expect(story.ask(solicitud(story, addDays(END, -1)), LUCIA)).toEqual(refused);
  expect(story.ask(solicitud(story, END), LUCIA).verdict).toBe("applied");
});

test("what was asked for a day the last meeting then overtook is not approved", () => {
  const story = eleven();
  expect(story.ask(solicitud(story, addDays(END, -1)), LUCIA).verdict).toBe("applied");
  const last = accountAt(story, LAST);
  for (const { key } of WOMEN) last.meeting.pays(key, key === "a3" ? "269.39" : "296.30");
  last.votesLedger();
  last.meeting.close();
  const command = approval(story, () => "3000.00");
  expect(story.ask(command, APPROVER)).toEqual({ verdict: "rejected", reason: "beforeLastEnd" });
  expect(creditOf(story.state()).grant).toBeNull();
});

test("a woman who left since she asked is granted nothing, and the others what they asked for", () => {
  const { story, last } = untilTheLast();
  last.votesLedger();
  last.meeting.close();
  expect(story.ask(solicitud(story, addDays(END, 3)), LUCIA).verdict).toBe("applied");
  leaves(story);
  const { b4 } = story.memberIds;
  const all = approval(story, () => "3000.00");
  expect(story.ask(all, APPROVER)).toEqual({ verdict: "rejected", reason: "notAMember" });
  const others = approval(story, (memberId) => (memberId === b4 ? "0.00" : "3000.00"));
  expect(story.ask(others, APPROVER).verdict).toBe("applied");
  const { grant } = creditOf(story.state());
  expect(grant?.grant.content.loans).toHaveLength(WOMEN.length - 1);
});

function leaves(story: Story): void {
  const { b4: memberId } = story.memberIds;
  const rest = { votes: null, heir: null, successorId: null, takerIds: [], consentIds: [] };
  const wish = {
    type: "leaveGroup",
    memberId,
    on: END,
    kind: "voluntary",
    reason: "moved",
  } as const;
  expect(story.ask({ type: "propose", wish: { ...wish, ...rest } }, LUCIA).verdict).toBe("applied");
  const { proposalId = "", contentHash = "" } = story.state().proposals?.at(-1) ?? {};
  story.ask({ type: "approveProposal", proposalId, contentHash }, APPROVER);
  expect(story.state().association.members).toHaveLength(WOMEN.length - 1);
}
