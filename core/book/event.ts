// Every past fact a book of an association can hold.

import type { AssociationFounded } from "#core/groups/association.ts";
import type { CounterEvent } from "#core/counter/event.ts";
import type { CreditEvent } from "#core/cycle/event.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
import type { ChangeEvent } from "#core/changes/event.ts";
import type { MeetingEvent } from "#core/meetings/event.ts";
import type { AssociationImported } from "./opening.ts";

export type BookEvent =
  | AssociationFounded
  | AssociationImported
  | CycleStarted
  | MeetingEvent
  | CreditEvent
  | ChangeEvent
  | CounterEvent;
