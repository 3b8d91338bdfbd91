// What the template asks about the association: the words of each line, other words it is found
// by, and an example. The file is read by these, and the template is written from these.

export type Field = {
  readonly heading: string;
  /** Other ways people write it, without accents and case. */
  readonly also: readonly string[];
  readonly lead: string;
  readonly example: string;
};

const field = (
  heading: string,
  lead: string,
  example: string,
  also: readonly string[] = [],
): Field => ({ heading, lead, example, also });

export const HEAD = {
  name: field("Nombre de la asociación", "Como en el acta constitutiva.", "Flor de Altura", [
    "nombre",
    "asociacion",
  ]),
  place: field(
    "Lugar de reunión",
    "Señas que una asesora nueva encontraría.",
    "Villa Dolores, sede vecinal frente a la cancha",
    ["lugar", "donde se reunen"],
  ),
  hour: field("Hora de reunión", "De 00:00 a 23:59.", "09:00", ["hora"]),
  foundedOn: field("Fundada el", "Día, mes y año.", "15/01/2024", [
    "fecha de fundacion",
    "fundacion",
  ]),
  cutOn: field(
    "Saldos al",
    "El día del corte: todo lo que sigue es como quedó al terminar ese día. Mejor el día de la última reunión.",
    "02/04/2026",
    ["dia del corte", "fecha de corte", "corte"],
  ),
  cycleNumber: field("Número de ciclo", "El que está corriendo.", "4", ["ciclo"]),
  disbursedOn: field("Desembolsado el", "El día en que se pagaron los préstamos.", "05/02/2026", [
    "desembolso",
    "fecha de desembolso",
    "dia del desembolso",
  ]),
  instalments: field("Número de cuotas", "Vacío: las del producto del país.", "12", [
    "cuotas",
    "plazo",
  ]),
  passed: field("Cuotas que ya pasaron", "Reuniones con cuota hasta el día del corte.", "4", [
    "cuotas pasadas",
    "cuotas ya pasadas",
  ]),
  frequency: field("Se reúnen cada", "7, 14, 21 o 28 días, o «mes».", "14", [
    "frecuencia",
    "cada cuantos dias",
  ]),
  rate: field("Interés anual %", "Vacío: el del producto del país.", "30", [
    "interes anual",
    "interes",
    "tasa anual %",
    "tasa",
  ]),
  method: field(
    "Forma de la cuota",
    "«cuota fija» sobre saldo, «capital fijo» sobre saldo, o «interés plano».",
    "cuota fija",
    ["metodo", "forma de pago"],
  ),
  basis: field("Días del año", "360, 365 o 30/360.", "360", ["base", "base de dias"]),
  holidayPolicy: field(
    "Si cae en feriado",
    "«nada», «día hábil» (con interés por los días), «día hábil sin interés», o «se salta».",
    "nada",
    ["feriados", "regla de feriados"],
  ),
  fund: field(
    "Fondo de reserva",
    "Todo el fondo de la cuenta interna, también lo que tiene prestado en coberturas.",
    "400,00",
    ["fondo", "fondo de reserva interno"],
  ),
  groupCash: field(
    "Efectivo contado",
    "El dinero de la cuenta interna, contado. Vacío: se toma el que dan los ahorros y el fondo.",
    "",
    ["efectivo", "caja de la asociacion", "efectivo de la asociacion"],
  ),
  explanation: field(
    "Por qué difiere el efectivo",
    "Solo si lo contado no es lo que debería haber.",
    "",
    ["explicacion", "explicacion de la diferencia"],
  ),
  late: field("Multa por atraso", "Hasta 15 minutos. Vacío: lo que propone el país.", "2,00", [
    "multa hasta 15 minutos",
  ]),
  veryLate: field("Multa por más de 15 minutos", "Vacío: lo que propone el país.", "5,00"),
  absent: field("Multa por faltar", "Vacío: lo que propone el país.", "5,00", [
    "multa por falta",
    "multa por inasistencia",
  ]),
  excused: field("Permisos por ciclo", "Vacío: lo que propone el país.", "2", ["permisos"]),
  savingsRate: field("Ahorro obligatorio %", "Vacío: lo que propone el país.", "10", [
    "ahorro %",
    "porcentaje de ahorro",
  ]),
  savingsBase: field("El ahorro se calcula sobre", "«cuota» o «préstamo».", "cuota", [
    "base del ahorro",
  ]),
  acceptsVoluntary: field("Reciben ahorro voluntario", "«sí» o «no».", "sí", ["ahorro voluntario"]),
  fundRate: field("Interés del fondo % al mes", "Vacío: lo que propone el país.", "3", [
    "interes del fondo",
    "interes del fondo %",
  ]),
} as const satisfies Record<string, Field>;

export type HeadKey = keyof typeof HEAD;

export const MEMBER = {
  line: field("Línea", "Su número en la planilla, desde 1.", "1", ["nro", "no", "numero", "n"]),
  given: field("Nombres", "De uno a tres.", "Rosa María", ["nombre"]),
  family: field("Apellidos", "Ninguno, uno o dos.", "Mamani Quispe", ["apellido"]),
  knownAs: field("La conocen como", "Si la llaman de otro modo.", "", ["conocida como", "apodo"]),
  subgroup: field("Grupo solidario", "El nombre de su grupo.", "Las Kantutas", [
    "grupo",
    "subgrupo",
  ]),
  post: field("Cargo", "Presidenta, secretaria o tesorera; las demás, vacío.", "Presidenta", [
    "directiva",
  ]),
  principal: field("Préstamo", "Lo que recibió. Vacío: descansa este ciclo.", "3.000,00", [
    "monto",
    "prestamo inicial",
    "monto del prestamo",
  ]),
  paid: field("Cuotas pagadas", "Cuántas pagó completas.", "4", ["cuotas pagadas completas"]),
  outstanding: field(
    "Saldo de capital",
    "Lo que debe de capital. Basta esto o las cuotas pagadas; si están los dos, deben coincidir.",
    "2.089,61",
    ["saldo", "capital por pagar"],
  ),
  overdue: field("En mora", "De las cuotas que ya pasaron, lo que no se pagó.", "0", [
    "mora",
    "monto en mora",
    "atraso",
  ]),
  compulsory: field("Ahorro obligatorio", "Lo que tiene ahorrado.", "119,72"),
  voluntary: field("Ahorro voluntario", "Lo que tiene ahorrado.", "40,00"),
  missed: field("Ahorro que no trajo", "Obligatorio de reuniones pasadas.", "0", [
    "ahorro atrasado",
    "ahorro no traido",
  ]),
  fines: field("Multas por pagar", "Las que todavía debe.", "0", ["multas", "multas que debe"]),
  held: field("Dinero a cuenta", "Suyo, sin destino todavía.", "0", ["a cuenta"]),
  ownUsed: field("Voluntario por reponer", "Suyo, gastado en sus faltantes.", "0", ["por reponer"]),
} as const satisfies Record<string, Field>;

export type MemberKey = keyof typeof MEMBER;

export const COVERAGE = {
  debtor: field("Quién debe", "Su línea.", "3", ["deudora", "debe"]),
  helper: field("A quién", "La línea de quien la cubrió, o «fondo».", "1", [
    "quien cubrio",
    "aportante",
  ]),
  amount: field("Cuánto", "Lo que falta devolver.", "50,00", ["monto", "saldo"]),
  coveredOn: field("Desde", "El día en que la cubrieron.", "02/04/2026", ["fecha"]),
  instalment: field("De qué cuota", "El número de la cuota que faltó.", "4", [
    "cuota",
    "por que cuota",
  ]),
} as const satisfies Record<string, Field>;

export type CoverageKey = keyof typeof COVERAGE;
