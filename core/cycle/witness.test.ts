// The day a disbursement is believed to have been held on.

import { describe, expect, test } from "vitest";
import type { GroupState } from "#core/meetings/group-state.ts";
import { day } from "#core/time/day.ts";
import type { Disbursing } from "./aside.ts";
import { witnessDisbursement } from "./witness.ts";

const GRANT = "the grant";

/** The last cycle ended on the 12th; the next one is planned for the 19th, and today is the 20th. */
function opened(on: string): unknown {
  const grant = { grantId: GRANT, content: { plannedOn: day("2026-05-19") } };
  const group = {
    association: { foundedOn: day("2025-01-01") },
    lending: { cycle: { disbursedOn: day("2026-01-05") } },
    meetings: { list: [{ heldOn: day("2026-05-11") }, { heldOn: null }] },
    cycleEnd: { endedOn: day("2026-05-12") },
    credit: { grant: { grant, heldOn: null, payouts: [] } },
  } as unknown as GroupState;
  const by = { isOnDuty: true, today: day("2026-05-20") } as unknown as Disbursing;
  const command = { type: "openDisbursement", grantId: GRANT, heldOn: day(on) } as const;
  return witnessDisbursement(group, command, by);
}

describe("a disbursement", () => {
  test.each([
    ["on the day the phone says", "2026-05-18", "2026-05-18"],
    [
      "on the day the last cycle ended, where the phone says the day before",
      "2026-05-11",
      "2026-05-12",
    ],
    ["on the planned day, where the phone is a week ahead", "2026-05-27", "2026-05-19"],
    ["on the planned day, where the phone is months behind", "2026-01-20", "2026-05-19"],
  ])("was held %s", (_why, said, believed) => {
    expect(opened(said)).toEqual([
      { type: "DisbursementOpened", grantId: GRANT, heldOn: day(believed) },
    ]);
  });
});
