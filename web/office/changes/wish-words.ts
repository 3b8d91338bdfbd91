// A wish in words, for whoever reads it before she approves.

import type { StartCycle } from "#core/lending/disburse.ts";
import { add, zero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { ProposalRow } from "#core/wire/changes.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import type { Say } from "#web/office/words.ts";
import type { Writer } from "#web/parts/writer.ts";

/** What is wished for, in a sentence. */
export function wordsOf({ wish, board, seenBy }: ProposalRow, say: Say, write: Writer): string {
  switch (wish.type) {
    case "moveMeetings":
      return [
        say("wish.moveMeetings.says", { day: write.longDay(wish.firstOn) }),
        say(`wish.${wish.onMove}`),
      ].join(" ");
    case "rescheduleLoan":
      return say("wish.rescheduleLoan.says", {
        day: write.day(wish.on),
        count: wish.instalments,
        reason: say(`hardship.${wish.reason}`),
      });
    case "leaveGroup":
      if (wish.kind === "deceased")
        return say("wish.leaveGroup.died", {
          day: write.day(wish.on),
          heir: wish.heir === null ? "—" : fullName(wish.heir),
        });
      return say("wish.leaveGroup.says", {
        kind: say(`exit.${wish.kind}`),
        day: write.day(wish.on),
        reason: say(`exitReason.${wish.reason}`),
      });
    case "sendSavings":
      return say("wish.sendSavings.says", {
        to: wish.to.name,
        day: write.day(wish.on),
        carrier: say(`carry.by.${wish.carrier}`),
        voucher: wish.voucher,
      });
    case "takeBackSavings":
    case "undoArrival":
      return say(`wish.${wish.type}.says`, {
        day: write.day(wish.on),
        seen: seenBy === null ? "—" : fullName(seenBy),
      });
    case "startCycle":
      return say("wish.startCycle.says", {
        day: write.day(wish.disbursedOn),
        count: wish.loans.length,
        total: write.money(totalOf(wish)),
      });
    case "voteLedger":
      return say("wish.voteLedger.says", {
        day: write.day(wish.on),
        sum: write.money(wish.read),
        votesFor: wish.votesFor,
        against: wish.votesAgainst,
        abstained: wish.abstained,
      });
    case "electBoard":
      return [
        say("wish.electBoard.says", {
          day: write.day(wish.on),
          cause: say(`cause.${wish.cause}`),
          votesFor: wish.votes.inFavour,
          against: wish.votes.against,
        }),
        ...(board ?? []).map(({ role, name }) => `${say(`board.${role}`)}: ${fullName(name)}.`),
      ].join(" ");
  }
}

function totalOf({ loans }: StartCycle): Money {
  const [first, ...others] = loans.map(({ principal }) => principal);
  return others.reduce(add, first ?? zero(BOLIVIA.currency));
}
