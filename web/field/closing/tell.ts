// The one way the screens of the closing assembly keep what was said.

import { useLocation } from "wouter";
import type { AssemblyAct, AssemblyVotes } from "#core/meetings/assembly.ts";
import { useKeep, useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useVoters } from "#web/field/internal/tell.ts";

/** Keeps it and goes back to the assembly; stays where it was not kept. */
export function useTellAssembly(): (act: AssemblyAct) => Promise<boolean> {
  const { meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  return async (act) => {
    const isKept = (await keep(() => ({ type: "recordAssembly", meetingId, act }))) !== null;
    if (isKept) go(`${path}/assembly`);
    return isKept;
  };
}

/** All who are in the room in favour, until somebody says otherwise. */
export function useVotes(): AssemblyVotes {
  return { votesFor: useVoters(), votesAgainst: 0, abstained: 0 };
}
