// A branch closes for a day, a book is to open with balances: each asked twenty times at once.

import { v7 as newId } from "uuid";
import { day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { hashOf } from "#server/openings/propose.ts";
import type { TestApp } from "./test-app.ts";
import type { Try } from "./test-try.ts";

export const CHANGE_TRIES: Readonly<Record<string, (world: TestApp) => Promise<Try>>> = {
  "POST /api/closures": async (world) => {
    const body = blockade();
    const other = { ...body, to: "2026-05-06" };
    const counted = "select count(*) as many from branch_closure";
    return {
      url: "/api/closures",
      headers: await world.signIn("lucia"),
      body,
      other,
      counted,
    };
  },
  "POST /api/closures/{closureId}/approval": async (world) => {
    const body = blockade();
    const headers = await world.signIn("lucia");
    await world.app.inject({ method: "POST", url: "/api/closures", headers, payload: body });
    const url = `/api/closures/${body.closureId}/approval`;
    const counted = "select count(*) as many from branch_closure where approved_at is not null";
    return { url, headers: await world.signIn("teresa"), body: {}, other: null, counted };
  },
  "POST /api/openings": async (world) => {
    const body = flowers();
    const other = { ...body, opening: { ...body.opening, openingFund: bob("90000") } };
    const counted = "select count(*) as many from opening";
    return { url: "/api/openings", headers: await world.signIn("lucia"), body, other, counted };
  },
  "POST /api/openings/{proposalId}/refusal": async (world) => {
    const asked = await proposed(world);
    const body = { contentHash: hashOf(asked.opening), reason: "El fondo no es ese" };
    const url = `/api/openings/${asked.proposalId}/refusal`;
    const counted = "select count(*) as many from opening where outcome = 'refused'";
    return { url, headers: await world.signIn("teresa"), body, other: null, counted };
  },
  "POST /api/openings/{proposalId}/withdrawal": async (world) => {
    const { proposalId } = await proposed(world);
    const url = `/api/openings/${proposalId}/withdrawal`;
    const counted = "select count(*) as many from opening where outcome = 'withdrawn'";
    return { url, headers: await world.signIn("lucia"), body: {}, other: null, counted };
  },
};

/** As it travels: whole numbers in words. */
function flowers() {
  const { founding } = lasFlores(DEMO_BRANCH.branchId, day("2026-03-30"), () => newId());
  const opening = JSON.parse(toJson(founding)) as typeof founding;
  return { proposalId: newId(), bookId: newId(), opening };
}

function bob(minor: string): object {
  return { currency: "BOB", minor };
}

async function proposed(world: TestApp) {
  const payload = flowers();
  const headers = await world.signIn("lucia");
  await world.app.inject({ method: "POST", url: "/api/openings", headers, payload });
  return payload;
}

function blockade() {
  return {
    closureId: newId(),
    branchId: DEMO_BRANCH.branchId,
    from: "2026-05-05",
    to: "2026-05-05",
    reason: "blockade",
    source: "Radio San Gabriel",
    policy: "nextBusinessDay",
  };
}
