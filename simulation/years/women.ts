// The women's own records in a large branch, as the promoters of it write them: each member with her
// card and where she lives, the assemblies of every week with whom they brought, and associations in
// formation, most of which come to nothing.

import type { Association } from "#core/groups/association.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Person, PersonId } from "#core/people/person.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIAN_FORMING } from "#countries/bolivia/forming.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import type { CommandDoor } from "#server/commands/accept.ts";
import type { Deps } from "#server/http/deps.ts";
import { beginForming, holdSession, joinForming } from "#server/people/forming.ts";
import { addLead, addPromotion, callBack } from "#server/people/promotion.ts";
import { addPerson } from "#server/people/write-person.ts";
import type { Caller } from "#server/staff/caller.ts";
import type { Chance } from "#simulation/chance.ts";
import { womanOf } from "#simulation/founding.ts";
import type { Act } from "./by-days.ts";

export type Promoting = {
  readonly door: CommandDoor;
  readonly chance: Chance;
  readonly asesora: Caller;
};

const { branchId } = DEMO_BRANCH;

/** Every member of the association gets her record, under the name the book knows her by. */
export async function writeDown(
  promoting: Promoting,
  { members }: Pick<Association, "members">,
): Promise<void> {
  for (const { memberId, name } of members) await write(promoting, memberId, name);
}

/** Once a week an assembly; every third brings enough women for an association to be formed. */
export function* promote(promoting: Promoting, begin: Day): Generator<Act, void, void> {
  for (let week = 1; ; week += 1) {
    const on = addDays(begin, week * 7);
    yield { on, act: () => assemble(promoting, on, week % 3 === 0) };
  }
}

async function assemble(promoting: Promoting, heldOn: Day, isEnough: boolean): Promise<void> {
  const { chance, asesora } = promoting;
  const deps = depsOf(promoting);
  const met = { branchId, heldOn, source: "assembly" as const, place: chance.pick(PLACES) };
  const attended = chance.between(20, 60);
  const promotionId = await addPromotion(deps, asesora, { ...met, attended });
  const leads: { leadId: string; name: PersonName }[] = [];
  for (let many = chance.between(12, 20); many > 0; many -= 1) {
    const name = womanOf(chance);
    const leadId = await addLead(deps, asesora, {
      branchId,
      name: `${name.given} ${name.family}`,
      phone: phoneOf(chance),
      source: met.source,
      neighbourhood: met.place,
      foundOn: heldOn,
      promotionId,
      callOn: chance.onceIn(3) ? addDays(heldOn, chance.between(1, 10)) : null,
    });
    if (chance.onceIn(4)) await callBack(deps, asesora, leadId, { callOn: null, isLost: true });
    else leads.push({ leadId, name });
  }
  if (isEnough) await form(promoting, heldOn, leads);
}

async function form(
  promoting: Promoting,
  on: Day,
  leads: readonly { readonly leadId: string; readonly name: PersonName }[],
): Promise<void> {
  const { chance, asesora } = promoting;
  const deps = depsOf(promoting);
  const formingId = await beginForming(deps, asesora, {
    branchId,
    name: `En formación del ${on}`,
    leadIds: leads.map(({ leadId }) => leadId),
  });
  const cameIds: PersonId[] = [];
  for (const { leadId, name } of leads) {
    const personId = chance.newId();
    await write(promoting, personId, name);
    await joinForming(deps, asesora, formingId, { personId, leadId });
    cameIds.push(personId);
  }
  const [topic = ""] = inForce(BOLIVIAN_FORMING, on).topics;
  await holdSession(deps, asesora, formingId, { number: 1, topic, heldOn: on, cameIds });
}

async function write(promoting: Promoting, personId: PersonId, name: PersonName): Promise<void> {
  const person = personOf(promoting.chance, name);
  const asked = { personId, branchId, person, livesWithId: null };
  await addPerson(depsOf(promoting), promoting.asesora, asked);
}

function personOf(chance: Chance, { given, family }: PersonName): Person {
  return {
    names: { given: given.split(" "), family: family.split(" "), knownAs: null },
    born: { on: null, year: chance.between(1955, 2005) },
    speaks: ["es", "ay"],
    readsIn: ["es"],
    isReader: true,
    documents: [
      { kind: "CI", number: String(chance.between(1_000_000, 9_999_999)), issuedIn: "LP" },
    ],
    phones: chance.onceIn(3)
      ? []
      : [{ number: phoneOf(chance), owner: "hers", isSafeToCall: true, isSafeToText: true }],
    neighbourhood: chance.pick(PLACES),
    landmark: "a media cuadra de la cancha",
    point: null,
  };
}

function phoneOf(chance: Chance): string {
  return `+5917${chance.between(1_000_000, 9_999_999)}`;
}

function depsOf({ door, chance }: Promoting): Deps {
  return { ...door, newId: chance.newId, setUpCode: "", screens: null };
}

const PLACES = ["Villa Dolores", "Río Seco", "Senkata", "Alto Lima", "Villa Adela", "Ventilla"];
