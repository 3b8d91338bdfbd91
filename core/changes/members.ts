// The association after a woman left or came, or its board changed.

import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import { zero } from "#core/money/money.ts";
import { emptyPassbook } from "#core/savings/savings.ts";
import type { BoardElected, MemberAdmitted, MemberLeft, Regrouped } from "./event.ts";

export function applyMembership(
  state: GroupState,
  event: MemberLeft | MemberAdmitted | BoardElected | Regrouped,
): GroupState {
  switch (event.type) {
    case "MemberLeft":
      return afterLeaving(applyMovements(state, event.movements), event);
    case "MemberAdmitted":
      return afterAdmission(state, event);
    case "Regrouped":
      return afterRegrouping(state, event);
    case "BoardElected":
      return { ...state, association: { ...state.association, board: event.board } };
  }
}

function afterLeaving(
  state: GroupState,
  { memberId, former, board, cycleEnd }: MemberLeft,
): GroupState {
  const { association } = state;
  const members = association.members.filter((member) => member.memberId !== memberId);
  const all = [...(association.former ?? []), former];
  const left = { ...state, association: { ...association, members, board, former: all } };
  return cycleEnd === undefined ? left : { ...left, cycleEnd };
}

function afterRegrouping(state: GroupState, { memberIds, subgroupId }: Regrouped): GroupState {
  const { association } = state;
  const members = association.members.map((member) =>
    memberIds.includes(member.memberId) ? { ...member, subgroupId } : member,
  );
  return { ...state, association: { ...association, members } };
}

/** She stands in her line; a passbook she had before goes on. */
function afterAdmission(state: GroupState, { member }: MemberAdmitted): GroupState {
  const { association, savings } = state;
  const { memberId } = member;
  const members = [...association.members, member].toSorted(
    (left, right) => left.line - right.line,
  );
  const { former, ...rest } = association;
  const others = former?.filter((known) => known.memberId !== memberId);
  const passbook = savings.passbooks[memberId] ?? emptyPassbook(zero(association.currency));
  return {
    ...state,
    association: { ...rest, members, ...(others === undefined ? {} : { former: others }) },
    savings: { ...savings, passbooks: { ...savings.passbooks, [memberId]: passbook } },
  };
}
