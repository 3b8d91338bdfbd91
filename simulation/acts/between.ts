// What happens between two meetings, each kind with a chance of its own.

import type { ExitKind } from "#core/groups/association.ts";
import type { Chance } from "#simulation/chance.ts";
import { finish, everyPhone, type World } from "#simulation/world.ts";
import { voteLate } from "./assembly.ts";
import { bringToBank, confirmWaiting } from "./banking.ts";
import { carrySavings } from "./carry.ts";
import { elect } from "./board.ts";
import { closeBranch, moveWeekday } from "./calendar.ts";
import { payWithoutGrant } from "./disburse.ts";
import { join, comeBack } from "./join.ts";
import { leave, returnSavings } from "./leave.ts";
import { rescheduleOne } from "./reschedule.ts";
import { compareSheets } from "./on-paper.ts";
import { giveBack, regroup } from "./sisters.ts";
import { bankTheTill, changeAsesora, payAtTill, payBackAdvances } from "./till.ts";
import { stealPhone } from "./theft.ts";
import { correctOne, emptyTray } from "./tray.ts";

type Act = readonly [onceIn: number, act: (world: World) => void];

const IN_CYCLE: readonly Act[] = [
  [25, stealPhone],
  [2, bringToBank],
  [2, confirmWaiting],
  [6, correctOne],
  [4, emptyTray],
  [14, elect],
  [10, (world) => leave(world, midCycleExit(world.chance))],
  [14, rescheduleOne],
  [16, moveWeekday],
  [16, closeBranch],
  [40, payWithoutGrant],
  [4, payAtTill],
  [4, bankTheTill],
  [8, payBackAdvances],
  [12, changeAsesora],
  [12, regroup],
  [3, compareSheets],
];

const AFTER_CYCLE: readonly Act[] = [
  [1, emptyTray],
  [2, returnSavings],
  [2, (world) => leave(world, world.chance.pick(EXITS_AFTER))],
  [1, carrySavings],
  [2, join],
  [1, comeBack],
  [3, elect],
  [1, confirmWaiting],
  [1, giveBack],
  [2, regroup],
  [2, payBackAdvances],
  [1, compareSheets],
  [1, voteLate],
];

const EXITS_AFTER: readonly ExitKind[] = ["voluntary", "resting", "transferred", "graduated"];

function midCycleExit(chance: Chance): ExitKind {
  return chance.pick(["deceased", "expelled", "voluntary", "transferred", "deceased"] as const);
}

export function betweenMeetings(world: World): void {
  if (!world.chance.onceIn(4)) for (const phone of everyPhone(world)) finish(world, phone);
  IN_CYCLE.forEach(([times, act]) => {
    if (world.chance.onceIn(times)) act(world);
  });
}

export function betweenCycles(world: World): void {
  for (const phone of everyPhone(world)) finish(world, phone);
  AFTER_CYCLE.forEach(([times, act]) => {
    if (world.chance.onceIn(times)) act(world);
  });
}
