// The disbursement in her hand, and how its screens keep what they record.

import { createContext, use } from "react";
import type { DisbursementCommand } from "#core/cycle/command.ts";
import type { GrantHeld } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { fullName } from "#core/people/name.ts";
import { useKeeping, type TellFlaw } from "#web/field/keeping.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

export type DisbursementInHand = {
  readonly bookId: string;
  readonly group: GroupState;
  readonly held: GrantHeld;
  readonly path: string;
  readonly flaw: FieldWord | null;
  readonly tellFlaw: TellFlaw;
};

export const DisbursementContext = createContext<DisbursementInHand | null>(null);

export function useDisbursement(): DisbursementInHand {
  const disbursement = use(DisbursementContext);
  if (disbursement === null) throw new Error("A step was shown outside its disbursement.");
  return disbursement;
}

export function useKeepPayout() {
  const { bookId, tellFlaw } = useDisbursement();
  return useKeeping<DisbursementCommand>(bookId, tellFlaw);
}

/** The full name of a member; it is never shortened. */
export function nameIn({ association }: GroupState, memberId: string): string {
  const member = association.members.find((known) => known.memberId === memberId);
  return member === undefined ? "—" : fullName(member.name);
}
