// Every past fact a book of an association can hold.

import type { AssociationFounded } from "#core/groups/association.ts";
import type { CreditEvent } from "#core/cycle/event.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
import type { MeetingEvent } from "#core/meetings/event.ts";

export type BookEvent = AssociationFounded | CycleStarted | MeetingEvent | CreditEvent;
