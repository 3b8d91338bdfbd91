// What the phone says in English of whose a meeting is, and of what was paid at the branch's till.

import type { FIELD_BRANCH_ES } from "./field-branch-es.ts";

export const FIELD_BRANCH_EN: Record<keyof typeof FIELD_BRANCH_ES, string> = {
  "home.whose": "Which meetings",
  "home.mine": "Mine",
  "home.all": "All",
  "home.noneMine": "None is yours in the next fourteen days. Look under “All”.",
  "home.asesora": "Asesora: {{name}}",
  "home.goes": "{{name}} goes in place of {{asesora}}",
  "home.stepInTitle": "This meeting is {{name}}'s",
  "home.stepInLead": "You may take it along: it is noted that you go in her place, and why.",
  "home.stepIn": "Take it in her place",
  "home.notNow": "Not now",
  "substitution.onLeave": "She is on leave or holiday",
  "substitution.otherMeeting": "She has another meeting at that hour",
  "substitution.cannotArrive": "She cannot get there",
  "substitution.inTraining": "She is in training",
  "substitution.postVacant": "The post is vacant",
  "substitution.other": "Another reason",
  "about.stepIn": "Goes in place of the asesora",
  "why.notAnAsesora": "You no longer run meetings in that branch.",
  "why.substitutesHerself": "That association is yours already.",
  "pay.already": "Already paid at the till: {{amount}}, on {{day}}.",
  "pay.alreadyAhead": "Already paid at the till: {{amount}}.",
  "pay.alreadyChip": "Already paid at the till {{amount}}",
};
