// The people room asked twenty times at once: women met, written down and joining, and an
// association in formation up to its founding.

import { v7 as newId } from "uuid";
import {
  branchId,
  choose,
  deskOf,
  draftFor,
  gather,
  pageOf,
  teach,
  TODAY,
  woman,
} from "#server/people/test-forming.ts";
import type { TestApp } from "./test-app.ts";
import type { Try } from "./test-try.ts";

type Wish = Pick<Try, "url" | "body" | "counted"> & Partial<Pick<Try, "other">>;

/** Each as Lucía wishes it; `other` is left out where nothing has a name. */
const WISHES: Readonly<Record<string, (world: TestApp) => Wish | Promise<Wish>>> = {
  "POST /api/people": () => {
    const body = { personId: newId(), branchId, person: woman("Ana"), livesWithId: null };
    const other = { ...body, person: woman("Berta") };
    return { url: "/api/people", body, other, counted: "select count(*) as many from person" };
  },
  "POST /api/people/{personId}": async (world) => {
    const personId = await written(world);
    const body = { version: 1, person: woman("Ana", { neighbourhood: "Senkata" }) };
    return {
      url: `/api/people/${personId}`,
      body,
      counted: "select count(*) as many from person_before",
    };
  },
  "POST /api/people/{personId}/consents": async (world) => {
    const url = `/api/people/${await written(world)}/consents`;
    return {
      url,
      body: { purpose: "credit", isGiven: true },
      counted: "select count(*) as many from person_consent",
    };
  },
  "POST /api/people/kinship": async (world) => {
    const body = {
      oneId: await written(world),
      otherId: await written(world),
      kinship: "sameHousehold",
    };
    return { url: "/api/people/kinship", body, counted: "select count(*) as many from person_kin" };
  },
  "POST /api/promotion/assemblies": () => {
    const where = { source: "market", place: "Feria 16 de Julio", attended: 40 };
    const body = { promotionId: newId(), branchId, heldOn: TODAY, ...where };
    const other = { ...body, attended: 41 };
    return {
      url: "/api/promotion/assemblies",
      body,
      other,
      counted: "select count(*) as many from promotion",
    };
  },
  "POST /api/promotion/leads": () => {
    const body = lead();
    const other = { ...body, name: "Berta Choque" };
    return {
      url: "/api/promotion/leads",
      body,
      other,
      counted: "select count(*) as many from lead",
    };
  },
  "POST /api/promotion/leads/{leadId}/call": async (world) => {
    const body = lead();
    await deskOf(world).ask("lucia", "/promotion/leads", body);
    const url = `/api/promotion/leads/${body.leadId}/call`;
    return {
      url,
      body: { callOn: null, isLost: true },
      counted: "select count(*) as many from lead where is_lost",
    };
  },
  "POST /api/forming": () => {
    const body = { formingId: newId(), branchId, name: "Flor de Altura", leadIds: [] };
    const other = { ...body, name: "Las Primeras" };
    return { url: "/api/forming", body, other, counted: "select count(*) as many from forming" };
  },
  "POST /api/forming/{formingId}/women": async (world) => {
    const url = `/api/forming/${await begun(world)}/women`;
    const body = { personId: await written(world), leadId: null };
    return { url, body, counted: "select count(*) as many from forming_woman" };
  },
  "POST /api/forming/{formingId}/leaving": async (world) => {
    const { formingId, personId } = await joined(world);
    const counted = "select -count(*) as many from forming_woman";
    return { url: `/api/forming/${formingId}/leaving`, body: { personId }, counted };
  },
  "POST /api/forming/{formingId}/subgroups": async (world) => {
    const { formingId, personId } = await joined(world);
    const { subgroups } = await pageOf(deskOf(world).ask, formingId);
    const [{ subgroupId } = { subgroupId: "" }] = subgroups;
    const body = { subgroups, seats: [{ personId, subgroupId }] };
    const counted = "select count(*) as many from forming_woman where subgroup_id is not null";
    return { url: `/api/forming/${formingId}/subgroups`, body, counted };
  },
  "POST /api/forming/{formingId}/sessions": async (world) => {
    const { formingId, personId } = await joined(world);
    const body = { number: 1, topic: "method", heldOn: "2026-03-10", cameIds: [personId] };
    return {
      url: `/api/forming/${formingId}/sessions`,
      body,
      counted: "select count(*) as many from forming_session",
    };
  },
  "POST /api/forming/{formingId}/constitution": async (world) => {
    const formingId = await gather(deskOf(world));
    const body = draftFor(await pageOf(deskOf(world).ask, formingId));
    return {
      url: `/api/forming/${formingId}/constitution`,
      body,
      counted: "select count(*) as many from forming_draft",
    };
  },
};

export const PEOPLE_TRIES: Readonly<Record<string, (world: TestApp) => Promise<Try>>> = {
  ...Object.fromEntries(
    Object.entries(WISHES).map(([route, wish]) => [
      route,
      async (world: TestApp): Promise<Try> => ({
        other: null,
        headers: await world.signIn("lucia"),
        ...(await wish(world)),
      }),
    ]),
  ),
  "POST /api/forming/{formingId}/founding": async (world) => {
    const desk = deskOf(world);
    const formingId = await gather(desk);
    await choose(desk, formingId, []);
    await teach(desk, formingId, []);
    const draft = draftFor(await pageOf(desk.ask, formingId));
    await desk.ask("lucia", `/forming/${formingId}/constitution`, draft);
    const url = `/api/forming/${formingId}/founding`;
    const headers = await world.signIn("teresa");
    return {
      url,
      headers,
      body: { commandId: newId() },
      other: null,
      counted: "select count(*) as many from book",
    };
  },
};

function lead() {
  const met = { phone: null, source: "market", neighbourhood: "16 de Julio", foundOn: TODAY };
  return { leadId: newId(), branchId, name: "Ana Choque", ...met, promotionId: null, callOn: null };
}

async function written(world: TestApp): Promise<string> {
  const personId = newId();
  const body = { personId, branchId, person: woman("Ana"), livesWithId: null };
  await deskOf(world).ask("lucia", "/people", body);
  return personId;
}

async function begun(world: TestApp): Promise<string> {
  const formingId = newId();
  const body = { formingId, branchId, name: "Flor de Altura", leadIds: [] };
  await deskOf(world).ask("lucia", "/forming", body);
  return formingId;
}

async function joined(world: TestApp): Promise<{ formingId: string; personId: string }> {
  const [formingId, personId] = [await begun(world), await written(world)];
  await deskOf(world).ask("lucia", `/forming/${formingId}/women`, { personId, leadId: null });
  return { formingId, personId };
}
