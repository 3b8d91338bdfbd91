// A cycle of one meeting, lived in a branch of the demonstration up to the vote of its closing
// assembly, for the tests that need rows of its end.

import { v7 as newId } from "uuid";
import type { Command } from "#core/book/command.ts";
import { addDays } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { foundTogether } from "#server/demo/found-together.ts";
import { bob, PLANNED_ON } from "./test-cycle.ts";

/** `asesora` holds the meeting, `approver` founds and proposes the cycle, `other` approves it. */
export async function liveClosing(
  door: CommandDoor,
  asesora: Sender,
  approver: Sender,
  other: Sender,
): Promise<void> {
  const bookId = newId();
  const begun = addDays(PLANNED_ON, -14);
  const { founding, cycle } = lasFlores(approver.branchIds[0] ?? "", begun, newId);
  const meetingId = newId();
  const give = async (sender: Sender, command: Command) => {
    const asked = { commandId: newId(), bookId, command: JSON.parse(toJson(command)) as unknown };
    const { verdicts } = await acceptOffice(door, sender, asked);
    const verdict = verdicts[0]?.verdict;
    if (verdict !== "applied" && verdict !== "suspense") throw new Error(JSON.stringify(verdicts));
  };
  const terms = { ...cycle.terms, instalments: 1 };
  const asked = { bookId, founding, cycle: { ...cycle, terms, meetingIds: [meetingId] }, newId };
  await foundTogether(door, { asks: approver, approves: other }, asked);
  await give(asesora, { type: "openMeeting", meetingId, heldOn: PLANNED_ON });
  await give(asesora, {
    type: "recordAssembly",
    meetingId,
    act: {
      kind: "ledgerVoted",
      read: bob(40_000n),
      votesFor: 7,
      votesAgainst: 0,
      abstained: 1,
    },
  });
  await give(asesora, {
    type: "closeMeeting",
    meetingId,
    signatures: [],
    explanation: null,
    shown: { collected: bob(0n), external: bob(0n) },
  });
}
