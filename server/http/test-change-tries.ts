// A branch closes for a day: declared and approved twenty times at once.

import { v7 as newId } from "uuid";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
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
};

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
