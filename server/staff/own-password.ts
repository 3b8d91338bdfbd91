// A person's own password: long, not a common one, not her name, and hers alone.

import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { atEntrance } from "#server/database/scope.ts";
import { hashToken, type Caller } from "./caller.ts";
import { hashPassword } from "./password.ts";
import { beforeAct, writeAct } from "./staff-acts.ts";

const SHORTEST = 12;
const GUESSED_FIRST = [
  "123456789012",
  "1234567890123",
  "contraseña123",
  "contrasena123",
  "password1234",
  "password12345",
  "qwertyuiop12",
  "qwertyuiopas",
  "administrador",
  "administrator",
];

/** Throws the refusal a screen can say. */
export function refuseWeak(password: string, login: string): void {
  const plain = password.toLowerCase();
  if (password.length < SHORTEST) throw new Refused(400, "passwordShort");
  const isGuessed = GUESSED_FIRST.includes(plain) || /^(.)\1*$/u.test(plain);
  if (isGuessed || plain.includes(login.toLowerCase())) throw new Refused(400, "passwordCommon");
}

/** For a known password that was checked. Sessions elsewhere end; the one she asks from stays. */
export async function changePassword(
  { db, clock, country, newId }: Deps,
  { staffId, login }: Caller,
  { known, chosen, token }: Record<"known" | "chosen" | "token", string>,
): Promise<void> {
  if (chosen === known) throw new Refused(400, "passwordSame");
  refuseWeak(chosen, login);
  const passwordHash = await hashPassword(chosen);
  const act = { byStaffId: staffId, kind: "ownPassword", subjectId: staffId } as const;
  await atEntrance({ db }, async (sql) => {
    const before = await beforeAct(sql, act);
    await sql.query(
      "update staff set password_hash = $2, must_change = false where staff_id = $1",
      [staffId, passwordHash],
    );
    await sql.query("delete from session where staff_id = $1 and token_hash <> $2", [
      staffId,
      hashToken(token),
    ]);
    const told = { ...act, actId: newId(), at: clock.now(), detail: "" };
    await writeAct(sql, country.code, told, before);
  });
}
