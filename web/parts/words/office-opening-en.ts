// What the office says in English of books that begin with balances: one person proposes, another opens.

import type { OFFICE_OPENING_ES } from "./office-opening-es.ts";

export const OFFICE_OPENING_EN: Record<keyof typeof OFFICE_OPENING_ES, string> = {
  "opening.foundAssociation": "Found the association {{name}}",
  "opening.importAssociation": "Bring in the association {{name}}",
  "opening.women": "Members",
  "opening.woman": "Member",
  "opening.subgroup": "Group",
  "opening.post": "Post",
  "opening.fund": "Fund at the start",
  "opening.foundedOn": "Founded on",
  "opening.approve": "Approve and open its books",
  "opening.granted": "{{name}} is in the system now.",
  "opening.opened": "Approved: its books are open",
  "opening.closed": "Associations proposed before",
  "opening.proposed": "{{name}} is proposed. It waits for another person.",
  "opening.proposeFounding": "Propose the founding",
  "opening.foundingLead":
    "It is proposed, and another person approves it. Until then nothing enters the books.",
  "opening.seeWaiting": "See what waits",
};
