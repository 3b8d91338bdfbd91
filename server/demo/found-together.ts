// A book opened, an association founded and its first cycle begun, for the demonstration and the
// seeds: one person asks for it, another reads it and approves.

import type { StartCycle } from "#core/lending/disburse.ts";
import type { FoundAssociation, Opening } from "#core/book/command.ts";
import type { Book } from "#core/book/state.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import { acceptOffice, type CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { scoped } from "#server/database/scope.ts";
import { hashOf, proposeOpening } from "#server/openings/propose.ts";

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
  const give = (sender: Sender, commandId: string, command: object) =>
    giveIn(door, sender, { commandId, bookId, command });
  await openTogether(door, { asks, approves }, { bookId, opening: founding, newId });
  await give(asks, proposalId, { type: "propose", wish: cycle });
  const contentHash = hashOf(cycle);
  await give(approves, newId(), { type: "approveProposal", proposalId, contentHash });
  const rows = await scoped(door, approves, (sql) =>
    sql.query("select version, body from book_state where book_id = $1", [bookId]),
  );
  const group = fromJson(rows[0]?.["body"] as string) as GroupState;
  return { bookId, version: Number(rows[0]?.["version"]), group };
}

/** Proposed by one and opened by the other, whatever balances it begins with. */
export async function openTogether(
  door: CommandDoor,
  { asks, approves }: TwoPeople,
  asked: { readonly bookId: string; readonly opening: Opening; readonly newId: () => string },
): Promise<void> {
  const { bookId, opening, newId } = asked;
  const proposalId = newId();
  await proposeOpening(door, asks, { proposalId, bookId, opening });
  const command = { type: "approveOpening", proposalId, contentHash: hashOf(opening) };
  await giveIn(door, approves, { commandId: newId(), bookId, command });
}

async function giveIn(
  door: CommandDoor,
  sender: Sender,
  asked: { readonly commandId: string; readonly bookId: string; readonly command: object },
): Promise<void> {
  const command = JSON.parse(toJson(asked.command)) as unknown;
  const { verdicts } = await acceptOffice(door, sender, { ...asked, command });
  if (verdicts[0]?.verdict !== "applied") throw new Error(`The door said ${toJson(verdicts)}.`);
}
