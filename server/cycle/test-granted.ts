// A solicitud granted as it was asked, and its money in the women's hands, for the tests of what
// comes after.

import type { CloseDisbursement, PayOut } from "#core/cycle/command.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Hand } from "#server/demo/hand.ts";
import { bob, type TestCycle } from "./test-cycle.ts";

/** Teresa approves every line as it stands; the name of what was granted. */
export async function grantedAsAsked(cycle: TestCycle): Promise<string> {
  const { request, hash = "" } = (await cycle.credit()).request ?? {};
  const approvals = (request?.lines ?? []).map(({ memberId, principal: amount }) => ({
    memberId,
    amount,
    reason: "",
  }));
  const { requestId = "" } = request ?? {};
  await cycle.ask(cycle.teresa, { type: "approveRequest", requestId, hash, approvals });
  const { grant } = await cycle.credit();
  if (grant === undefined || grant === null) throw new Error("Nothing was granted.");
  return grant.grant.grantId;
}

/** Bs 3,000 in her hand, with her thumb; `part` is what was otherwise. */
export function payout(
  phone: Hand,
  grantId: string,
  memberId: MemberId,
  part: Pick<PayOut, "witnesses"> & Partial<PayOut>,
): PayOut {
  return {
    type: "payOut",
    grantId,
    memberId,
    amount: bob(300_000n),
    method: "cash",
    paidTo: null,
    receiptNumber: phone.nextReceipt(),
    isCostAccepted: true,
    isIdentitySeen: true,
    signature: { manner: "thumbOnPaper", strokes: "" },
    ...part,
  };
}

/** Signed by the three of the board. */
export function closedByBoard(
  { flores }: TestCycle,
  grantId: string,
  explanation: string | null,
): CloseDisbursement {
  const { board } = flores.founding.association;
  const signatures = (["president", "secretary", "treasurer"] as const).map((role) => ({
    role,
    memberId: board[role],
    manner: "thumbOnPaper" as const,
    strokes: "",
  }));
  return { type: "closeDisbursement", grantId, signatures, explanation };
}

export type PaidOut = {
  readonly grantId: string;
  readonly on: Day;
  readonly memberIds: readonly MemberId[];
  /** Two of them see each of the others paid. */
  readonly witnesses: readonly MemberId[];
  readonly explanation: string | null;
  readonly signature?: PayOut["signature"];
};

/** One after the other, from the opening of the box to its closing. */
export function payOutAll(phone: Hand, cycle: TestCycle, paid: PaidOut): void {
  const { grantId, on, memberIds, witnesses, explanation, signature } = paid;
  const say = (command: Parameters<Hand["record"]>[1]) => phone.record(cycle.bookId, command, on);
  say({ type: "openDisbursement", grantId, heldOn: on });
  for (const memberId of memberIds) {
    const two = witnesses.filter((other) => other !== memberId).slice(0, 2);
    say(payout(phone, grantId, memberId, { witnesses: two, ...(signature && { signature }) }));
  }
  say(closedByBoard(cycle, grantId, explanation));
}
