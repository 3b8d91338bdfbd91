// An association founded and its first cycle begun, for the demonstration and the seeds: one person
// asks for it, another reads it and approves.

import type { StartCycle } from "#core/lending/disburse.ts";
import type { FoundAssociation } from "#core/book/command.ts";
import type { Book } from "#core/book/state.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { canonicalText, fromJson, toJson } from "#core/wire/canonical.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Sender } from "#server/commands/sender.ts";
import { scoped } from "#server/database/scope.ts";

export type Asked = {
  readonly bookId: string;
  readonly founding: FoundAssociation;
  readonly cycle: StartCycle;
  readonly newId: () => string;
};

export type TwoPeople = { readonly asks: Sender; readonly approves: Sender };

/** The book with its cycle begun; throws when the door did not simply apply all of it. */
export async function foundTogether(
  door: CommandDoor,
  { asks, approves }: TwoPeople,
  asked: Asked,
): Promise<Book> {
  const { bookId, founding, cycle, newId } = asked;
  const proposalId = newId();
  const give = async (sender: Sender, commandId: string, command: object) => {
    const travelled = JSON.parse(toJson(command)) as unknown;
    const { verdicts } = await acceptOffice(door, sender, {
      commandId,
      bookId,
      command: travelled,
    });
    if (verdicts[0]?.verdict !== "applied") throw new Error(`The door said ${toJson(verdicts)}.`);
  };
  await give(asks, newId(), founding);
  await give(asks, proposalId, { type: "propose", wish: cycle });
  const contentHash = sha256(canonicalText(cycle));
  await give(approves, newId(), { type: "approveProposal", proposalId, contentHash });
  const rows = await scoped(door, approves, (sql) =>
    sql.query("select version, body from book_state where book_id = $1", [bookId]),
  );
  const group = fromJson(rows[0]?.["body"] as string) as GroupState;
  return { bookId, version: Number(rows[0]?.["version"]), group };
}
