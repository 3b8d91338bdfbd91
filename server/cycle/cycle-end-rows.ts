// How each cycle ended, as a row, written in the transaction of what ended it and of a vote that was
// written down later; gone when what ended it is taken back.

import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

const VOTED = {
  ended_on: "date",
  ledger: "text",
  votes_for: "integer",
  votes_against: "integer",
  abstained: "integer",
  read_minor: "bigint",
} as const;

export const CYCLE_END: Table = {
  name: "cycle_end",
  columns: { cycle: "integer", ...VOTED },
  key: ["cycle"],
  changing: Object.keys(VOTED),
};

export function cycleEndRows({ before, after }: BookStep): Change[] {
  const { cycleEnd } = after;
  if (cycleEnd === before?.cycleEnd) return [];
  if (cycleEnd === undefined) {
    const ended = before?.cycleEnd?.cycle;
    const goesOn = ended !== undefined && ended === after.lending.cycle?.number;
    return goesOn ? [{ table: CYCLE_END, gone: { cycle: ended } }] : [];
  }
  const { cycle, endedOn, ledger, vote } = cycleEnd;
  return [
    {
      table: CYCLE_END,
      row: {
        cycle,
        ended_on: endedOn,
        ledger,
        votes_for: vote?.votesFor ?? null,
        votes_against: vote?.votesAgainst ?? null,
        abstained: vote?.abstained ?? null,
        read_minor: vote?.read.minor ?? null,
      },
    },
  ];
}
