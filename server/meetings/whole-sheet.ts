// What a sheet of paper must be before any of it is taken: the whole of one meeting, down to its
// close. Half a sheet would leave the meeting open, and the same payments could come with the other
// half.

import { isAsked } from "#core/book/command.ts";
import { isDisbursement } from "#core/cycle/command.ts";
import { readCommand } from "#server/commands/candidate.ts";

/** Null when it is a sheet, then only what is witnessed at a table, and its close last. */
export function sheetFlaw(told: readonly unknown[]): "unreadable" | "sheetNotWhole" | null {
  const [sheet, ...facts] = told.map(readCommand);
  if (sheet?.type !== "keyInSheet") return "unreadable";
  const isOfTheTable = facts.every(
    (fact) =>
      fact !== null &&
      fact.type !== "keyInSheet" &&
      !isAsked(fact) &&
      !isDisbursement(fact) &&
      fact.meetingId === sheet.meetingId,
  );
  if (!isOfTheTable) return "unreadable";
  const closes = facts.filter((fact) => fact?.type === "closeMeeting");
  return closes.length === 1 && facts.at(-1) === closes[0] ? null : "sheetNotWhole";
}
