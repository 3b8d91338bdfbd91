// What the office says in English of who joins, who leads, and what is owed to those who left.

import type { OFFICE_MEMBERS_ES } from "./office-members-es.ts";

export const OFFICE_MEMBERS_EN: Record<keyof typeof OFFICE_MEMBERS_ES, string> = {
  "changes.admit": "Admit a member",
  "changes.board": "Change the board",
  "changes.claim": "Insurance paid",
  "changes.savings": "Return savings",
  "changes.day": "Date",
  "changes.save": "Save",
  "changes.cause": "Why it changes",
  "cause.election": "Election",
  "cause.recall": "The assembly recalled her",
  "cause.substitution": "In place of one who is gone",
  "changes.deceased": "For whom the insurer pays",
  "changes.amount": "How much it paid",
  "changes.claimed": "The insurer owes {{amount}}.",
  "changes.reference": "Number of the insurer's voucher",
  "changes.nobodyInsured": "The insurer owes nothing for any woman of this association.",
  "changes.former": "Who saved",
  "changes.givenTo": "{{amount}} is handed to {{name}}.",
  "changes.nobodySaved": "No woman who left has savings to be returned.",
  "changes.admitLead":
    "A woman joins when a cycle begins: when none of the association owes the institution.",
  "changes.returns": "Returns from her rest",
  "changes.isNew": "No: she is new",
  "changes.subgroup": "In which subgroup",
  "changes.subgroupRoom": "{{name}} ({{count}} members)",
  "changes.admitHer": "{{name}} returns",
  "former.title": "Those who left",
  "former.note": "When and how, and what is still to be settled for each.",
  "former.left": "Left",
  "former.heir": "Receives her savings: {{name}}",
  "former.saved": "Savings to give back",
  "former.claimed": "The insurer owes",
};
