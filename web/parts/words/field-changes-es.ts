// What the phone says in Spanish of money brought ahead of time.

export const FIELD_CHANGES_ES = {
  "pay.ahead": "Quiere pagar por adelantado",
  "ahead.none": "No",
  "ahead.whole": "Todo su préstamo: {{amount}}",
  "ahead.lowerInstalment": "Una parte, y su cuota baja",
  "ahead.shorterTerm": "Una parte, y termina antes",
  "ahead.amount": "Cuánto por adelantado",
  "ahead.stays":
    "Sigue siendo garante de sus compañeras, y su ahorro queda hasta que todas terminen.",
  "ahead.notYet": "Con lo que trae no alcanza para adelantar así.",
};
