// What every part of the form is given: whose sheet it is, and what stands on it so far.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import type { Draft } from "./draft.ts";

export type Copying = {
  readonly group: GroupState;
  readonly meeting: Meeting;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
};
