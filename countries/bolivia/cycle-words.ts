// What the solicitud and the hoja resumen say in Bolivia.

export const BOLIVIAN_CYCLE_WORDS = {
  "cost.title": "Hoja resumen del crédito",
  "cost.owner": "Socia: {{name}}",
  "cost.terms": "{{rate}} al año sobre saldos · desembolso el {{disbursedOn}} · {{count}} cuotas",
  "cost.inHand": "Recibe en su mano: {{amount}}",
  "cost.toPay": "Paga en total: {{amount}}",
  "cost.interest": "De ello, interés: {{amount}}",
  "cost.perThousand": "Por cada Bs 1.000 que recibe paga de costo: {{amount}}",
  "cost.effective": "Tasa efectiva anual del crédito (TEAC): {{rate}}",
  "cost.withSavings": "Si se cuenta el ahorro que debe juntar: {{rate}}",
  "cost.saved": "Ahorro que junta hasta el cierre, y es suyo: {{amount}}",
  "cost.noLate": "Por atraso hoy no se cobra interés penal.",
  "cost.late": "Por cada día de atraso de una cuota: hasta {{amount}}",
  "cost.savingsNote":
    "El ahorro no es un pago a la institución. Está en la cuenta interna de la asociación y vuelve a ella al cierre.",
  "cost.noGift":
    "No se cobra nada más por este crédito. Si alguien le pide un regalo o un pago aparte, reclame.",
  "cost.accepted":
    "Me leyeron esta hoja en voz alta, la entendí y la acepto antes de recibir el dinero.",
  "cost.reader": "Quien la leyó",
  "cost.column.inHand": "Recibe",
  "cost.column.toPay": "Paga en total",

  "request.title": "Solicitud grupal de crédito",
  "request.lead":
    "Asamblea del {{assemblyOn}}, {{present}} socias presentes · desembolso previsto el {{plannedOn}} · {{count}} cuotas",
  "request.purpose": "Para qué",
  "request.purpose.trade": "comercio",
  "request.purpose.food": "comida",
  "request.purpose.textiles": "tejido y costura",
  "request.purpose.farming": "siembra",
  "request.purpose.animals": "animales",
  "request.purpose.crafts": "artesanía",
  "request.purpose.services": "servicios",
  "request.purpose.other": "otro",
  "request.wish": "Pide",
  "request.offer": "Propuesta",
  "request.granted": "Aprobado",
  "request.agreed": "Acuerdo de todas",
  "request.yes": "sí",
  "request.no": "no",
  "request.note":
    "Cada monto se puso a consideración de todas las presentes. Lo aprueba una persona que no escribió esta solicitud.",
} as const;
