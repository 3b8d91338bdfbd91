// Twelve women of Villa Dolores on their way to an association, over HTTP: for the tests of the
// people room.

import { v7 as newId } from "uuid";
import { ARTICLES } from "#core/groups/constitution.ts";
import type { Person } from "#core/people/person.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { ConstitutionDraft, FormingPage } from "#core/wire/people.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";

export const branchId: string = DEMO_BRANCH.branchId;
export const TODAY = day("2026-04-02");

export type Said = { readonly status: number; readonly body: unknown };

export type FormingDesk = TestApp & {
  /** Asks as somebody; a body makes it a POST. */
  readonly ask: (login: string, path: string, body?: object) => Promise<Said>;
};

export async function openFormingDesk(): Promise<FormingDesk> {
  return deskOf(await testApp());
}

export function deskOf(world: TestApp): FormingDesk {
  const sessions = new Map<string, Record<string, string>>();
  const ask: FormingDesk["ask"] = async (login, path, body) => {
    const headers = sessions.get(login) ?? (await world.signIn(login));
    sessions.set(login, headers);
    const asked = { url: `/api${path}`, headers };
    const answer = await world.app.inject(
      body === undefined
        ? { ...asked, method: "GET" }
        : { ...asked, method: "POST", payload: toJson(body) },
    );
    return {
      status: answer.statusCode,
      body: answer.body === "" ? null : fromJson(answer.body),
    };
  };
  return { ...world, ask };
}

export function woman(given: string, part: Partial<Person> = {}): Person {
  return {
    names: { given: given.split(" "), family: ["Mamani", "Quispe"], knownAs: null },
    born: { on: null, year: 1980 },
    speaks: ["ay", "es"],
    readsIn: [],
    isReader: false,
    documents: [],
    phones: [],
    neighbourhood: "Villa Dolores",
    landmark: "Plaza del Minero, puerta verde",
    point: null,
    ...part,
  };
}

const WOMEN = ["Ana", "Berta", "Celia", "Dora", "Elsa", "Flora"].concat([
  "Gloria",
  "Hilda",
  "Irma",
  "Juana",
  "Karina",
  "Luisa",
]);

/** Joined and seated in two subgroups of six; nobody has answered yet. */
export async function gather({ ask }: FormingDesk): Promise<string> {
  const { body } = await ask("lucia", "/forming", {
    branchId,
    name: "Flor de Altura",
    leadIds: [],
  });
  const { formingId } = body as { formingId: string };
  for (const [index, given] of WOMEN.entries()) {
    const personId = newId();
    const person = woman(given, { documents: [card(4_000_000 + index * 7_919)] });
    await ask("lucia", "/people", { personId, branchId, person, livesWithId: null });
    await ask("lucia", `/forming/${formingId}/women`, { personId, leadId: null });
  }
  const page = await pageOf(ask, formingId);
  const seats = page.women.map(({ personId }, index) => ({
    personId,
    subgroupId: page.subgroups[index < 6 ? 0 : 1]?.subgroupId ?? null,
  }));
  await ask("lucia", `/forming/${formingId}/subgroups`, { subgroups: page.subgroups, seats });
  return formingId;
}

export function card(number: number) {
  return { kind: "CI", number: String(number), issuedIn: "LP" };
}

export async function pageOf(ask: FormingDesk["ask"], formingId: string): Promise<FormingPage> {
  return (await ask("lucia", `/forming/${formingId}`)).body as FormingPage;
}

/** All answer yes, but for the pairs named: the first says no to the second. */
export async function choose(
  { ask }: FormingDesk,
  formingId: string,
  noes: readonly (readonly [number, number])[],
): Promise<void> {
  const ids = (await pageOf(ask, formingId)).women.map(({ personId }) => personId);
  for (const [at, chooserId] of ids.entries()) {
    const answers = ids.flatMap((chosenId, other) =>
      other === at
        ? []
        : [{ chosenId, isYes: !noes.some(([from, to]) => from === at && to === other) }],
    );
    await ask("lucia", `/forming/${formingId}/choices`, { chooserId, answers });
  }
}

/** Three sessions; those named by their place miss the last two. */
export async function teach(
  { ask }: FormingDesk,
  formingId: string,
  absent: readonly number[],
): Promise<void> {
  const ids = (await pageOf(ask, formingId)).women.map(({ personId }) => personId);
  for (const [index, topic] of ["method", "guarantee", "savings"].entries()) {
    const cameIds = ids.filter((_id, at) => index === 0 || !absent.includes(at));
    const session = { number: index + 1, topic, heldOn: day(`2026-03-${10 + index * 7}`), cameIds };
    await ask("lucia", `/forming/${formingId}/sessions`, session);
  }
}

/** The first three are elected, each by eleven of twelve; ten vote for every article. */
export function draftFor({ women }: FormingPage): ConstitutionDraft {
  const ids = women.map(({ personId }) => personId);
  const [president = "", secretary = "", treasurer = "", other = ""] = ids;
  const roles = [
    ["president", president],
    ["secretary", secretary],
    ["treasurer", treasurer],
  ] as const;
  return {
    name: "Flor de Altura",
    landmark: "Sede vecinal, frente a la cancha",
    hour: "15:00",
    weekday: 3,
    point: { latitudeMicro: -16_511_000, longitudeMicro: -68_164_000 },
    openingFund: money("BOB", 12_000n),
    bylaws: { ...inForce(BOLIVIA.bylaws, TODAY), version: 1, votedOn: TODAY },
    elections: roles.map(([role, memberId]) => ({
      role,
      candidates: [
        { memberId, votes: 11 },
        { memberId: other, votes: 1 },
      ],
      tieBreak: null,
    })),
    articles: ARTICLES.map((article) => ({ article, votesFor: 10, votesAgainst: 2 })),
    signatures: ids.map((memberId, at) => ({ memberId, manner: at === 4 ? "thumb" : "signed" })),
  };
}
