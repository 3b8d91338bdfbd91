// What every act in the life of one association has at hand.

import type { CommandDoor } from "#server/commands/accept.ts";
import type { Chance } from "#simulation/chance.ts";
import type { Phone, Seats } from "./seats.ts";

export type Lived = {
  readonly door: CommandDoor;
  readonly chance: Chance;
  readonly seats: Seats;
  readonly phone: Phone;
  readonly bookId: string;
  readonly name: string;
  readonly women: number;
  /** Says why a life stands still. */
  readonly rest: (why: string) => void;
};

/** What the office asks for in these lives is granted, or the life is told wrongly. */
export async function must(asked: Promise<string>): Promise<void> {
  const said = await asked;
  if (said !== "applied") throw new Error(`The door said ${said}.`);
}
