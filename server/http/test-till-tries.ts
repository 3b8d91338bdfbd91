// The till is counted, and looked at, twenty times at once.

import { v7 as newId } from "uuid";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import type { TestApp } from "./test-app.ts";
import type { Try } from "./test-try.ts";

export const TILL_TRIES: Readonly<Record<string, (world: TestApp) => Promise<Try>>> = {
  "POST /api/till/counts": async (world) => {
    const body = emptyTill();
    const other = { ...body, explanation: "otra" };
    const counted = "select count(*) as many from till_count";
    const headers = await world.signIn("celia");
    return { url: "/api/till/counts", headers, body, other, counted };
  },
  "POST /api/till/counts/{countId}/look": async (world) => {
    const body = emptyTill();
    const headers = await world.signIn("celia");
    await world.app.inject({ method: "POST", url: "/api/till/counts", headers, payload: body });
    const url = `/api/till/counts/${body.countId}/look`;
    const counted = "select count(*) as many from till_count where seen_at is not null";
    return { url, headers: await world.signIn("teresa"), body: {}, other: null, counted };
  },
};

function emptyTill() {
  return { countId: newId(), branchId: DEMO_BRANCH.branchId, pieces: [], explanation: "" };
}
