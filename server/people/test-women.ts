// Two women met at an assembly and on their way to an association, and a member with a card who looks
// at her own figures: a row in every table of what women say of themselves, as the rooms write them.

import { toldChange } from "#server/audit/changed.ts";
import { scoped } from "#server/database/scope.ts";
import type { Db } from "#server/database/db.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import type { Deps } from "#server/http/deps.ts";
import { issueCard, makeCard } from "#server/member/card.ts";
import { signInMember } from "#server/member/sign-in.ts";
import type { Caller } from "#server/staff/caller.ts";
import { findBySession, idOf, signIn } from "#server/staff/sessions.ts";
import { day } from "#core/time/day.ts";
import { recordChoices } from "./choices.ts";
import { recordConsent } from "./consents.ts";
import { writeDraft } from "./constitution.ts";
import { readForming } from "./forming-page.ts";
import { beginForming, holdSession, joinForming, seatForming } from "./forming.ts";
import { recordKinship } from "./kin.ts";
import { addLead, addPromotion } from "./promotion.ts";
import { card, draftFor, woman } from "./test-forming.ts";
import { addPerson, changePerson } from "./write-person.ts";

const { branchId } = DEMO_BRANCH;
const SOURCE = "market" as const;

export async function liveWomen(deps: Deps, lucia: Caller, db: Db): Promise<void> {
  const heldOn = day("2026-05-20");
  const assembly = { branchId, heldOn, source: SOURCE, place: "Villa Dolores", attended: 30 };
  const promotionId = await addPromotion(deps, lucia, assembly);
  const met = { name: "Ana Mamani", phone: "71234567", neighbourhood: "Villa Dolores" };
  const when = { foundOn: heldOn, callOn: null };
  const lead = { branchId, ...met, source: SOURCE, ...when, promotionId };
  const leadId = await addLead(deps, lucia, lead);
  const formingId = await beginForming(deps, lucia, { branchId, name: "Flor", leadIds: [leadId] });
  const [ana, berta] = [deps.newId(), deps.newId()];
  const phones = [
    { number: "71234567", owner: "hers" as const, isSafeToCall: true, isSafeToText: false },
  ];
  const said = woman("Ana", { documents: [card(4_000_001)], phones });
  await addPerson(deps, lucia, { personId: ana, branchId, person: said, livesWithId: null });
  const other = woman("Berta", { documents: [card(4_000_002)] });
  await addPerson(deps, lucia, { personId: berta, branchId, person: other, livesWithId: null });
  const moved = { ...said, landmark: "Puerta azul" };
  await changePerson(deps, lucia, ana, { version: 1, person: moved });
  await recordConsent(deps, lucia, ana, { purpose: "photo", isGiven: true });
  await recordKinship(deps, lucia, { oneId: ana, otherId: berta, kinship: "relatives" });
  for (const [personId, joins] of [
    [ana, leadId],
    [berta, null],
  ] as const)
    await joinForming(deps, lucia, formingId, { personId, leadId: joins });
  const subgroups = [{ subgroupId: deps.newId(), name: "A" }];
  const seats = [ana, berta].map((personId) => ({
    personId,
    subgroupId: subgroups[0]?.subgroupId ?? "",
  }));
  await seatForming(deps, lucia, formingId, { subgroups, seats });
  const answers = [{ chosenId: berta, isYes: true }];
  await recordChoices(deps, lucia, formingId, { chooserId: ana, answers });
  const session = { number: 1, topic: "method", heldOn, cameIds: [ana, berta] };
  await holdSession(deps, lucia, formingId, session);
  await writeDraft(deps, lucia, formingId, draftFor(await readForming(deps, lucia, formingId)));
  await giveCard(deps, lucia, db);
}

/** She comes in with the code on her card and chooses her PIN. */
async function giveCard(deps: Deps, lucia: Caller, db: Db): Promise<void> {
  const [member] = await db.query(
    "select book_id, member_id from member order by 1, 2 limit 1",
    [],
  );
  const [bookId, memberId] = [member?.["book_id"] as string, member?.["member_id"] as string];
  const made = await makeCard();
  const issue = { bookId, memberId, card: made, at: deps.clock.now(), by: lucia.staffId };
  const things = { memberAccess: [`${bookId} ${memberId}`] };
  await scoped(deps, lucia, (sql) =>
    toldChange(sql, deps, lucia, things, () => issueCard(sql, issue)),
  );
  const token = await signInMember(deps, { key: made.key, pin: made.code, chosenPin: "582913" });
  if (token === null) throw new Error("She could not come in with her card.");
}

export async function signedIn(deps: Deps, login: string): Promise<Caller> {
  const token = await signIn(deps, (await idOf(deps, login)) ?? "");
  const caller = await findBySession(deps, token);
  if (caller === null) throw new Error(`${login} could not sign in.`);
  return caller;
}
