// What the office says in English of money without cash at the till, and of the count at day's end.

import type { OFFICE_TILL_ES } from "./office-till-es.ts";

export const OFFICE_TILL_EN: Record<keyof typeof OFFICE_TILL_ES, string> = {
  "till.method": "How she pays",
  "till.cash": "In cash",
  "till.transfer": "By transfer",
  "till.wallet": "By mobile wallet",
  "till.reference": "Number of the transfer or movement",
  "till.referenceLead": "It waits until the bank's statement shows it.",
  "till.paidOn": "Day she paid",
  "till.amount": "How much she pays",
  "till.count": "Count of the day",
  "till.countNote": "Counted when closing, and somebody else looks at it.",
  "till.countNow": "Count the till",
  "till.countOf": "Count the till of {{name}}",
  "till.expected": "By the books",
  "till.counted": "Counted",
  "till.difference": "Difference",
  "till.even": "It is even: what was counted is what the books say.",
  "till.short": "{{amount}} short.",
  "till.over": "{{amount}} over.",
  "till.explanation": "Why it differs",
  "till.pieces": "How many of {{value}}",
  "till.save": "Keep the count",
  "till.saved": "Count kept. Somebody else has yet to look at it.",
  "till.noCounts": "The till has not been counted yet",
  "till.day": "Day",
  "till.by": "Counted by",
  "till.seen": "Looked at by",
  "till.look": "I have looked",
  "till.lookAt": "Look at the count of {{day}}",
  "till.looked": "Count looked at.",
  "till.waitsForOther": "Waits for somebody else",
  "approve.reasonFor": "Say why for: {{names}}.",
  "till.payBack": "Pay back",
  "till.payBackTo": "Pay back {{name}} what she paid ahead: {{amount}}",
  "till.paidBack": "Paid back. The money left the till.",
  "refusal.transferUnconfirmed":
    "The bank has yet to confirm a transfer of hers. It is paid back after that.",
  "refusal.nothingAhead": "She has nothing paid ahead.",
  "refusal.paymentReferenceMissing": "The number of the transfer or movement is missing.",
  "refusal.referenceUsed":
    "That number has its receipt already. If it is another bank's, write the bank's name before the number.",
  "refusal.advanceGone":
    "What she paid ahead with that receipt has been handed back: it is not taken back any more.",
  "refusal.payerLeft":
    "She has left, and this payment was counted as her account was closed. If the money is not there, it is a difference of the till: write it down when it is counted.",
  "refusal.bankHasIt": "The bank has confirmed that money: the receipt is not taken back any more.",
};
