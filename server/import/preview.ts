// What the book would open with, for the eyes of whoever confirms it: every woman's figures and
// the sums of both ledgers.

import { entriesFor } from "#core/book/accounting.ts";
import { openedGroup } from "#core/book/opened-group.ts";
import type { AssociationImported, ImportAssociation } from "#core/book/opening.ts";
import type { AssociationFounded } from "#core/groups/association.ts";
import { ACCOUNTS, type AccountName } from "#core/ledger/account.ts";
import { debtsOf, principalOutstanding } from "#core/lending/loan.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { add, sum, zero, type Money } from "#core/money/money.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import type { ImportPreview, PreviewMember } from "#core/wire/importing.ts";
import type { AccountBalance } from "#core/wire/office.ts";
import { inForce, type Country } from "#countries/country.ts";

export function previewOf(
  command: ImportAssociation,
  event: AssociationImported,
  country: Country,
): ImportPreview {
  const group = openedGroup(event);
  const { association, cutOn, cycle } = event;
  return {
    name: association.name,
    cutOn,
    cycleNumber: cycle.number,
    passed: command.cycle.passed,
    instalments: cycle.dueDays.length,
    nextOn: nextMeeting(group.meetings)?.dueOn ?? cutOn,
    members: membersOf(group, command),
    accounts: openingAccounts(event, cutOn, country),
  };
}

function membersOf(group: GroupState, command: ImportAssociation): PreviewMember[] {
  const { association, savings, lending, meetings } = group;
  const nothing = zero(association.currency);
  const next = nextMeeting(meetings);
  const expected = next === undefined ? null : expectedAt(group, next);
  const total = (amounts: readonly Money[]) => sum(association.currency, amounts);
  return association.members.map(({ memberId, line, name, subgroupId }) => {
    const { compulsory, voluntary, missed } = passbookOf(savings, memberId);
    const loan = lending.loans[memberId];
    const isHers = (known: { readonly memberId: string }) => known.memberId === memberId;
    const owedTo = lending.debts.filter(({ helperId }) => helperId === memberId);
    return {
      line,
      name,
      subgroup: association.subgroups.find((known) => known.subgroupId === subgroupId)?.name ?? "",
      principal: loan?.principal ?? nothing,
      outstanding: loan === undefined ? nothing : principalOutstanding(loan),
      overdue: command.loans.find(isHers)?.overdue ?? nothing,
      nextDue: expected?.get(memberId)?.total ?? nothing,
      compulsory,
      voluntary,
      missed,
      fines: command.passbooks.find(isHers)?.fines ?? nothing,
      owes: total(debtsOf(lending, memberId).map(({ remaining }) => remaining)),
      isOwed: total(owedTo.map(({ remaining }) => remaining)),
    };
  });
}

/** Of both ledgers, as the book's first event leaves them. */
export function openingAccounts(
  event: AssociationFounded | AssociationImported,
  on: Day,
  country: Country,
): AccountBalance[] {
  const { currency } = event.association;
  const codes = inForce(country.accountCodes, on);
  const sums = new Map<AccountName, Money>();
  for (const { account, amount } of entriesFor(event, currency).flatMap(({ lines }) => lines))
    sums.set(account, add(sums.get(account) ?? zero(currency), amount));
  return (Object.keys(ACCOUNTS) as AccountName[]).flatMap((account) => {
    const balance = sums.get(account);
    const { ledger, kind } = ACCOUNTS[account];
    return balance === undefined ? [] : [{ ledger, account, code: codes[account], kind, balance }];
  });
}
