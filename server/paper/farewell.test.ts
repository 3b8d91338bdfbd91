// What the office shows and prints of a woman who died: that she did, that nothing is owed for her,
// and who receives what was hers.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromJson } from "#core/wire/canonical.ts";
import type { MembershipPage } from "#core/wire/changes.ts";
import { day } from "#core/time/day.ts";
import { liveChanges } from "#server/changes/test-changes.ts";
import { foundTogether } from "#server/demo/found-together.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { NEIGHBOURS, neighbourCommands } from "#server/demo/neighbours.ts";
import { verify } from "#server/verify/verify.ts";
import { readPdf } from "./read-pdf.ts";
import { openPaperDesk, type PaperDesk } from "./test-papers.ts";

const TODAY = day("2026-04-02");
const bookId = newId();

let desk: PaperDesk;

beforeAll(async () => {
  desk = await openPaperDesk();
  const { door, two, database } = desk.branch;
  const [known] = NEIGHBOURS;
  if (known === undefined) throw new Error("No neighbours.");
  const commands = neighbourCommands(known, DEMO_BRANCH.branchId, TODAY, newId);
  await foundTogether(door, two, { bookId, ...commands, newId });
  await liveChanges(door, database.db);
});

afterAll(async () => {
  const report = await verify(desk.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await desk.close();
});

test("the paper of a woman who died says so, and her heir signs", async () => {
  const { body } = await desk.ask(`/api/associations/${bookId}/membership`);
  const [dead] = (fromJson(body.toString()) as MembershipPage).former;
  expect(dead).toMatchObject({ kind: "deceased", owesNothing: true });
  const paper = await desk.ask(
    `/api/associations/${bookId}/paper/clearance?memberId=${dead?.memberId}`,
  );
  expect(paper.status).toBe(200);
  const { text } = await readPdf(paper.body);
  expect(text).toContain("que fue socia, falleció el");
  expect(text).toContain("Lo que fue suyo lo recibe Beatriz Quispe.");
  expect(text).not.toContain("dejó de ser socia");
});

test("a woman in mid-cycle is given no paper that she owes nothing", async () => {
  const { body } = await desk.ask(`/api/associations/${bookId}`);
  expect(fromJson(body.toString())).toMatchObject({ cleared: [] });
});
