// Who said that she brings nothing to this meeting. It moves no money and needs no record: it is kept
// on this phone alone, so that the list no longer waits for her.

import { usePhone } from "#web/field/phone-context.ts";
import { useMeeting } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

const NOBODY: readonly string[] = [];

export function useBringsNothing() {
  const { phone } = usePhone();
  const { meetingId } = useMeeting();
  const key = `nothing:${meetingId}`;
  const [women] = useDraft(key, NOBODY);
  return {
    isSaid: (memberId: string) => women.includes(memberId),
    /** Resolves when it is kept. */
    note: (memberId: string) => phone.saveDraft(key, [...new Set([...women, memberId])]),
  };
}
