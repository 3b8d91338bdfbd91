// What the office says in Spanish of savings that go from one association to another.

export const OFFICE_CARRIED_ES = {
  "account.coinsOnTheWay": "Efectivo en camino entre asociaciones",
  "account.savingsOnTheWay": "Ahorros en camino entre asociaciones",
  "changes.carry": "Llevar ahorro a otra asociación",
  "changes.arrive": "Recibir ahorro que llega",
  "carry.lead":
    "Para una mujer que pasó a otra asociación: su ahorro va con ella. Si lo prefiere en la mano, use «Devolver ahorro».",
  "carry.nobody": "Ninguna mujer que pasó a otra asociación tiene ahorro aquí.",
  "carry.nowhere":
    "No hay otra asociación a la vista. Lo propone quien trabaja en los dos centros focales.",
  "carry.who": "De quién es el ahorro",
  "carry.to": "A qué asociación pasó",
  "carry.carrier": "Quién lo lleva",
  "carry.by.bank": "Por el banco",
  "carry.by.board": "Una mujer de la directiva",
  "carry.by.asesora": "La asesora",
  "carry.voucher": "Número de la boleta o del vale firmado",
  "carry.amount": "Sale de esta caja y va con ella: {{amount}}.",
  "carry.none": "No hay ahorro en camino a esta asociación.",
  "carry.which": "Qué ahorro llegó",
  "carry.whose": "A la libreta de quién",
  "carry.counted":
    "Se contó {{amount}}, tal como salió de {{from}} el {{day}}. El ahorro obligatorio sigue siendo obligatorio.",
  "carry.told":
    "Allá llegó hasta el ciclo {{cycle}}; su último préstamo fue de {{loan}}. Aquí su escalera empieza de nuevo.",
  "carry.signed": "Quién de la directiva lo contó y firmó",
  "carry.title": "Ahorros en camino",
  "carry.note":
    "Ahorro de una mujer que pasó a otra asociación. Ya salió de una caja y todavía no llegó a la otra.",
  "carry.recent": "Ahorros que llegaron",
  "carry.route": "De {{from}} a {{to}}",
  "carry.sentOn": "Salió",
  "carry.arrivedOn": "Llegó",
  "carry.late": "Debió llegar hace días: averigüe hoy",
  "carry.back": "Volvió",
  "carry.backOf": "Volvió el ahorro de {{name}}",
  "carry.backLead":
    "{{amount}} está otra vez en la caja de {{association}}, y su libreta lo dice desde hoy.",
  "carry.notCome": "No llegó",
  "carry.notComeOf": "No llegó el ahorro de {{name}}",
  "carry.notComeLead":
    "{{amount}} no está en la caja de {{association}}: sale de su libreta allá y sigue en camino.",
  "carry.lateCount_one": "Un ahorro en camino debió llegar hace días.",
  "carry.lateCount_other": "{{count}} ahorros en camino debieron llegar hace días.",
  "carry.see": "Ver los ahorros en camino",
  "wish.sendSavings": "Ahorro de {{name}} a otra asociación",
  "wish.sendSavings.says": "Va a {{to}} el {{day}}. {{carrier}}; comprobante {{voucher}}.",
  "refusal.notTransferred": "Solo se lleva el ahorro de quien pasó a otra asociación.",
  "refusal.owesStill": "Todavía debe algo aquí: primero se arregla eso.",
  "refusal.cashMissing": "En la caja del grupo no hay tanto: una parte está prestada.",
  "refusal.voucherMissing": "Falta el número de la boleta o del vale.",
  "refusal.associationUnknown": "Esa asociación no está entre las suyas, o es de otro país.",
  "refusal.nothingOnTheWay": "Ese ahorro no está en camino: ya llegó, o ya volvió.",
  "refusal.notTheSameWoman": "El nombre no se parece al de la mujer que lo envió.",
  "refusal.savingsUsedSince": "Una parte de ese ahorro ya se usó: no se puede deshacer.",
} as const;
