// What the office says in Spanish of savings that go from one association to another.

export const OFFICE_CARRIED_ES = {
  "account.coinsOnTheWay": "Efectivo en camino entre asociaciones",
  "account.savingsOnTheWay": "Ahorros en camino entre asociaciones",
  "account.owedByCarriers": "Por cobrar a quien trajo ahorro",
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
    "Salió {{amount}} de {{from}} el {{day}}. Se le anota completo a ella, y el ahorro obligatorio sigue siendo obligatorio.",
  "carry.told":
    "Allá llegó hasta el ciclo {{cycle}}; su último préstamo fue de {{loan}}. Aquí su escalera empieza de nuevo.",
  "carry.count": "Cuánto se contó",
  "carry.shortNote":
    "Faltan {{missing}}. A ella se le anota todo; lo que falta lo debe quien lo llevó, con su comprobante.",
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
    "{{amount}} está otra vez en la caja de {{association}}. Otra persona lo aprueba, y entonces su libreta lo dice.",
  "carry.backSeen": "Quién de la directiva contó las monedas que volvieron",
  "carry.notCome": "No llegó",
  "carry.notComeOf": "No llegó el ahorro de {{name}}",
  "carry.notComeLead":
    "{{amount}} no está en la caja de {{association}}. Si otra persona lo aprueba, sale de su libreta allá y sigue en camino.",
  "carry.notComeSeen": "Quién de la directiva buscó el dinero y no lo encontró",
  "carry.owed": "Falta {{amount}}: lo debe quien lo llevó",
  "carry.bring": "Trajo lo que faltaba",
  "carry.bringOf": "Lo que faltaba del ahorro de {{name}}",
  "carry.bringLead":
    "Quien lo llevó debe todavía {{amount}} a {{association}}. Lo que traiga entra a la caja; en la libreta de ella ya está todo.",
  "carry.bringAmount": "Cuánto trajo",
  "acta.carried": "Ahorros que llegaron o salieron desde la reunión anterior",
  "acta.carried.SavingsArrived":
    "{{day}}: llegó el ahorro de {{name}}, que viene de {{other}}: {{amount}}.",
  "acta.carried.SavingsSent":
    "{{day}}: salió el ahorro de {{name}}, que pasó a {{other}}: {{amount}}. Comprobante {{voucher}}.",
  "acta.carried.SavingsTakenBack": "{{day}}: volvió a la caja el ahorro de {{name}}: {{amount}}.",
  "acta.carried.ArrivalUndone":
    "{{day}}: se aclaró que el ahorro de {{name}} no había llegado: {{amount}}.",
  "acta.carried.MissingCoinsBrought":
    "{{day}}: llegó dinero que faltaba del ahorro de {{name}}: {{amount}}.",
  "acta.carried.short":
    "Faltaron {{missing}}: los debe quien lo llevó, con el comprobante {{voucher}}.",
  "acta.carried.signer": "Lo vio y firmó {{name}}.",
  "carry.lateCount_one": "Un ahorro en camino debió llegar hace días.",
  "carry.lateCount_other": "{{count}} ahorros en camino debieron llegar hace días.",
  "carry.see": "Ver los ahorros en camino",
  "wish.sendSavings": "Ahorro de {{name}} a otra asociación",
  "wish.sendSavings.says": "Va a {{to}} el {{day}}. {{carrier}}; comprobante {{voucher}}.",
  "wish.takeBackSavings": "Volvió el ahorro de {{name}}",
  "wish.takeBackSavings.says":
    "El {{day}} estaban otra vez en la caja las monedas que iban en camino. Las contó {{seen}}.",
  "wish.undoArrival": "No llegó el ahorro de {{name}}",
  "wish.undoArrival.says":
    "Se anotó que llegó, y el {{day}} no estaba en la caja. Lo buscó {{seen}}.",
  "refusal.witnessNotBoard": "Falta el nombre de quien lo vio: otra mujer, de la directiva.",
  "refusal.missingBrought": "Ya se trajo una parte de lo que faltaba: entonces sí había llegado.",
  "refusal.countedDiffers":
    "Lo contado tiene que ser menos de lo que salió y más que nada. Si llegó todo, no anote diferencia; si no llegó nada, sigue en camino.",
  "refusal.nothingMissing": "De ese ahorro no falta nada.",
  "refusal.moreThanMissing": "Es más de lo que falta.",
  "refusal.notTransferred": "Solo se lleva el ahorro de quien pasó a otra asociación.",
  "refusal.owesStill": "Todavía debe algo aquí: primero se arregla eso.",
  "refusal.cashMissing":
    "En la caja del grupo no hay tanto: una parte está prestada, o no llegó todavía.",
  "refusal.voucherMissing": "Falta el número de la boleta o del vale.",
  "refusal.associationUnknown": "Esa asociación no está entre las suyas, o es de otro país.",
  "refusal.nothingOnTheWay": "Ese ahorro no está en camino: ya llegó, o ya volvió.",
  "refusal.notTheSameWoman": "El nombre no se parece al de la mujer que lo envió.",
  "refusal.savingsUsedSince": "Una parte de ese ahorro ya se usó: no se puede deshacer.",
} as const;
