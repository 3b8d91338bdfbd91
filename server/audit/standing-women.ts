// How the records of the people room stand: a woman with all that hangs on her, who was met at an
// assembly, the assembly itself, and an association in formation whole. What they say is hashed with
// the key of the people room, so that nobody can guess a name or a number from the log alone.

import { createHmac } from "node:crypto";
import type { Sql } from "#server/database/db.ts";

export const PRIVATE = ["woman", "promotion", "lead", "forming"] as const;

export type ThingOfWomen = (typeof PRIVATE)[number];

/** $1: ids, or null for all of them. Instants as numbers: a text of them depends on the session's zone. */
export const QUESTIONS_OF_WOMEN: Readonly<Record<ThingOfWomen, string>> = {
  woman: `select p.person_id::text as id, p.branch_id::text, p.country, p.given_names, p.family_names, p.known_as,
      p.born_on, p.born_year, p.speaks, p.reads_in, p.is_reader, p.neighbourhood, p.landmark,
      p.latitude_micro_degrees, p.longitude_micro_degrees, p.household_id::text, p.version, p.recorded_at,
      p.recorded_by::text, p.asked_digest,
      array(select jsonb_build_array(d.kind, d.branch_id, d.country, d.sealed_number, d.digest, d.issued_in)::text
        from person_document d where d.person_id = p.person_id order by d.kind collate "C") as documents,
      array(select jsonb_build_array(f.number, f.branch_id, f.country, f.owner, f.is_safe_to_call, f.is_safe_to_text)::text
        from person_phone f where f.person_id = p.person_id order by f.number collate "C") as phones,
      array(select jsonb_build_array(k.digest, k.branch_id, k.country)::text
        from person_key k where k.person_id = p.person_id order by k.digest collate "C") as keys,
      array(select jsonb_build_array(c.consent_id, c.branch_id, c.country, c.purpose, c.given_on, c.given_to,
          c.withdrawn_on, c.withdrawn_to)::text
        from person_consent c where c.person_id = p.person_id order by c.consent_id) as consents,
      array(select jsonb_build_array(o.version, o.branch_id, o.country, o.sealed, extract(epoch from o.replaced_at),
          o.replaced_by)::text
        from person_before o where o.person_id = p.person_id order by o.version) as earlier,
      array(select jsonb_build_array(n.other_id, n.branch_id, n.country, extract(epoch from n.recorded_at),
          n.recorded_by)::text
        from person_kin n where n.one_id = p.person_id order by n.other_id) as kin
    from person p where $1::text[] is null or p.person_id = any($1::uuid[])`,
  promotion: `select promotion_id::text as id, branch_id::text, country, held_on, source, place, attended, staff_id::text,
      recorded_at, asked_digest
    from promotion where $1::text[] is null or promotion_id = any($1::uuid[])`,
  lead: `select lead_id::text as id, branch_id::text, country, name, phone, source, neighbourhood, found_on,
      promotion_id::text, call_on, is_lost, forming_id::text, person_id::text, noted_by::text, recorded_at, asked_digest
    from lead where $1::text[] is null or lead_id = any($1::uuid[])`,
  forming: `select f.book_id::text as id, f.branch_id::text, f.country, f.name, f.subgroups, f.staff_id::text, f.begun_on,
      f.recorded_at, f.asked_digest,
      array(select jsonb_build_array(w.person_id, w.branch_id, w.country, w.subgroup_id, extract(epoch from w.joined_at),
          w.joined_by)::text
        from forming_woman w where w.book_id = f.book_id order by w.person_id) as women,
      array(select jsonb_build_array(c.chooser_id, c.chosen_id, c.branch_id, c.country, c.is_yes)::text
        from forming_choice c where c.book_id = f.book_id order by c.chooser_id, c.chosen_id) as choices,
      array(select jsonb_build_array(s.number, s.branch_id, s.country, s.topic, s.held_on, s.came, s.staff_id,
          extract(epoch from s.recorded_at))::text
        from forming_session s where s.book_id = f.book_id order by s.number) as sessions,
      array(select jsonb_build_array(d.branch_id, d.country, d.body, d.written_by, extract(epoch from d.written_at))::text
        from forming_draft d where d.book_id = f.book_id) as draft
    from forming f where $1::text[] is null or f.book_id = any($1::uuid[])`,
};

/** Whoever asks sees the settings. Records older than the key are hashed with it once it is made. */
export async function privateHash(sql: Pick<Sql, "query">): Promise<(text: string) => string> {
  const [row] = await sql.query("select value from setting where name = 'people-key'", []);
  const secret = (row?.["value"] as string | undefined) ?? "";
  return (text) =>
    createHmac("sha256", secret).update("standing ").update(text, "utf8").digest("hex");
}
