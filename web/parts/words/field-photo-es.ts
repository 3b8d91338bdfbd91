// Pictures taken on the phone, and meetings that were held on paper.

export const FIELD_PHOTO_ES = {
  "photo.title": "Fotos",
  "photo.lead":
    "Se guardan cerradas en este teléfono y se envían cuando haya señal, después de todo lo anotado.",
  "photo.slip": "La boleta del banco",
  "photo.sheet": "La planilla de papel",
  "photo.group": "El grupo",
  "photo.take": "Tomar la foto: {{what}}",
  "photo.working": "Guardando la foto…",
  "photo.kept": "Foto guardada: {{what}}",
  "photo.notKept": "No se pudo guardar la foto. Tómela otra vez.",
  "photo.waiting": "Por enviar",
  "photo.refused": "No aceptada: tómela otra vez",
  "photo.drop": "Borrar la foto: {{what}}",
  "photo.sent": "Con la institución: {{count}}",
  "photo.noConsent": "No dieron permiso para fotos. Que no salgan en ella:",
  "photo.allConsent": "Todas dieron permiso para fotos.",
  "photo.told": "Ya se los dije: ellas no salen",
  "paper.wasHeld": "Se hizo en papel, sin teléfono",
  "paper.number": "Número de la planilla",
  "paper.alone": "Las socias la hicieron solas",
  "paper.lead": "Anote aquí lo que dice la planilla. Después otra persona las compara.",
  "paper.receipt": "Número del recibo de papel",
  "paper.firstReceipt": "Primer recibo de papel",
  "about.keyInSheet": "Planilla de papel",
  "about.addPhoto": "Una foto",
} as const;
