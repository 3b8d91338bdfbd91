// Keeps one deed of the account on the phone and goes back to the account.

import { useLocation } from "wouter";
import type { Deed } from "#core/meetings/deed.ts";
import { inTheRoom } from "#core/meetings/loan-voters.ts";
import { useKeep, useMeeting } from "#web/field/meetings/meeting-context.ts";

/** Resolves to whether it was kept. */
export function useTell(): (deed: Deed) => Promise<boolean> {
  const { meetingId } = useMeeting();
  const keep = useKeep();
  return async (deed) => (await keep(() => ({ type: "recordDeed", meetingId, deed }))) !== null;
}

export function useGoHome(): () => void {
  const { path } = useMeeting();
  const [, go] = useLocation();
  return () => go(`${path}/internal`);
}

/** Women in the room, who may vote. */
export function useVoters(): number {
  const { meeting } = useMeeting();
  return inTheRoom(meeting).length;
}
