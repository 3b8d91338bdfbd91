// What the screen that brings in a running association says in Spanish.

export const OFFICE_IMPORT_ES = {
  "import.title": "Traer una asociación",
  "import.lead":
    "Una asociación que ya está en marcha entra con sus saldos, a mitad de su ciclo. Primero se revisa todo; usted lo propone y otra persona lo aprueba.",
  "import.step.template": "1. La plantilla",
  "import.templateLead": "Llénela con los datos al día del corte: mejor, el de la última reunión.",
  "import.template.xlsx": "Bajar la plantilla de Excel",
  "import.template.csv": "Bajar la plantilla CSV",
  "import.step.file": "2. El archivo lleno",
  "import.file": "Archivo (.xlsx o .csv)",
  "import.fileLead": "De hasta 2 MB. Se revisa al elegirlo.",
  "import.choose": "Elegir el archivo",
  "import.branch": "Centro focal",
  "import.checking": "Revisando el archivo…",
  "import.problems": "Hay que corregir",
  "import.problemsLead":
    "{{count}} cosas en el archivo. No se guardó nada. Corríjalas y elija el archivo otra vez.",
  "import.problemsOne":
    "Una cosa en el archivo. No se guardó nada. Corríjala y elija el archivo otra vez.",
  "import.print": "Imprimir la lista",
  "import.where": "Dónde",
  "import.column": "Columna",
  "import.says": "Dice",
  "import.do": "Qué escribir",
  "import.row": "{{sheet}}, fila {{row}}",
  "import.sheet.file": "Todo el archivo",
  "import.sheet.association": "Asociación",
  "import.sheet.members": "Socias",
  "import.sheet.coverages": "Coberturas",
  "import.preview": "3. Lo que se va a traer",
  "import.previewLead":
    "{{name}}: ciclo {{cycle}}, con {{passed}} de {{instalments}} cuotas pasadas. Saldos al {{cut}}; próxima reunión el {{next}}.",
  "import.women": "Las socias",
  "import.line": "Socia",
  "import.loan": "Préstamo",
  "import.outstanding": "Saldo",
  "import.overdue": "En mora",
  "import.compulsory": "Ahorro obligatorio",
  "import.voluntary": "Ahorro voluntario",
  "import.missed": "Ahorro que no trajo",
  "import.fines": "Multas",
  "import.owes": "Debe a otras",
  "import.isOwed": "Le deben",
  "import.nextDue": "Traerá",
  "import.opening": "Así abre este libro.",
  "import.debit": "Debe",
  "import.credit": "Haber",
  "import.confirm": "Proponer traer a {{name}}",
  "import.confirmLead":
    "Compare con sus papeles. Otra persona lo aprueba; recién entonces entra en los libros.",
  "import.see": "Ver {{name}}",
  "import.notice.sameName":
    "En este centro focal ya hay una asociación que se llama {{name}}. Confirme solo si es otra.",
  "import.notice.sameFile": "Este mismo archivo ya se trajo: {{name}} está en el sistema.",
  "import.notice.sameWaits": "Este mismo archivo ya está propuesto y espera a otra persona.",
  "import.notice.fewMembers": "Son {{count}} socias; una fundación pediría {{least}}.",
  "import.notice.smallSubgroup": "El grupo {{group}} tiene {{count}} socias.",
  "import.notice.cashTaken":
    "No dice cuánto efectivo se contó: se toma el que dan los ahorros y el fondo.",

  "import.problem.fileTooLarge": "El archivo pasa de 2 MB. Deje solo las hojas de la plantilla.",
  "import.problem.fileOld": "Es un Excel antiguo. Ábralo y guárdelo como .xlsx.",
  "import.problem.fileUnreadable":
    "No se puede leer como Excel (.xlsx) ni como CSV. Ábralo, guárdelo otra vez y pruebe de nuevo.",
  "import.problem.fileTooManyRows":
    "Hay celdas escritas más allá de la fila {{most}} o de la columna 60. Bórrelas.",
  "import.problem.blockMissing":
    "Falta esta parte. Use la plantilla y no cambie el nombre de sus hojas.",
  "import.problem.columnMissing": "Falta la columna {{heading}}. Póngala con ese título.",
  "import.problem.columnTwice": "{{heading}} está dos veces. Deje una sola.",
  "import.problem.fieldUnknown":
    "No conocemos el dato {{heading}}. Use los nombres de la plantilla.",
  "import.problem.missing": "Está vacío. Escríbalo.",
  "import.problem.cellLost":
    "La celda no guarda ningún dato: es una fórmula sin resultado, un error, o está unida a la de arriba. Escriba el dato.",
  "import.problem.textTooLong": "Es muy largo. Escriba hasta {{longest}} letras.",
  "import.problem.textUnprintable": "Tiene signos que no se pueden imprimir. Escríbalo otra vez.",
  "import.problem.amountUnreadable": "No es un monto. Escriba por ejemplo 1.234,50 o 0.",
  "import.problem.amountDecimals": "Tiene más de dos decimales. Escríbalo hasta los centavos.",
  "import.problem.amountTooLarge": "Es demasiado grande para ser cierto. Revíselo.",
  "import.problem.amountNegative": "No puede ser menor que cero.",
  "import.problem.amountNotPositive":
    "Tiene que ser mayor que cero. Si no debe nada, quite la fila.",
  "import.problem.dayUnreadable": "No es una fecha. Escriba día, mes y año: 05/02/2026.",
  "import.problem.dayAfter": "No puede ser después del {{day}}.",
  "import.problem.dayBefore": "No puede ser antes del {{day}}.",
  "import.problem.hourUnreadable": "No es una hora. Escriba por ejemplo 09:30.",
  "import.problem.numberUnreadable": "Escriba un número entero de {{least}} a {{most}}.",
  "import.problem.percentUnreadable":
    "Escriba el porcentaje como número sin el signo: 30, o 2,5. De 0 a {{most}}; si es menor que uno, como texto.",
  "import.problem.choiceUnknown": "Escriba una de estas: {{words}}.",
  "import.problem.lineTwice": "Esa línea ya está en la fila {{row}}. Cada socia tiene la suya.",
  "import.problem.nameTwice":
    "Ese nombre ya está en la fila {{row}}. Si son dos socias, diga en «La conocen como» cómo las distinguen.",
  "import.problem.tooManyGiven": "Son más de tres nombres. Pase los apellidos a su columna.",
  "import.problem.tooManyFamily": "Son más de dos apellidos. Pase los nombres a su columna.",
  "import.problem.tooManyMembers": "Son {{count}} socias y pueden ser hasta {{most}}.",
  "import.problem.tooFewMembers":
    "Son {{count}} socias. Escriba a todas, una por fila; al menos {{least}}.",
  "import.problem.tooFewSubgroups":
    "Todas están en un solo grupo solidario. Tiene que haber al menos dos.",
  "import.problem.subgroupTooLarge":
    "El grupo {{group}} tiene {{count}} socias y pueden ser hasta {{most}}. Revise cómo está escrito en cada fila.",
  "import.problem.postMissing":
    "Nadie tiene el cargo de {{post}}. Escríbalo en la fila de quien lo tiene.",
  "import.problem.postTwice": "Ese cargo ya lo tiene otra socia. Déjelo en una sola fila.",
  "import.problem.noLoans": "Ninguna socia tiene préstamo. Para eso está «Nueva asociación».",
  "import.problem.loanMissing":
    "Tiene cuotas, saldo o mora, y no dice de qué préstamo. Escriba el monto que recibió.",
  "import.problem.positionMissing": "Escriba el saldo de capital o las cuotas pagadas.",
  "import.problem.aheadOfCalendar":
    "Hasta el día del corte pasaron {{passed}} cuotas. No puede haber pagado más.",
  "import.problem.overdueTooLarge":
    "Las cuotas que ya pasaron suman {{most}}. La mora no puede ser más.",
  "import.problem.paidDisagrees":
    "Con {{overdue}} en mora, el plan da {{ours}} cuotas pagadas completas y el archivo dice {{theirs}}. Corrija la mora o las cuotas.",
  "import.problem.outstandingDisagrees":
    "Con {{passed}} cuotas pasadas y {{overdue}} en mora, el plan da un saldo de {{ours}} y el archivo dice {{theirs}}. Revise el saldo, la mora y las condiciones del préstamo.",
  "import.problem.passedDisagrees":
    "El calendario da {{ours}} cuotas pasadas hasta el día del corte y el archivo dice {{theirs}}. Revise las fechas y cada cuánto se reúnen.",
  "import.problem.cycleIsOver":
    "Ya pasaron todas las cuotas: el ciclo terminó. Funde la asociación y empiece su ciclo nuevo.",
  "import.problem.memberUnknown":
    "Ninguna socia tiene esa línea. Escriba su número de la hoja de socias.",
  "import.problem.helpsHerself":
    "Nadie se cubre a sí misma. Escriba la línea de quien la cubrió, o «fondo».",
  "import.problem.notPassed":
    "Esa cuota no pasó todavía o ella no tiene préstamo. Pasaron {{passed}} cuotas.",
  "import.problem.coveredTooMuch":
    "De esa cuota la institución recibió {{most}}. Lo que le cubrieron no puede ser más.",
  "import.problem.fundLentTooMuch":
    "El fondo prestó {{lent}} en coberturas y aquí dice que tiene menos. Escriba todo el fondo, también lo prestado.",
  "import.problem.differenceUnexplained":
    "Debería haber {{ours}} en efectivo y se contó {{theirs}}: la diferencia es {{difference}}. Escriba por qué.",
  "import.problem.refused": "No se puede traer así. {{reason}}",

  "refusal.cutOutOfRange": "El día del corte no puede ser antes del desembolso ni después de hoy.",
  "refusal.passedDisagrees": "El calendario da otro número de cuotas pasadas.",
  "refusal.cycleIsOver": "Ya pasaron todas las cuotas de ese ciclo.",
  "refusal.overdueTooLarge": "La mora de una socia es más que sus cuotas pasadas.",
  "refusal.positionDisagrees": "El saldo de una socia no es el que da su plan.",
  "refusal.passbooksDoNotMatch": "No hay una libreta por cada socia.",
  "refusal.savingsNotBelievable": "Un monto de la cuenta interna no es creíble.",
  "refusal.coverageUnsound": "Una cobertura no corresponde a una cuota que pasó.",
  "refusal.fundLentTooMuch": "El fondo prestó más de lo que tiene.",
  "refusal.differenceUnexplained": "Falta decir por qué difiere el efectivo.",
};
