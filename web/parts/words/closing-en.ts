// What the women say when a cycle ends, in English: phone and office read it the same.

import type { CLOSING_ES } from "./closing-es.ts";

export const CLOSING_EN: Record<keyof typeof CLOSING_ES, string> = {
  "nextStep.leaves": "Leaves",
  "nextStep.rests": "Rests one cycle",
  "nextStep.graduates": "Goes on to an individual loan",
  "nextStep.moves": "Moves away",
  "told.businessFailed": "Her business went badly",
  "told.groupConflict": "Trouble in the group",
  "told.moved": "She moves",
  "told.otherLender": "She has another lender",
  "told.noMoreNeed": "No more need",
  "told.personal": "Personal or family reasons",
  "told.notSaid": "She would rather not say",
  "evaluated.meetings": "The meetings",
  "evaluated.payments": "The payments",
  "evaluated.savings": "Saving",
  "evaluated.internalLoans": "Loans among the women",
  "evaluated.help": "Help when somebody was short",
  "evaluated.board": "The board",
  "evaluated.asesora": "The asesora",
};
