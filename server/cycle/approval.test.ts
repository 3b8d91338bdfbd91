// Who may approve what was asked: another person, who sees the same content, for reasons where
// the ladder says less.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RequestLoans } from "#core/cycle/command.ts";
import { verify } from "#server/verify/verify.ts";
import { bob, solicitud, testCycle, VISIT, type TestCycle } from "./test-cycle.ts";

let cycle: TestCycle;

beforeEach(async () => {
  cycle = await testCycle();
});

afterEach(async () => {
  const report = await verify(cycle.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await cycle.branch.database.close();
});

/** Approves what stands, each wish as it is unless `amounts` says otherwise. */
async function approval(amounts: bigint | null = null, reason = "") {
  const { request: held } = await cycle.credit();
  if (held === null) throw new Error("Nothing was asked.");
  return {
    type: "approveRequest" as const,
    requestId: held.request.requestId,
    hash: held.hash,
    approvals: held.request.lines.map(({ memberId, principal }) => ({
      memberId,
      amount: amounts === null ? principal : bob(amounts),
      reason,
    })),
  };
}

function changed(
  request: RequestLoans,
  part: Partial<RequestLoans["lines"][number]>,
): RequestLoans {
  const [first, ...rest] = request.lines;
  return { ...request, lines: first === undefined ? [] : [{ ...first, ...part }, ...rest] };
}

describe("a solicitud written down by Lucía", () => {
  test("is approved by Teresa, and what is granted carries its fingerprint", async () => {
    expect(await cycle.ask(cycle.lucia, solicitud(cycle.flores))).toBe("applied");
    expect(await cycle.ask(cycle.teresa, await approval())).toBe("applied");
    const { grant } = await cycle.credit();
    expect(grant?.grant.content.loans).toHaveLength(8);
    expect(grant?.grant.approvedBy).toEqual([cycle.teresa.staffId]);
    expect(grant?.grant.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is not approved by an asesora", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores));
    expect(await cycle.ask(cycle.lucia, await approval())).toBe("notAllowed");
  });

  test("is not approved by whoever wrote it, nor under a second account of hers", async () => {
    await cycle.ask(cycle.teresa, solicitud(cycle.flores));
    expect(await cycle.ask(cycle.teresa, await approval())).toBe("fourEyes");
    const herself = { ...cycle.second, ownAccounts: [cycle.second.staffId, cycle.teresa.staffId] };
    expect(await cycle.ask(herself, await approval())).toBe("fourEyes");
    expect(await cycle.ask(cycle.second, await approval())).toBe("applied");
  });

  test("changed after Teresa opened it is not approved unseen", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores));
    const seen = await approval();
    await cycle.ask(cycle.lucia, changed(solicitud(cycle.flores), { principal: bob(250_000n) }));
    expect(await cycle.ask(cycle.teresa, seen)).toBe("unknownRequest");
    const { request } = await cycle.credit();
    const mixed = { ...seen, requestId: request?.request.requestId ?? "" };
    expect(await cycle.ask(cycle.teresa, mixed)).toBe("requestChanged");
  });

  test("written anew after the approval takes the approval with it", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores));
    await cycle.ask(cycle.teresa, await approval());
    await cycle.ask(cycle.lucia, solicitud(cycle.flores, { wish: 250_000n }));
    expect((await cycle.credit()).grant).toBeNull();
    const rows = await cycle.branch.database.db.query(
      "select status from loan_request where book_id = $1",
      [cycle.bookId],
    );
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["asked", "replaced"]));
  });

  test("above the first rung needs a reason, and nobody is granted more than she asked", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores, { wish: 320_000n }));
    expect(await cycle.ask(cycle.teresa, await approval())).toBe("reasonMissing");
    expect(await cycle.ask(cycle.teresa, await approval(330_000n, "temporada"))).toBe(
      "moreThanAsked",
    );
    expect(await cycle.ask(cycle.teresa, await approval(null, "temporada alta"))).toBe("applied");
  });

  test("above the cap of the cycle needs two people, and twice the same amounts", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores, { wish: 1_900_000n }));
    expect(await cycle.ask(cycle.teresa, await approval(null, "taller"))).toBe("applied");
    expect((await cycle.credit()).grant).toBeNull();
    expect(await cycle.ask(cycle.teresa, await approval(null, "taller"))).toBe("fourEyes");
    expect(await cycle.ask(cycle.second, await approval(null, "vi el taller"))).toBe("applied");
    expect((await cycle.credit()).grant?.grant.approvedBy).toHaveLength(2);
  });

  test("of a new association needs a visit to every woman", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores, { evaluation: null }));
    expect(await cycle.ask(cycle.teresa, await approval())).toBe("visitMissing");
  });

  test("keeps a no of the women as a no", async () => {
    const { a2 } = cycle.flores.memberIds;
    await cycle.ask(cycle.lucia, changed(solicitud(cycle.flores), { against: [a2] }));
    expect(await cycle.ask(cycle.teresa, await approval())).toBe("membersSaidNo");
  });

  test("of a woman who was not there is not taken", async () => {
    const asked = solicitud(cycle.flores);
    const present = asked.assembly.present.slice(1);
    const absent = { ...asked, assembly: { ...asked.assembly, present } };
    expect(await cycle.ask(cycle.lucia, absent)).toBe("applicantAbsent");
  });

  test("offers what the household can carry, and says which ceiling decided", async () => {
    const poor = { ...VISIT, income: bob(210_000n) };
    await cycle.ask(cycle.lucia, changed(solicitud(cycle.flores), { evaluation: poor }));
    const { request } = await cycle.credit();
    expect(request?.offers[0]).toMatchObject({ boundBy: "capacity", amount: bob(110_000n) });
    expect(request?.offers[1]).toMatchObject({ boundBy: "firstRung", amount: bob(300_000n) });
  });

  test("is refused whole when nothing of it is granted", async () => {
    await cycle.ask(cycle.lucia, solicitud(cycle.flores));
    expect(await cycle.ask(cycle.teresa, await approval(0n, "falta la visita"))).toBe("applied");
    expect(await cycle.credit()).toEqual({ request: null, grant: null });
  });
});
