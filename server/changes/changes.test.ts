// What changes in mid-cycle over HTTP and a real PostgreSQL: proposed by an asesora, looked at by
// two others, carried out once; a branch that closes, association by association.

import { v7 as newId } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Command } from "#core/book/command.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { day } from "#core/time/day.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { ClosureRow, ProposalRow } from "#core/wire/changes.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { tellLog } from "#server/audit/test-told.ts";
import { verify } from "#server/verify/verify.ts";

let house: TestApp;

beforeEach(async () => {
  house = await testApp();
});

afterEach(async () => {
  const report = await verify(house.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await house.close();
});

type Headers = Record<string, string>;

async function ask(headers: Headers, command: Command, commandId = newId()) {
  const { bookId } = house.branch;
  const answer = await house.app.inject({
    method: "POST",
    url: "/api/office/commands",
    headers,
    payload: toJson({ commandId, bookId, command }),
  });
  if (answer.statusCode !== 200) return { verdict: String(answer.statusCode), reason: null };
  const { verdicts } = JSON.parse(answer.body) as CommandsAnswer;
  return { verdict: verdicts[0]?.verdict, reason: verdicts[0]?.reason };
}

async function proposals(headers: Headers): Promise<ProposalRow[]> {
  const answer = await house.app.inject({ url: "/api/proposals", headers });
  expect(answer.statusCode).toBe(200);
  return fromJson(answer.body) as ProposalRow[];
}

function rescheduling(): Wish {
  return {
    type: "rescheduleLoan",
    memberId: house.branch.flores.memberIds.a1,
    on: day("2026-04-02"),
    instalments: 10,
    reason: "hardship",
    meetingIds: [newId(), newId()],
  };
}

const TUESDAYS: Wish = {
  type: "moveMeetings",
  firstOn: day("2026-04-14"),
  onMove: "asPlanned",
};

test("a loan is rescheduled once, by the asesora's wish and the eyes of two others", async () => {
  const [lucia, teresa, norma] = await Promise.all(
    ["lucia", "teresa", "norma"].map((login) => house.signIn(login)),
  );
  if (lucia === undefined || teresa === undefined || norma === undefined)
    throw new Error("Nobody.");
  expect(await ask(lucia, { type: "propose", wish: rescheduling() })).toMatchObject({
    verdict: "applied",
  });
  const [row] = await proposals(teresa);
  expect(row).toMatchObject({ approvalsNeeded: 2, approvals: [], isOwn: false, closed: null });
  expect(row?.outlook).toMatchObject({ refusal: null, meetings: 2 });
  expect(row?.outlook?.differences).toHaveLength(1);
  expect(row?.memberName?.given).toBe("Rosa");
  expect((await proposals(lucia))[0]?.isOwn).toBe(true);
  const { proposalId = "", contentHash = "" } = row ?? {};
  const approval = { type: "approveProposal" as const, proposalId, contentHash };
  expect(await ask(lucia, approval)).toEqual({ verdict: "rejected", reason: "notAllowed" });
  expect(await ask(teresa, { ...approval, contentHash: "0".repeat(64) })).toMatchObject({
    reason: "contentDiffers",
  });
  const raced = await Promise.all([
    ask(teresa, approval),
    ask(norma, approval),
    ask(teresa, approval),
    ask(norma, approval),
  ]);
  expect(raced.filter(({ verdict }) => verdict === "applied")).toHaveLength(2);
  const { db } = house.branch.database;
  const events = await db.query("select type from event where type like any($1) order by type", [
    ["LoanRescheduled", "Proposal%"],
  ]);
  expect(events.map(({ type }) => type)).toEqual([
    "LoanRescheduled",
    "ProposalApproved",
    "ProposalApproved",
    "ProposalClosed",
  ]);
  const meetings = await db.query("select count(*)::int as n from meeting", []);
  expect(meetings[0]?.["n"]).toBe(14);
});

test("a suspended approver approves nothing, nor does a second account of who proposed", async () => {
  const { db } = house.branch.database;
  const [teresa, norma] = [await house.signIn("teresa"), await house.signIn("norma")];
  expect(await ask(teresa, { type: "propose", wish: TUESDAYS })).toMatchObject({
    verdict: "applied",
  });
  const [row] = await proposals(norma);
  const { proposalId = "", contentHash = "" } = row ?? {};
  const approval = { type: "approveProposal" as const, proposalId, contentHash };
  await db.query(
    "update staff set first_account_id = (select staff_id from staff where login = 'teresa') where login = 'norma'",
    [],
  );
  expect(await ask(norma, approval)).toMatchObject({ reason: "fourEyes" });
  await db.query(
    "update staff set first_account_id = null, is_active = false where login = 'norma'",
    [],
  );
  expect(await ask(norma, approval)).toMatchObject({ verdict: "401" });
  expect(await ask(teresa, { type: "withdrawProposal", proposalId })).toMatchObject({
    verdict: "applied",
  });
  await db.query("update staff set is_active = true where login = 'norma'", []);
  expect(await ask(await house.signIn("norma"), approval)).toMatchObject({
    reason: "proposalClosed",
  });
});

test("what was approved by somebody suspended since waits for another person", async () => {
  const { db } = house.branch.database;
  const lucia = await house.signIn("lucia");
  const [teresa, norma] = [await house.signIn("teresa"), await house.signIn("norma")];
  await ask(lucia, { type: "propose", wish: rescheduling() });
  const [row] = await proposals(teresa);
  const { proposalId = "", contentHash = "" } = row ?? {};
  const approval = { type: "approveProposal" as const, proposalId, contentHash };
  expect(await ask(teresa, approval)).toMatchObject({ verdict: "applied" });
  await db.query("update staff set is_active = false where login = 'teresa'", []);
  const [left] = await db.query("select staff_id from staff where login = 'teresa'", []);
  await tellLog(db, house.branch.door, { person: [left?.["staff_id"] as string] });
  expect(await ask(norma, approval)).toMatchObject({ verdict: "applied" });
  const [after] = await proposals(norma);
  expect(after?.closed).toBeNull();
});

test("a branch closes: one declares it, another approves, each association follows once", async () => {
  const [lucia, teresa] = [await house.signIn("lucia"), await house.signIn("teresa")];
  const closureId = newId();
  const body = {
    closureId,
    branchId: house.branch.flores.founding.association.branchId,
    from: "2026-04-16",
    to: "2026-04-17",
    reason: "blockade",
    source: "Comunicado de la regional, 2 de abril",
    policy: "nextBusinessDay",
  };
  const post = (headers: Headers, url: string, payload: object) =>
    house.app.inject({ method: "POST", url, headers, payload: JSON.stringify(payload) });
  expect((await post(lucia, "/api/closures", { ...body, to: "2026-04-01" })).statusCode).toBe(400);
  expect((await post(lucia, "/api/closures", body)).statusCode).toBe(201);
  expect(await ask(teresa, { type: "applyClosure", closureId })).toMatchObject({
    reason: "unknownClosure",
  });
  const approval = `/api/closures/${closureId}/approval`;
  expect((await post(teresa, approval, {})).statusCode).toBe(200);
  expect((await post(teresa, approval, {})).statusCode).toBe(200);
  const list = async () =>
    fromJson(
      (await house.app.inject({ url: "/api/closures", headers: teresa })).body,
    ) as ClosureRow[];
  const [row] = await list();
  expect(row?.waiting).toHaveLength(1);
  expect(row?.waiting[0]?.outlook).toMatchObject({ refusal: null, meetings: 1 });
  expect(row?.waiting[0]?.outlook.differences).toHaveLength(8);
  expect(await ask(teresa, { type: "applyClosure", closureId })).toMatchObject({
    verdict: "applied",
  });
  expect((await list())[0]?.waiting).toEqual([]);
  const meetings = await house.branch.database.db.query(
    "select due_on from meeting where number = 5",
    [],
  );
  expect(meetings[0]?.["due_on"]).toBe("2026-04-20");
});
