// Keeps the audit log while the institution is served: seals every little while, anchors on a
// schedule, and does both once more when the server stops.

import type { Clock } from "#server/clock.ts";
import type { Place } from "#server/database/scope.ts";
import { everySo } from "#server/every-so.ts";
import { writeAnchor } from "./anchors.ts";
import { sealWaiting } from "./sealer.ts";

const SEAL_EVERY_MS = 250;
const ANCHOR_EVERY_MS = 10 * 60 * 1_000;

export type AuditKeeping = Place & {
  readonly clock: Clock;
  readonly report: (failure: unknown) => void;
};

/** Returns how to stop it. A seal or an anchor that fails is reported and tried at the next turn. */
export function keepAudit(keeping: AuditKeeping, anchors: string): () => Promise<void> {
  const { clock, report } = keeping;
  let underWay: Promise<unknown> = Promise.resolve();
  // One after the other: beside another sealer this one seals nothing, and the anchor finds no head.
  const seal = async () => {
    const turn = underWay.then(() => sealWaiting(keeping));
    underWay = turn.catch(() => undefined);
    await turn;
  };
  const anchor = async () => {
    await seal();
    await writeAnchor(keeping, anchors, clock.now());
  };
  const sealing = everySo(SEAL_EVERY_MS, seal, report);
  const anchoring = everySo(ANCHOR_EVERY_MS, anchor, report);
  return async () => {
    await Promise.all([sealing(), anchoring()]);
    await anchor().catch(report);
  };
}
