// The people of the demonstration branch. Their sign-ins are printed at the start and exist
// only in a demonstration institution.

import type { Role } from "#core/people/role.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Statement } from "#server/database/db.ts";
import { administering, atEntrance } from "#server/database/scope.ts";
import { hashPassword } from "#server/staff/password.ts";
import type { TwoPeople } from "./found-together.ts";

export const DEMO_BRANCH = {
  branchId: "0199a000-0000-7000-8000-0000000000b1",
  name: "Centro Focal Villa Dolores, El Alto",
  country: "BO",
  currency: "BOB",
} as const;

export const DEMO_PASSWORD = "quinua-y-retama";

export const DEMO_STAFF: readonly {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}[] = [
  { login: "lucia", name: "Lucía Nina Copa", role: "asesora" },
  { login: "sara", name: "Sara Chipana Vega", role: "asesora" },
  { login: "teresa", name: "Teresa Rojas Soliz", role: "branchManager" },
  { login: "celia", name: "Celia Limachi Vargas", role: "cashier" },
  { login: "norma", name: "Norma Arce Medina", role: "countryFinance" },
  { login: "ines", name: "Inés Salvatierra Roca", role: "auditor" },
  { login: "olga", name: "Olga Peredo Lanza", role: "operator" },
];

export type DemoPeople = {
  readonly office: Sender;
  readonly phone: Sender;
  /** Whoever asks for a cycle in the office, and the one who approves it. */
  readonly two: TwoPeople;
  readonly firstReceipt: number;
};

const RECEIPTS = 2_000;

/** Branch, staff, two office seats and the asesora's first phone with its receipts. */
export async function enrolDemoStaff(door: CommandDoor, newId: () => string): Promise<DemoPeople> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = DEMO_STAFF.map((person) => ({ ...person, staffId: newId() }));
  const senderOf = (role: Role): Sender => {
    const staffId = people.find((person) => person.role === role)?.staffId ?? "";
    const branchIds = [DEMO_BRANCH.branchId];
    return { staffId, ownAccounts: [staffId], role, branchIds, deviceId: newId() };
  };
  const [office, phone] = [senderOf("branchManager"), senderOf("asesora")];
  const finance = senderOf("countryFinance");
  const at = door.clock.now();
  const { branchId, country, name, currency } = DEMO_BRANCH;
  await administering(door, office, (sql) =>
    sql.pipeline([
      {
        text: "insert into branch (branch_id, country, name, currency) values ($1, $2, $3, $4)",
        values: [branchId, country, name, currency],
      },
      {
        text: `insert into staff (staff_id, login, name, role, password_hash, country)
          select u.*, $5, $6 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as u`,
        values: [
          people.map(({ staffId }) => staffId),
          people.map(({ login }) => login),
          people.map((person) => person.name),
          people.map(({ role }) => role),
          passwordHash,
          country,
        ],
      },
      {
        text: "insert into staff_branch (staff_id, branch_id) select u, $2 from unnest($1::uuid[]) as u",
        values: [people.map(({ staffId }) => staffId), branchId],
      },
    ]),
  );
  await atEntrance(door, async (sql) => {
    await sql.pipeline([
      deviceRow(office, "office", "Oficina", at),
      deviceRow(finance, "office", "Oficina", at),
      deviceRow(phone, "phone", "Teléfono de Lucía (demostración)", at),
      {
        text: "insert into receipt_block (first_number, last_number, device_id, leased_at) values (1, $1, $2, $3)",
        values: [RECEIPTS, phone.deviceId, at],
      },
    ]);
    const rows = await standingRows(sql, SEED, {
      branch: [branchId],
      person: people.map(({ staffId }) => staffId),
      device: [office, finance, phone].map(({ deviceId }) => deviceId),
    });
    await writePage(sql, { country, at }, rows);
  });
  return { office, phone, two: { asks: office, approves: finance }, firstReceipt: 1 };
}

/** Nobody of the institution did it. */
const SEED = { actorId: null, deviceId: null };

/** A device nobody can sign in with: its token hash matches no token. */
function deviceRow(
  { deviceId, staffId }: Sender,
  kind: string,
  label: string,
  at: string,
): Statement {
  return {
    text: `insert into device (device_id, staff_id, kind, label, token_hash, enrolled_at, last_hash)
      values ($1, $2, $3, $4, '', $5, $6)`,
    values: [deviceId, staffId, kind, label, at, FIRST_HASH],
  };
}
