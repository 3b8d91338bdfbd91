// What the office says when it gives a member the way to her own figures, in Spanish.

export const OFFICE_ACCESS_ES = {
  "access.give": "Dar acceso",
  "access.giveTo": "Dar acceso a {{name}}",
  "access.lead":
    "Se imprime una tarjeta para su libreta. Si ya tenía una, la anterior y su PIN dejan de servir.",
  "access.given": "Acceso para {{name}}",
  "access.tell":
    "Dígale este número solo a ella. Sirve una vez, dentro de siete días: con él elige su propio PIN, que nadie más conoce.",
  "access.print": "Imprimir la tarjeta",
  "access.onlyNow": "La tarjeta se puede imprimir solo ahora: nadie guarda su clave.",
  "access.done": "Ya se la di",
} as const;
