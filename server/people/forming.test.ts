// From women who were met to an open book, over HTTP: what is refused on the way, what stays
// secret, and what the founding tells.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssociationFounded } from "#core/groups/association.ts";
import { day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { FormingPage, PromotionPage } from "#core/wire/people.ts";
import { readPdf } from "#server/paper/read-pdf.ts";
import { verify } from "#server/verify/verify.ts";
import {
  branchId,
  choose,
  draftFor,
  gather,
  openFormingDesk,
  pageOf,
  teach,
  TODAY,
  woman,
  type FormingDesk,
} from "./test-forming.ts";

let desk: FormingDesk;

beforeAll(async () => {
  desk = await openFormingDesk();
});

afterAll(() => desk.close());

const keyOf = (body: unknown) => (body as { error: { key: string } }).error.key;
const flawsOf = ({ flaws }: FormingPage) => flaws.map(({ flaw }) => flaw);

describe("promotion", () => {
  test("three women met at a market become an association in formation, one is not interested", async () => {
    const { ask } = desk;
    const held = {
      branchId,
      heldOn: TODAY,
      source: "market",
      place: "Feria 16 de Julio",
      attended: 40,
    };
    const { promotionId } = (await ask("lucia", "/promotion/assemblies", held)).body as {
      promotionId: string;
    };
    const lead = { branchId, phone: "712 34567", source: "market", neighbourhood: "16 de Julio" };
    const leadIds: string[] = [];
    for (const name of ["Ana Choque", "Berta Ñuñez", "Ch’aska Quispe"]) {
      const body = { ...lead, name, foundOn: TODAY, promotionId, callOn: TODAY };
      leadIds.push(
        ((await ask("lucia", "/promotion/leads", body)).body as { leadId: string }).leadId,
      );
    }
    const call = { callOn: null, isLost: true };
    expect((await ask("lucia", `/promotion/leads/${leadIds[2]}/call`, call)).status).toBe(204);
    const begun = await ask("lucia", "/forming", { branchId, name: "Las Primeras", leadIds });
    expect([begun.status, keyOf(begun.body)]).toEqual([409, "leadTaken"]);
    const two = leadIds.slice(0, 2);
    await ask("lucia", "/forming", { branchId, name: "Las Primeras", leadIds: two });
    const page = (await ask("lucia", "/promotion")).body as PromotionPage;
    expect(page.promotions).toMatchObject([{ place: "Feria 16 de Julio", leads: 3 }]);
    const states = page.leads.map(({ name, phone, state }) => [name, phone, state]);
    expect(states.map(String).toSorted()).toEqual([
      "Ana Choque,+59171234567,forming",
      "Berta Ñuñez,+59171234567,forming",
      "Ch’aska Quispe,+59171234567,lost",
    ]);
    expect(page.forming).toMatchObject([{ name: "Las Primeras", leads: 2, isFounded: false }]);
  });
});

describe("choosing each other", () => {
  test("a no is never told: only who cannot stand together, when all have answered", async () => {
    const { ask } = desk;
    const formingId = await gather(desk);
    const before = await pageOf(ask, formingId);
    expect(before.choice.settled).toBeNull();
    expect(before.choice.open.map(({ chosenIds }) => chosenIds.length)).toEqual(
      Array.from({ length: 12 }, () => 11),
    );
    await choose(desk, formingId, [
      [7, 2],
      [3, 4],
    ]);
    const after = await pageOf(ask, formingId);
    const [at2, at3, at4, at7] = [2, 3, 4, 7].map((at) => after.women[at]?.personId);
    expect(after.choice.settled).toEqual({
      apart: [
        [at2, at7],
        [at3, at4],
      ],
      notTakenIds: [],
    });
    expect(after.flaws).toContainEqual({ flaw: "apartInSubgroup", personIds: [at3, at4] });
    const again = { chooserId: at7, answers: [{ chosenId: at2, isYes: true }] };
    const said = await ask("lucia", `/forming/${formingId}/choices`, again);
    expect([said.status, keyOf(said.body)]).toEqual([409, "choiceAlreadySaid"]);
  });

  test("two women saying no to one: the group does not take her yet", async () => {
    const formingId = await gather(desk);
    await choose(desk, formingId, [
      [0, 5],
      [1, 5],
    ]);
    const page = await pageOf(desk.ask, formingId);
    const notTakenId = page.women[5]?.personId;
    expect(page.choice.settled).toEqual({ apart: [], notTakenIds: [notTakenId] });
    expect(page.flaws).toContainEqual({ flaw: "notTaken", personIds: [notTakenId] });
  });
});

describe("the founding", () => {
  test("of twelve women waits for attendance and another pair of eyes, and tells its votes", async () => {
    const { ask } = desk;
    const formingId = await gather(desk);
    await choose(desk, formingId, []);
    await teach(desk, formingId, [11]);
    const draft = draftFor(await pageOf(ask, formingId));
    const found = (login: string) =>
      ask(login, `/forming/${formingId}/founding`, { commandId: newId() });
    expect(keyOf((await found("teresa")).body)).toBe("constitutionMissing");
    expect((await ask("lucia", `/forming/${formingId}/constitution`, draft)).status).toBe(204);
    expect(keyOf((await found("lucia")).body)).toBe("notAllowed");
    expect(keyOf((await found("teresa")).body)).toBe("formingNotReady");
    expect(flawsOf(await pageOf(ask, formingId))).toEqual(["attendance"]);
    await teach(desk, formingId, []);
    await ask("teresa", `/forming/${formingId}/constitution`, draft);
    expect(keyOf((await found("teresa")).body)).toBe("ownCapture");
    const unvoted = draft.articles.map((vote) => ({ ...vote, votesFor: 6, votesAgainst: 6 }));
    await ask("lucia", `/forming/${formingId}/constitution`, { ...draft, articles: unvoted });
    expect(keyOf((await found("teresa")).body)).toBe("articleNotCarried");
    await ask("lucia", `/forming/${formingId}/constitution`, draft);
    expect(await found("teresa")).toEqual({ status: 200, body: { bookId: formingId } });
    expect(keyOf((await found("teresa")).body)).toBe("bookAlreadyFounded");
    const { association, constitution } = await foundedAs(formingId);
    const page = await pageOf(ask, formingId);
    expect(association.members.map(({ memberId }) => memberId)).toEqual(
      page.women.map(({ personId }) => personId),
    );
    expect(association.place).toMatchObject({ weekday: 3, point: { latitudeMicro: -16_511_000 } });
    expect(constitution?.articles[0]).toEqual({ article: "quorum", votesFor: 10, votesAgainst: 2 });
    expect(constitution?.preCredit.came.map(({ sessions }) => sessions)).toEqual(
      Array.from({ length: 12 }, () => 3),
    );
    expect((await verify(desk.branch.database.db)).isSound).toBe(true);
  });

  test("is printed with its votes, its day and hour, and who signs with her thumb", async () => {
    const [book] = await desk.branch.database.db.query(
      "select book_id from book where name = 'Flor de Altura'",
      [],
    );
    const headers = await desk.signIn("teresa");
    const read = async (kind: string) => {
      const url = `/api/associations/${String(book?.["book_id"])}/paper/${kind}`;
      return (await readPdf((await desk.app.inject({ url, headers })).rawPayload)).text;
    };
    const acta = await read("foundingActa");
    expect(acta).toContain("Presidenta: Ana Mamani Quispe, 11 votos; Dora Mamani Quispe, 1 voto.");
    expect(acta).toContain("se reúne los jueves a horas 15:00");
    expect(acta).toContain("En el mapa: -16,511000, -68,164000.");
    expect(acta).toMatch(/Elsa Mamani Quispe, con huella 3 de 3/);
    expect(acta).toContain("Precio del fondo de reserva 10 2");
    expect((await read("bylaws")).match(/Votos: 10 a favor, 2 en contra\./g)).toHaveLength(7);
  });

  test("keeps documents, phones and addresses out of the book and of every log", async () => {
    const { db } = desk.branch.database;
    const rows = await db.query(
      `select body as text from event union all select envelope from command_log
        union all select body from book_state union all select detail from staff_act`,
      [],
    );
    const all = rows.map((row) => String(row["text"])).join("\n");
    expect(all).not.toMatch(/4000000|4007919|71234567|puerta verde|household/);
  });
});

describe("one household, relatives and age", () => {
  test("stand against the founding, and say whom they are about", async () => {
    const { ask } = desk;
    const formingId = await gather(desk);
    const { women } = await pageOf(ask, formingId);
    const [one, two, three, four] = women.map(({ personId }) => personId);
    await ask("lucia", "/people/kinship", { oneId: one, otherId: two, kinship: "sameHousehold" });
    await ask("lucia", "/people/kinship", { oneId: three, otherId: four, kinship: "relatives" });
    const young = newId();
    const person = woman("Zulma", { born: { on: day("2010-01-01"), year: null } });
    await ask("lucia", "/people", { personId: young, branchId, person, livesWithId: null });
    await ask("lucia", `/forming/${formingId}/women`, { personId: young, leadId: null });
    const { flaws } = await pageOf(ask, formingId);
    expect(flaws).toContainEqual({ flaw: "sameHousehold", personIds: [one, two] });
    expect(flaws).toContainEqual({ flaw: "age", personIds: [young] });
    const inOne = flaws.filter(({ flaw }) => flaw === "kinInSubgroup");
    expect(inOne.map(({ personIds }) => personIds.toSorted().join())).toEqual(
      expect.arrayContaining([[String(three), String(four)].toSorted().join()]),
    );
    await ask("lucia", "/people/kinship", { oneId: one, otherId: two, kinship: "none" });
    expect(flawsOf(await pageOf(ask, formingId))).not.toContain("sameHousehold");
  });
});

async function foundedAs(bookId: string): Promise<AssociationFounded> {
  const [row] = await desk.branch.database.db.query(
    "select body from event where book_id = $1 and number = 1",
    [bookId],
  );
  return fromJson(String(row?.["body"])) as AssociationFounded;
}
