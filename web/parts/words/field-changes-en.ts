// What the phone says in English of money brought ahead of time.

export const FIELD_CHANGES_EN = {
  "pay.ahead": "She wants to pay ahead",
  "ahead.none": "No",
  "ahead.whole": "Her whole loan: {{amount}}",
  "ahead.lowerInstalment": "A part, and her instalment falls",
  "ahead.shorterTerm": "A part, and she ends sooner",
  "ahead.amount": "How much ahead",
  "ahead.stays": "She stays guarantor of the others, and her savings stay until all have finished.",
  "ahead.notYet": "What she brings does not suffice to pay ahead like this.",
};
