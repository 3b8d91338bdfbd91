// Las Flores and one asesora with her phone: what they do at two meetings, part by part, so that a
// test can turn the hands of a clock between any two of them.

import { add, money } from "#core/money/money.ts";
import { addDays, day, type Day } from "#core/time/day.ts";
import { lasFlores, WOMEN, type LasFlores } from "#countries/bolivia/las-flores.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { tableWork } from "#simulation/recorded/table-work.ts";
import type { Phone } from "#web/device/phone.ts";
import { enrolledPhone, type Desk, type Institution } from "./institution.ts";
import { clockIn, type SetClock } from "./hands.ts";

const DISBURSED_ON = day("2026-02-05");
export const MEETINGS = [day("2026-02-19"), day("2026-03-05")] as const;

export type Group = {
  readonly bookId: string;
  readonly flores: LasFlores;
  readonly phone: Phone;
  readonly hands: SetClock;
};

/** Founded and with its loans paid out; her phone is there. */
export async function newGroup(institution: Institution, desk: Desk): Promise<Group> {
  const { newId, world } = institution;
  const flores = lasFlores(DEMO_BRANCH.branchId, DISBURSED_ON, newId);
  const bookId = newId();
  for (const command of [flores.founding, flores.cycle]) {
    const verdict = await desk.ask(bookId, command);
    if (verdict !== "applied") throw new Error(verdict);
  }
  const hands = clockIn(world);
  return { bookId, flores, hands, phone: await enrolledPhone(institution, hands) };
}

export async function takeAlong({ phone, bookId, flores }: Group, turn: number): Promise<void> {
  await phone.refreshAgenda();
  const outcome = await phone.checkOut(bookId, flores.meetingIds[turn] ?? "");
  if (!outcome.isGranted) throw new Error(outcome.reason);
}

/** Roll and payments; at the second meeting two women are short. `heldOn` may differ from the plan. */
export async function begin(group: Group, turn: number, heldOn: Day): Promise<void> {
  const { flores, phone, bookId } = group;
  const meetingId = flores.meetingIds[turn] ?? "";
  const table = tableWork(phone, bookId, meetingId);
  await phone.record(bookId, () => ({ type: "openMeeting", meetingId, heldOn }));
  await table.roll(
    WOMEN.map(({ key }) => ({
      memberId: flores.memberIds[key],
      presence: key === "a3" ? "late" : "present",
      minutesLate: key === "a3" ? 10 : 0,
      substitute: null,
    })),
  );
  const paying = turn === 0 ? WOMEN : WOMEN.filter(({ key }) => key !== "a4" && key !== "b2");
  for (const { key } of paying) {
    const memberId = flores.memberIds[key];
    const owed = table.owes(memberId);
    const amount = key === "a1" ? add(owed, money("BOB", 20_000n)) : owed;
    await table.pay(memberId, amount, "cash");
  }
}

export async function finish({ flores, phone, bookId }: Group, turn: number): Promise<void> {
  const { memberIds } = flores;
  const table = tableWork(phone, bookId, flores.meetingIds[turn] ?? "");
  await table.cover({ [memberIds.a4]: ["ownVoluntary", "subgroup"] });
  await table.count(turn === 0 ? 0n : 50n);
  await table.agree(["Comprar un cuaderno nuevo"]);
  await table.close("falta una moneda");
}

export function everything({ phone }: Group): readonly string[] {
  return phone.view().outbox.map(({ state }) => state);
}

/** The second meeting was put off by a day. */
export const PUT_OFF = addDays(MEETINGS[1], 1);
