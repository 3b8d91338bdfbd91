// What the office says in English of savings that go from one association to another.

import type { OFFICE_CARRIED_ES } from "./office-carried-es.ts";

export const OFFICE_CARRIED_EN: Record<keyof typeof OFFICE_CARRIED_ES, string> = {
  "account.coinsOnTheWay": "Cash on the way between associations",
  "account.savingsOnTheWay": "Savings on the way between associations",
  "account.owedByCarriers": "Owed by whoever carried savings",
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
    "{{amount}} left {{from}} on {{day}}. She is credited in full, and compulsory savings stay compulsory.",
  "carry.told":
    "There she came up to cycle {{cycle}}; her last loan was {{loan}}. Here her ladder begins anew.",
  "carry.count": "How much was counted",
  "carry.shortNote":
    "{{missing}} is missing. She is credited in full; whoever carried it owes the rest, with the voucher.",
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
    "{{amount}} is in the cash box of {{association}} again. Another person approves it, and then her passbook says so.",
  "carry.backSeen": "Who of the board counted the coins that came back",
  "carry.notCome": "Did not come",
  "carry.notComeOf": "The savings of {{name}} did not come",
  "carry.notComeLead":
    "{{amount}} is not in the cash box of {{association}}. Once another person approves, it leaves her passbook there and is on the way still.",
  "carry.notComeSeen": "Who of the board looked for the money and did not find it",
  "carry.owed": "{{amount}} missing: owed by whoever carried it",
  "carry.bring": "Brought what was missing",
  "carry.bringOf": "What was missing of the savings of {{name}}",
  "carry.bringLead":
    "Whoever carried it still owes {{amount}} to {{association}}. What is brought goes into the cash box; her passbook has all of it already.",
  "carry.bringAmount": "How much was brought",
  "acta.carried": "Savings that arrived or left since the meeting before",
  "acta.carried.SavingsArrived":
    "{{day}}: the savings of {{name}} arrived from {{other}}: {{amount}}.",
  "acta.carried.SavingsSent":
    "{{day}}: the savings of {{name}}, who passed to {{other}}, left: {{amount}}. Voucher {{voucher}}.",
  "acta.carried.SavingsTakenBack":
    "{{day}}: the savings of {{name}} came back to the cash box: {{amount}}.",
  "acta.carried.ArrivalUndone":
    "{{day}}: it was found that the savings of {{name}} had not arrived: {{amount}}.",
  "acta.carried.MissingCoinsBrought":
    "{{day}}: money that was missing of the savings of {{name}} came: {{amount}}.",
  "acta.carried.short": "{{missing}} was missing: owed by whoever carried it, voucher {{voucher}}.",
  "acta.carried.signer": "{{name}} saw it and signed.",
  "carry.lateCount_one": "Savings on the way should have arrived days ago.",
  "carry.lateCount_other": "{{count}} savings on the way should have arrived days ago.",
  "carry.see": "See the savings on the way",
  "wish.sendSavings": "Savings of {{name}} to another association",
  "wish.sendSavings.says": "To {{to}} on {{day}}. {{carrier}}; voucher {{voucher}}.",
  "wish.takeBackSavings": "The savings of {{name}} came back",
  "wish.takeBackSavings.says":
    "On {{day}} the coins that were on the way were in the cash box again. {{seen}} counted them.",
  "wish.undoArrival": "The savings of {{name}} did not arrive",
  "wish.undoArrival.says":
    "It was written that they arrived, and on {{day}} they were not in the cash box. {{seen}} looked for them.",
  "refusal.witnessNotBoard": "Whoever saw it is missing: another woman, of the board.",
  "refusal.missingBrought":
    "A part of what was missing was brought already: then they had arrived.",
  "refusal.countedDiffers":
    "What was counted must be less than what left and more than nothing. If all came, note no difference; if nothing came, it is on the way still.",
  "refusal.nothingMissing": "Nothing of those savings is missing.",
  "refusal.moreThanMissing": "It is more than what is missing.",
  "refusal.notTransferred":
    "Only the savings of a woman who passed to another association are carried.",
  "refusal.owesStill": "She still owes something here: that is settled first.",
  "refusal.cashMissing":
    "The group's cash box does not hold that much: a part is lent out, or has not come yet.",
  "refusal.voucherMissing": "The number of the slip or voucher is missing.",
  "refusal.associationUnknown": "That association is not among yours, or is in another country.",
  "refusal.nothingOnTheWay": "Those savings are not on the way: they came, or came back.",
  "refusal.notTheSameWoman": "The name is not like that of the woman who sent them.",
  "refusal.savingsUsedSince": "A part of those savings was used since: it cannot be undone.",
};
