// What the office says in Spanish of who joins, who leads, and what is owed to those who left.

export const OFFICE_MEMBERS_ES = {
  "changes.admit": "Admitir socia",
  "changes.board": "Cambiar la directiva",
  "changes.claim": "Recibir del seguro",
  "changes.savings": "Devolver ahorro",
  "changes.day": "Fecha",
  "changes.save": "Guardar",
  "changes.cause": "Por qué cambia",
  "cause.election": "Elección",
  "cause.recall": "La asamblea la retiró del cargo",
  "cause.substitution": "Reemplazo de una que ya no está",
  "changes.deceased": "Por quién paga el seguro",
  "changes.amount": "Cuánto pagó",
  "changes.claimed": "El seguro debe {{amount}}.",
  "changes.reference": "Número del comprobante del seguro",
  "changes.nobodyInsured": "El seguro no debe nada por ninguna socia de esta asociación.",
  "changes.former": "Quién ahorró",
  "changes.givenTo": "Se le entrega {{amount}} a {{name}}.",
  "changes.nobodySaved": "Ninguna mujer que salió tiene ahorro por devolver.",
  "changes.admitLead":
    "Una mujer entra cuando empieza un ciclo: cuando ninguna de la asociación debe a la institución.",
  "changes.returns": "Vuelve de su descanso",
  "changes.isNew": "No: es una mujer nueva",
  "changes.subgroup": "En qué grupo",
  "changes.admitHer": "Vuelve {{name}}",
} as const;
