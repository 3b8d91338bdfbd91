// A record in one line: what it was, whose, and how much money it is about.

import type { Command } from "#core/book/command.ts";
import { worthOf } from "#core/meetings/meeting.ts";
import { sum, zero, type Currency, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { OutboxRow, PhoneView } from "#web/device/phone.ts";
import type { Say } from "#web/field/words.ts";

export function aboutOf({ command, bookId }: OutboxRow, view: PhoneView, say: Say): string {
  const members = view.books[bookId]?.book.group?.association.members ?? [];
  const nameOf = (memberId: string) => {
    const member = members.find((known) => known.memberId === memberId);
    return member ? fullName(member.name) : "—";
  };
  switch (command.type) {
    case "collectPayment":
      return say("about.collectPayment", { name: nameOf(command.memberId) });
    case "choosePrepayment":
      return say("about.choosePrepayment", { name: nameOf(command.memberId) });
    case "coverShortfall":
      return say("about.coverShortfall", { name: nameOf(command.debtorId) });
    case "recordDeed":
      return say(`deed.${command.deed.kind}`);
    case "payOut":
      return say("about.payOut", { name: nameOf(command.memberId) });
    case "addPhoto":
    case "keyInSheet":
    case "stepIn":
    case "openDisbursement":
    case "annulPayout":
    case "closeDisbursement":
    case "openMeeting":
    case "takeRoll":
    case "annulRecord":
    case "countCash":
    case "recordAgreements":
    case "recordAssembly":
    case "closeMeeting":
      return say(`about.${command.type}`);
    default:
      return say("about.other");
  }
}

/** Zero where the record is not about money. */
export function amountIn(command: Command, currency: Currency): Money {
  switch (command.type) {
    case "collectPayment":
    case "payOut":
      return command.amount;
    case "recordDeed":
      return command.deed.amount;
    case "coverShortfall":
      return sum(
        currency,
        command.shares.map(({ amount }) => amount),
      );
    case "countCash":
      return worthOf(command.pieces, zero(currency));
    default:
      return zero(currency);
  }
}
