// Promotion: the assemblies a branch held, the women it met there or elsewhere, and whom to call
// back. Nobody's lead is another branch's.

import type { LeadSource, LeadState } from "#core/people/lead.ts";
import type { Day } from "#core/time/day.ts";
import type { FormingRow, LeadRow, PromotionPage, PromotionRow } from "#core/wire/people.ts";
import { changed } from "#server/audit/changed.ts";
import type { Row, Sql } from "#server/database/db.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "#server/staff/caller.ts";
import { readLeadPhone } from "./person-input.ts";
import { homeIn } from "./scope.ts";
import { peopleKey } from "./sealing.ts";
import { digestOf, sameWords } from "./written-once.ts";

export async function promotionPage(
  sql: Pick<Sql, "query">,
  { branchIds }: Pick<Caller, "branchIds">,
): Promise<PromotionPage> {
  const leads = await readLeads(sql, branchIds, null);
  const promotions = await sql.query(
    `select p.*, coalesce(s.name, '') as staff_name,
        (select count(*) from lead l where l.promotion_id = p.promotion_id) as leads
      from promotion p left join staff s on s.staff_id = p.staff_id
      where p.branch_id = any($1::uuid[]) order by p.held_on desc, p.promotion_id limit 200`,
    [branchIds],
  );
  const forming = await sql.query(
    `select f.book_id, f.name, f.begun_on, b.book_id is not null as is_founded,
        (select count(*) from forming_woman w where w.book_id = f.book_id) as women,
        (select count(*) from lead l where l.forming_id = f.book_id and l.person_id is null
          and not l.is_lost) as leads
      from forming f left join book b on b.book_id = f.book_id
      where f.branch_id = any($1::uuid[])
      order by b.book_id is not null, f.begun_on desc, f.name limit 200`,
    [branchIds],
  );
  return { leads, promotions: promotions.map(promotionFrom), forming: forming.map(formingFrom) };
}

/** Of the branches; those of one association in formation when it is named. */
export async function readLeads(
  sql: Pick<Sql, "query">,
  branchIds: readonly string[],
  formingId: string | null,
): Promise<LeadRow[]> {
  const rows = await sql.query(
    `select l.*, coalesce(s.name, '') as staff_name from lead l left join staff s on s.staff_id = l.noted_by
      where l.branch_id = any($1::uuid[]) and ($2::uuid is null or l.forming_id = $2)
      order by l.found_on desc, l.lead_id limit 1000`,
    [branchIds, formingId],
  );
  return rows.map((row) => ({
    leadId: row["lead_id"] as string,
    name: row["name"] as string,
    phone: row["phone"] as string | null,
    source: row["source"] as LeadSource,
    neighbourhood: row["neighbourhood"] as string,
    foundOn: row["found_on"] as Day,
    callOn: row["call_on"] as Day | null,
    state: stateOf(row),
    formingId: row["forming_id"] as string | null,
    staffName: row["staff_name"] as string,
  }));
}

function stateOf(row: Row): LeadState {
  if (row["person_id"] !== null) return "known";
  if (row["is_lost"] === true) return "lost";
  return row["forming_id"] === null ? "open" : "forming";
}

function promotionFrom(row: Row): PromotionRow {
  return {
    promotionId: row["promotion_id"] as string,
    heldOn: row["held_on"] as Day,
    source: row["source"] as LeadSource,
    place: row["place"] as string,
    attended: row["attended"] as number,
    leads: Number(row["leads"]),
    staffName: row["staff_name"] as string,
  };
}

function formingFrom(row: Row): FormingRow {
  return {
    formingId: row["book_id"] as string,
    name: row["name"] as string,
    women: Number(row["women"]),
    leads: Number(row["leads"]),
    begunOn: row["begun_on"] as Day,
    isFounded: row["is_founded"] as boolean,
  };
}

export type NewLead = {
  /** Made on the screen; a screen older than this has none. */
  readonly leadId?: string | undefined;
  readonly branchId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly source: LeadSource;
  readonly neighbourhood: string;
  readonly foundOn: Day;
  readonly promotionId: string | null;
  readonly callOn: Day | null;
};

export async function addLead(deps: Deps, caller: Caller, lead: NewLead): Promise<string> {
  const leadId = lead.leadId ?? deps.newId();
  const asked = digestOf(await peopleKey(deps), lead);
  await changed(deps, caller, { lead: [leadId] }, async (sql) => {
    const { branchId, country } = await homeIn(sql, caller, lead.branchId);
    const phone = readLeadPhone(lead.phone, country);
    if (lead.promotionId !== null) await promotionIn(sql, branchId, lead.promotionId);
    const written = await sql.query(
      `insert into lead (lead_id, branch_id, country, name, phone, source, neighbourhood, found_on,
          promotion_id, call_on, is_lost, noted_by, recorded_at, asked_digest)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11, $12, $13)
        on conflict (lead_id) do nothing returning lead_id`,
      [
        leadId,
        branchId,
        country,
        lead.name,
        phone,
        lead.source,
        lead.neighbourhood,
        lead.foundOn,
        lead.promotionId,
        lead.callOn,
        caller.staffId,
        deps.clock.now(),
        asked,
      ],
    );
    if (written.length > 0) return;
    const text = "select asked_digest from lead where lead_id = $1";
    sameWords(await sql.query(text, [leadId]), asked);
  });
  return leadId;
}

async function promotionIn(sql: Sql, branchId: string, promotionId: string): Promise<void> {
  const rows = await sql.query(
    "select 1 from promotion where promotion_id = $1 and branch_id = $2",
    [promotionId, branchId],
  );
  if (rows.length === 0) throw new Refused(404, "notFound");
}

/** What came of calling her: another day, nothing more to ask, or not interested. */
export async function callBack(
  deps: Deps,
  caller: Caller,
  leadId: string,
  { callOn, isLost }: { readonly callOn: Day | null; readonly isLost: boolean },
): Promise<void> {
  const rows = await changed(deps, caller, { lead: [leadId] }, (sql) =>
    sql.query(
      `update lead set call_on = $3, is_lost = $4
        where lead_id = $1 and branch_id = any($2::uuid[]) returning lead_id`,
      [leadId, caller.branchIds, callOn, isLost],
    ),
  );
  if (rows.length === 0) throw new Refused(404, "notFound");
}

export type NewPromotion = {
  /** Made on the screen; a screen older than this has none. */
  readonly promotionId?: string | undefined;
  readonly branchId: string;
  readonly heldOn: Day;
  readonly source: LeadSource;
  readonly place: string;
  readonly attended: number;
};

export async function addPromotion(
  deps: Deps,
  caller: Caller,
  promotion: NewPromotion,
): Promise<string> {
  const promotionId = promotion.promotionId ?? deps.newId();
  const asked = digestOf(await peopleKey(deps), promotion);
  await changed(deps, caller, { promotion: [promotionId] }, async (sql) => {
    const { branchId, country } = await homeIn(sql, caller, promotion.branchId);
    const written = await sql.query(
      `insert into promotion (promotion_id, branch_id, country, held_on, source, place, attended,
          staff_id, recorded_at, asked_digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (promotion_id) do nothing returning promotion_id`,
      [
        promotionId,
        branchId,
        country,
        promotion.heldOn,
        promotion.source,
        promotion.place,
        promotion.attended,
        caller.staffId,
        deps.clock.now(),
        asked,
      ],
    );
    if (written.length > 0) return;
    const text = "select asked_digest from promotion where promotion_id = $1";
    sameWords(await sql.query(text, [promotionId]), asked);
  });
  return promotionId;
}
