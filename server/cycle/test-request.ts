// A cycle to come, lived in a branch of the demonstration up to the first woman who is paid, for the
// tests that need rows of it.

import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { openTogether } from "#server/demo/found-together.ts";
import type { Sql } from "#server/database/db.ts";
import { bob, PLANNED_ON, solicitud } from "./test-cycle.ts";

type Asks = Pick<Sql, "query">;

/** `asesora` writes it down and pays, `approver` founds and approves; `sql` sees all. */
export async function liveRequest(
  door: CommandDoor,
  sql: Asks,
  asesora: Sender,
  approver: Sender,
): Promise<void> {
  const bookId = newId();
  const flores = lasFlores(approver.branchIds[0] ?? "", PLANNED_ON, newId);
  const give = async (sender: Sender, command: Command) => {
    const asked = { commandId: newId(), bookId, command: JSON.parse(toJson(command)) as unknown };
    const { verdicts } = await acceptOffice(door, sender, asked);
    const verdict = verdicts[0]?.verdict;
    if (verdict === "applied" || verdict === "suspense") return;
    throw new Error(JSON.stringify(verdicts));
  };
  const credit = async () => {
    const [row] = await sql.query("select body from book_state where book_id = $1", [bookId]);
    return creditOf(fromJson(row?.["body"] as string) as GroupState);
  };
  const two = { asks: asesora, approves: approver };
  await openTogether(door, two, { bookId, opening: flores.founding, newId });
  await give(asesora, solicitud(flores));
  const { request } = await credit();
  await give(approver, {
    type: "approveRequest",
    requestId: request?.request.requestId ?? "",
    hash: request?.hash ?? "",
    approvals: (request?.request.lines ?? []).map(({ memberId, principal }) => ({
      memberId,
      amount: principal,
      reason: "",
    })),
  });
  const grantId = (await credit()).grant?.grant.grantId ?? "";
  await give(asesora, { type: "openDisbursement", grantId, heldOn: PLANNED_ON });
  await give(asesora, {
    type: "payOut",
    grantId,
    memberId: flores.memberIds.a1,
    amount: bob(300_000n),
    method: "cash",
    paidTo: null,
    receiptNumber: 9_001,
    isCostAccepted: true,
    isIdentitySeen: true,
    witnesses: [flores.memberIds.a2, flores.memberIds.b1],
    signature: { manner: "thumbOnPaper", strokes: "" },
  });
}
