// What the office says in English where a sheet's own account, payments ahead and assembly are
// copied.

import type { OFFICE_KEYING_ES } from "./office-keying-es.ts";

export const OFFICE_KEYING_EN: Record<keyof typeof OFFICE_KEYING_ES, string> = {
  "keying.ahead": "Paid ahead of time",
  "keying.aheadLead":
    "What she paid stands on her line. Here: which part of it is ahead of time, and what she chose.",
  "keying.aheadAdd": "Add a payment ahead of time",
  "keying.aheadRemove": "Remove this payment ahead of time",
  "keying.aheadChoice": "What she chose",
  "keying.ahead.whole": "End her loan",
  "keying.ahead.lowerInstalment": "Lower her instalment",
  "keying.ahead.shorterTerm": "Shorten the term",
  "keying.aheadAmount": "How much is ahead of time",
  "keying.aheadWhole": "It ends with {{amount}}, beside what falls due that day.",
  "keying.aheadNotYet":
    "What she paid is not enough for that: her money follows the order of the bylaws.",

  "keying.deedsLead":
    "Loans among the members, raffles, fines, expenses and the share-out, in the order of the sheet.",
  "keying.deedKind": "What was done",
  "keying.deedAdd": "Add to the internal account",
  "keying.deedRemove": "Remove deed {{number}}",
  "keying.deed.loanVoted": "Loan asked for and voted",
  "keying.deed.loanPaidOut": "Loan paid out",
  "keying.deed.loanRepaid": "Loan repaid",
  "keying.deed.incomeReceived": "Raffle, event or gift",
  "keying.deed.fineAdded": "Fine",
  "keying.deed.expensePaid": "Expense",
  "keying.deed.fundUsed": "Help from the fund",
  "keying.deed.fundAdded": "Paid into the fund",
  "keying.deed.savingsTaken": "Savings taken out",
  "keying.deed.boxOpened": "Brought from the cash box",
  "keying.deed.shareOutAgreed": "Share-out",
  "keying.forAll": "For all of them",
  "keying.guarantor": "Guarantor {{number}}",
  "keying.instalments": "Meetings in which she repays",
  "keying.abstains": "She does not vote, nor do those who owe their sisters or the fund.",
  "keying.votedToo": "{{name}} owes, and voted",
  "keying.paidOn": "On which vote",
  "keying.notVoted": "No vote is written down",
  "keying.witness": "Who counted with the treasurer",
  "keying.provision": "Set aside for what may not come back",
  "keying.shareRule": "How it was shared",
  "keying.share.savingsDays": "By savings and days",
  "keying.share.equally": "Equal parts",
  "keying.share.averageSavings": "By average savings",
  "keying.finesTo": "Fines belong to",
  "keying.fines.members": "The members",
  "keying.fines.socialFund": "The fund",
  "keying.takenLead":
    "What each one took in coins and signed for. If she signed and took nothing, write 0; if she did not sign, leave it empty.",
  "keying.taken": "Taken by {{line}}. {{name}}",
  "keying.free": "May take {{amount}}",
  "keying.beyond": "Outside the bylaws. It is recorded all the same and stands in the acta:",

  "keying.assemblyLead":
    "The last meeting of the cycle: the ledger, how it went, who does not go on and the board. What is not written is left empty.",
  "keying.ledger": "The vote on the ledger",
  "keying.ledgerOf": "Members' ledger",
  "keying.boardTwice": "Each post belongs to another member.",
  "keying.exitAdd": "Add one who does not go on",
  "keying.exitRemove": "Remove interview {{number}}",

  "refusal.sheetNotKept":
    "Nothing of the sheet was kept: something on it does not fit into the books. What you copied is still here; look at the amounts and numbers and keep it again.",
  "refusal.sheetNamesUsed":
    "Nothing of the sheet was kept: a part of it was in the books under the same name. What you copied is still here; keep it again.",
  "acta.stillOpen": "The meeting is still open",
  "acta.stillOpenLead":
    "This is what was written down so far. Amounts may change: this acta is not valid until it is closed and signed.",
  "keying.missing.ahead": "a payment ahead of time that is not filled in",
  "keying.missing.deeds": "a deed of the internal account that is not filled in",
  "keying.missing.assembly": "a vote or an interview of the assembly that is not filled in",
};
