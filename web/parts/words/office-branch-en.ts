// What the screens of the branch's day say in English.

import type { OFFICE_BRANCH_ES } from "./office-branch-es.ts";

export const OFFICE_BRANCH_EN: Record<keyof typeof OFFICE_BRANCH_ES, string> = {
  "arrears.title": "Arrears",
  "arrears.lead": "Each woman's two clocks and what to do now. Talk with her, not about her.",
  "arrears.empty": "Nobody is in arrears",
  "arrears.emptyLead": "Both clocks of every woman stand still.",
  "arrears.overdue": "Overdue",
  "arrears.nextStep": "Next step",
  "nextStep.agreeGivingBack": "Agree at the meeting how she gives back to those who covered her",
  "nextStep.talkToSubgroup": "Talk with her subgroup",
  "nextStep.visitHer": "Visit her by day, with a companion of hers",
  "nextStep.callAssembly": "Bring it before the whole association",
  "nextStep.offerReschedule": "Offer her to reschedule",
  "nextStep.takeToCommittee": "Take it to the branch committee",

  "week.title": "The week",
  "week.lead": "From {{from}} to {{to}}.",
  "week.before": "Earlier",
  "week.this": "This week",
  "week.after": "Later",
  "week.empty": "No meeting in these days",
  "week.expected": "Instalments of the day",
  "week.closed": "closed",

  "fares.title": "How the group fares: {{score}} of 100",
  "fares.unknown": "How the group fares: not known yet",
  "fares.note": "Of the running cycle. What is not known yet does not count.",
  "fares.caption": "Parts of the score",
  "fares.part": "Part",
  "fares.points": "Points",
  "fares.of": "{{points}} of {{weight}}",
  "fares.notYet": "not known yet",
  "fares.onTime": "Instalments paid on time by herself",
  "fares.attendance": "Attendance",
  "fares.ownMoney": "Dues nobody had to cover",
  "fares.savings": "Savings in place",
  "fares.rotation": "Board that rotates",
  "fares.training": "Training done",
  "fares.complaints": "Complaints resolved",
};
