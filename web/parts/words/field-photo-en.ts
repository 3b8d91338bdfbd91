// Pictures taken on the phone, and meetings that were held on paper.

import type { FIELD_PHOTO_ES } from "./field-photo-es.ts";

export const FIELD_PHOTO_EN: Record<keyof typeof FIELD_PHOTO_ES, string> = {
  "photo.title": "Pictures",
  "photo.lead":
    "They are kept sealed on this phone and sent when there is signal, after all that was recorded.",
  "photo.slip": "The slip of the bank",
  "photo.sheet": "The paper sheet",
  "photo.group": "The group",
  "photo.take": "Take the picture",
  "photo.working": "Keeping the picture…",
  "photo.kept": "Picture kept: {{what}}",
  "photo.notKept": "The picture could not be kept. Take it again.",
  "photo.waiting": "To be sent",
  "photo.refused": "Not accepted: take it again",
  "photo.full":
    "This meeting has {{count}} pictures already. Drop one that waits, or leave those there are.",
  "photo.drop": "Delete the picture",
  "photo.sent": "Received by the institution: {{count}}",
  "photo.noConsent": "They did not agree to pictures. Keep them out of it:",
  "photo.allConsent": "All of them agreed to pictures.",
  "photo.nobody": "Nobody has agreed yet: no picture is taken of the group.",
  "photo.told": "I told them: they are not in it",
  "paper.wasHeld": "It was held on paper, without a phone",
  "paper.mark": "On paper, sheet {{number}}",
  "paper.number": "Number of the sheet",
  "paper.alone": "The members held it alone",
  "paper.lead": "Record what the sheet says. Somebody else compares them afterwards.",
  "paper.sure":
    "Was it held on paper, on sheet {{number}}? Its receipts will be those of the paper book and another person will compare. It can be undone while no money is recorded.",
  "paper.yes": "Yes, it was held on paper",
  "paper.no": "No, go back",
  "paper.undo": "It was not on paper",
  "paper.undoLead": "What you recorded stays. The receipts will be those of this phone.",
  "paper.undoYes": "Yes, it was with this phone",
  "paper.undone": "Marked as on paper by mistake",
  "paper.hasReceipts":
    "There is money on paper receipts already. Annul it first; then it can be changed.",
  "paper.voucher": "Number of the paper voucher",
  "paper.signed": "She signed on the sheet: there is no need to sign again here.",
  "paper.signedActa": "Signed on the sheet",
  "paper.receipt": "Number of the paper receipt",
  "paper.firstReceipt": "First paper receipt",
  "about.keyInSheet": "Paper sheet",
  "about.addPhoto": "A picture",
};
