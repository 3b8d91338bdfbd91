// The two meetings of the recorded life: one that goes well, one that does not.

import type { RollMark } from "#core/meetings/meeting.ts";
import { add, money, type Money } from "#core/money/money.ts";
import { WOMEN, type LasFlores, type WomanKey } from "#countries/bolivia/las-flores.ts";
import type { Phone } from "#web/device/phone.ts";
import { tableWork } from "./table-work.ts";
import type { Tap } from "./tap.ts";

/** The association of the meetings, and the line its phones speak on. */
export type Told = { readonly tap: Tap; readonly bookId: string; readonly flores: LasFlores };

const bs = (bolivianos: number): Money => money("BOB", BigInt(bolivianos) * 100n);

/** Everybody pays in the end; one receipt is written twice, one answer is lost on the way. */
export async function firstMeeting({ tap, bookId, flores }: Told, phone: Phone): Promise<void> {
  const meetingId = flores.meetingIds[0] ?? "";
  const { memberIds } = flores;
  const table = tableWork(phone, bookId, meetingId);
  await table.open();
  await table.roll(
    marksOf(memberIds, {
      a3: { presence: "late", minutesLate: 10 },
      a4: { presence: "excused" },
      b2: { presence: "substituted", substitute: "su hija Ana" },
    }),
  );
  await table.pay(memberIds.a1, add(table.owes(memberIds.a1), bs(200)), "cash");
  await table.pay(memberIds.a2, add(table.owes(memberIds.a2), bs(40)), "cash");
  await table.pay(memberIds.a3, table.owes(memberIds.a3), "cash");
  tap.loseAnswers("lucia");
  await phone.sendNow();
  tap.mend("lucia");
  const wrong = await table.pay(memberIds.b4, bs(20), "cash");
  await table.annul(wrong, "era de otra socia");
  await table.pay(memberIds.b4, table.owes(memberIds.b4), "cash");
  await table.pay(memberIds.b1, table.owes(memberIds.b1), "transfer");
  for (const key of ["a4", "b2", "b3"] as const)
    await table.pay(memberIds[key], table.owes(memberIds[key]), "cash");
  await table.count(0n);
  await table.agree(["Comprar un cuaderno nuevo", "La próxima vez, en la casa de Elena"]);
  await table.close("redondeo de monedas");
  await phone.sendNow();
}

/** Five women are short and every source stands in; the names of two facts a person must settle. */
export async function secondMeeting(
  { bookId, flores }: Told,
  lucia: Phone,
  sara: Phone,
): Promise<string[]> {
  const meetingId = flores.meetingIds[1] ?? "";
  const { memberIds } = flores;
  const table = tableWork(lucia, bookId, meetingId);
  await table.open();
  await table.roll(marksOf(memberIds, { b3: { presence: "absent" } }));
  await table.pay(memberIds.a2, table.owes(memberIds.a2), "cash");
  await lucia.sendNow();
  const other = tableWork(sara, bookId, meetingId);
  await sara.sendNow();
  await other.pay(memberIds.b4, other.owes(memberIds.b4), "cash");
  const again = await other.pay(memberIds.a2, other.owes(memberIds.a2), "cash");
  await other.pay(memberIds.b1, bs(180), "cash");
  await sara.sendNow();
  await lucia.sendNow();
  await table.pay(memberIds.b2, table.owes(memberIds.b2), "cash");
  await table.cover(leftOutFor(memberIds));
  await table.count(50n);
  await table.agree([]);
  await table.close("falta una moneda");
  await lucia.sendNow();
  const late = await other.pay(memberIds.a3, bs(100), "cash");
  await sara.sendNow();
  return [again, late];
}

function leftOutFor(memberIds: Readonly<Record<WomanKey, string>>) {
  const before = [
    "ownVoluntary",
    "subgroup",
    "association",
    "reserveFund",
    "ownCompulsory",
  ] as const;
  return {
    [memberIds.a3]: before.slice(0, 1),
    [memberIds.a4]: before.slice(0, 2),
    [memberIds.b1]: before.slice(0, 3),
    [memberIds.b3]: before.slice(0, 4),
  };
}

type Mark = Partial<Pick<RollMark, "presence" | "minutesLate" | "substitute">>;

function marksOf(
  memberIds: Readonly<Record<WomanKey, string>>,
  told: Partial<Record<WomanKey, Mark>>,
): RollMark[] {
  return WOMEN.map(({ key }) => ({
    memberId: memberIds[key],
    presence: "present",
    minutesLate: 0,
    substitute: null,
    ...told[key],
  }));
}
