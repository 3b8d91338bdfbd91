// A meeting held on paper: the sheet is keyed in afterwards from one phone, and another person compares
// it with the book.

import { sheetsOf } from "#core/meetings/sheet.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";
import { say, type Table } from "./meeting.ts";

/** The sheet comes first; what it tells follows as from any phone. */
export function keyIn(table: Table): void {
  const { chance, meetingId } = table;
  const sheetNumber = `p-${chance.below(chance.onceIn(6) ? 2 : 1_000_000)}`;
  say(table, { type: "keyInSheet", meetingId, sheetNumber, heldBy: null, photos: [] });
}

/** Whoever keyed it in may not say that it is right. */
export function compareSheets(world: World): void {
  const { chance, office } = world;
  const open = sheetsOf(groupOf(world)).filter(({ confirmedBy }) => confirmedBy === null);
  for (const { sheetId } of open) {
    const command = { type: "confirmSheet", sheetId, note: "igual que la planilla" } as const;
    if (chance.onceIn(4)) tellOffice(world, officerOf(world), command);
    tellOffice(world, office, command);
  }
}
