// What the women say when a cycle ends, in Spanish: phone and office read it the same.

export const CLOSING_ES = {
  "nextStep.leaves": "Se retira",
  "nextStep.rests": "Descansa un ciclo",
  "nextStep.graduates": "Pasa a crédito individual",
  "nextStep.moves": "Se va a otro lugar",
  "told.businessFailed": "Le fue mal el negocio",
  "told.groupConflict": "Problemas en el grupo",
  "told.moved": "Se muda",
  "told.otherLender": "Tiene otra entidad",
  "told.noMoreNeed": "Ya no necesita",
  "told.personal": "Personal o de familia",
  "told.notSaid": "Prefiere no decir",
  "evaluated.meetings": "Las reuniones",
  "evaluated.payments": "Los pagos",
  "evaluated.savings": "El ahorro",
  "evaluated.internalLoans": "Los préstamos entre socias",
  "evaluated.help": "La ayuda cuando a una le faltó",
  "evaluated.board": "La directiva",
  "evaluated.asesora": "La asesora",
} as const;
