// What the office says when it gives a member the way to her own figures, in English.

import type { OFFICE_ACCESS_ES } from "./office-access-es.ts";

export const OFFICE_ACCESS_EN: Record<keyof typeof OFFICE_ACCESS_ES, string> = {
  "access.give": "Give access",
  "access.giveTo": "Give access to {{name}}",
  "access.lead":
    "A card for her passbook is printed. If she had one before, it and its PIN stop working.",
  "access.given": "Access for {{name}}",
  "access.tell":
    "Tell this number to her alone. It works once, within seven days: with it she chooses a PIN of her own that nobody else knows.",
  "access.print": "Print the card",
  "access.onlyNow": "The card can be printed only now: nobody keeps its key.",
  "access.done": "She has it",
};
