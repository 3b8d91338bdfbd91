// What the office says in English of savings that go from one association to another.

import type { OFFICE_CARRIED_ES } from "./office-carried-es.ts";

export const OFFICE_CARRIED_EN: Record<keyof typeof OFFICE_CARRIED_ES, string> = {
  "account.coinsOnTheWay": "Cash on the way between associations",
  "account.savingsOnTheWay": "Savings on the way between associations",
  "changes.carry": "Carry savings to another association",
  "changes.arrive": "Receive savings that arrive",
  "carry.lead":
    "For a woman who passed to another association: her savings go with her. If she wants them in hand, use “Return savings”.",
  "carry.nobody": "No woman who passed to another association has savings here.",
  "carry.nowhere":
    "No other association is in sight. Somebody who works in both branches proposes it.",
  "carry.who": "Whose savings",
  "carry.to": "Which association she passed to",
  "carry.carrier": "Who carries them",
  "carry.by.bank": "By the bank",
  "carry.by.board": "A woman of the board",
  "carry.by.asesora": "The asesora",
  "carry.voucher": "Number of the slip or of the signed voucher",
  "carry.amount": "Leaves this cash box and goes with her: {{amount}}.",
  "carry.none": "No savings are on their way to this association.",
  "carry.which": "Which savings arrived",
  "carry.whose": "Into whose passbook",
  "carry.counted":
    "{{amount}} was counted, as it left {{from}} on {{day}}. Compulsory savings stay compulsory.",
  "carry.told":
    "There she came up to cycle {{cycle}}; her last loan was {{loan}}. Here her ladder begins anew.",
  "carry.signed": "Who of the board counted it and signed",
  "carry.title": "Savings on the way",
  "carry.note":
    "Savings of a woman who passed to another association. They left one cash box and have not come to the other.",
  "carry.recent": "Savings that arrived",
  "carry.route": "From {{from}} to {{to}}",
  "carry.sentOn": "Left",
  "carry.arrivedOn": "Arrived",
  "carry.late": "Should have arrived days ago: find out today",
  "carry.back": "Came back",
  "carry.backOf": "The savings of {{name}} came back",
  "carry.backLead":
    "{{amount}} is in the cash box of {{association}} again, and her passbook says so from today.",
  "carry.notCome": "Did not come",
  "carry.notComeOf": "The savings of {{name}} did not come",
  "carry.notComeLead":
    "{{amount}} is not in the cash box of {{association}}: it leaves her passbook there and is on the way still.",
  "carry.lateCount_one": "Savings on the way should have arrived days ago.",
  "carry.lateCount_other": "{{count}} savings on the way should have arrived days ago.",
  "carry.see": "See the savings on the way",
  "wish.sendSavings": "Savings of {{name}} to another association",
  "wish.sendSavings.says": "To {{to}} on {{day}}. {{carrier}}; voucher {{voucher}}.",
  "refusal.notTransferred":
    "Only the savings of a woman who passed to another association are carried.",
  "refusal.owesStill": "She still owes something here: that is settled first.",
  "refusal.cashMissing": "The group's cash box does not hold that much: a part is lent out.",
  "refusal.voucherMissing": "The number of the slip or voucher is missing.",
  "refusal.associationUnknown": "That association is not among yours, or is in another country.",
  "refusal.nothingOnTheWay": "Those savings are not on the way: they came, or came back.",
  "refusal.notTheSameWoman": "The name is not like that of the woman who sent them.",
  "refusal.savingsUsedSince": "A part of those savings was used since: it cannot be undone.",
};
