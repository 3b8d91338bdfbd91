// What needs other eyes: somebody proposes, others read it and approve, one refuses it or the one
// who proposed takes it back.

import { proposalsOf } from "#core/changes/propose.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

/** Proposed by the asesora and approved by as many as the country asks for, as a rule. */
export function proposeAndApprove(world: World, wish: Wish): void {
  const { chance, office, finance } = world;
  const asesora = officerOf(world);
  tellOffice(world, asesora, { type: "propose", wish });
  const open = proposalsOf(groupOf(world)).find(({ outcome }) => outcome === null);
  if (open === undefined) return;
  const { proposalId, contentHash } = open;
  if (chance.onceIn(15)) {
    tellOffice(world, asesora, { type: "withdrawProposal", proposalId });
    return;
  }
  if (chance.onceIn(15)) {
    const reason = "falta hablarlo con ella";
    tellOffice(world, finance, { type: "refuseProposal", proposalId, contentHash, reason });
    return;
  }
  for (const approver of [asesora, office, finance])
    tellOffice(world, approver, { type: "approveProposal", proposalId, contentHash });
}
