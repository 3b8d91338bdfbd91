// Why counted and expected cash differ, in the words that are written into the acta.

import type { DIFFERENCE_ES } from "./difference-es.ts";

export const DIFFERENCE_EN: Record<keyof typeof DIFFERENCE_ES, string> = {
  "difference.pick": "Touch the reason, or write it",
  "difference.noCoin": "There is no coin for those cents",
  "difference.changeLeft": "Change was left over",
  "difference.notWritten": "Somebody brought more than was written",
  "difference.overUnknown": "Too much, and nobody knows whose",
  "difference.counterfeit": "A note or coin was false",
  "difference.changeTooMuch": "Too much change was given",
  "difference.notBrought": "More was written than she brought",
  "difference.underUnknown": "Too little, and nobody knows why",
};
