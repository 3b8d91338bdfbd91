// What the office says in Spanish where a sheet's own account, payments ahead and assembly are
// copied.

export const OFFICE_KEYING_ES = {
  "keying.ahead": "Pagos por adelantado",
  "keying.aheadLead":
    "Lo que pagó ya está en su línea. Aquí se anota qué parte va por adelantado y qué eligió ella.",
  "keying.aheadAdd": "Anotar un pago por adelantado",
  "keying.aheadRemove": "Quitar este pago por adelantado",
  "keying.aheadChoice": "Qué eligió",
  "keying.ahead.whole": "Terminar su crédito",
  "keying.ahead.lowerInstalment": "Bajar su cuota",
  "keying.ahead.shorterTerm": "Acortar el plazo",
  "keying.aheadAmount": "Cuánto adelantó",
  "keying.aheadWhole": "Termina con {{amount}}, además de lo que vence ese día.",
  "keying.aheadNotYet":
    "Con lo que pagó no alcanza para eso: su dinero sigue el orden del reglamento.",

  "keying.deedsLead":
    "Préstamos entre socias, rifas, multas, gastos y el reparto, en el orden de la planilla.",
  "keying.deedKind": "Qué se hizo",
  "keying.deedAdd": "Anotar en la cuenta interna",
  "keying.deedRemove": "Quitar el hecho {{number}}",
  "keying.deed.loanVoted": "Préstamo pedido y votado",
  "keying.deed.loanPaidOut": "Préstamo entregado",
  "keying.deed.loanRepaid": "Préstamo cobrado",
  "keying.deed.incomeReceived": "Rifa, evento o regalo",
  "keying.deed.fineAdded": "Multa puesta",
  "keying.deed.expensePaid": "Gasto",
  "keying.deed.fundUsed": "Ayuda del fondo",
  "keying.deed.fundAdded": "Aporte al fondo",
  "keying.deed.savingsTaken": "Ahorro retirado",
  "keying.deed.boxOpened": "Traído de la caja",
  "keying.deed.shareOutAgreed": "Reparto",
  "keying.forAll": "Para todas",
  "keying.guarantor": "Garante {{number}}",
  "keying.instalments": "En cuántas reuniones paga",
  "keying.abstains": "Ella no vota, ni las que deben a sus compañeras o al fondo.",
  "keying.votedToo": "{{name}} debe, y votó",
  "keying.paidOn": "Con qué votación",
  "keying.notVoted": "No hay votación anotada",
  "keying.witness": "Quién contó con la tesorera",
  "keying.provision": "Apartado por lo que no vuelva",
  "keying.shareRule": "Cómo se repartió",
  "keying.share.savingsDays": "Por ahorro y días",
  "keying.share.equally": "Partes iguales",
  "keying.share.averageSavings": "Por ahorro promedio",
  "keying.finesTo": "Las multas son",
  "keying.fines.members": "De las socias",
  "keying.fines.socialFund": "Del fondo",
  "keying.takenLead":
    "Lo que cada una recibió en efectivo y firmó. Si firmó y no recibió nada, escriba 0; si no firmó, déjelo vacío.",
  "keying.taken": "Recibió {{line}}. {{name}}",
  "keying.free": "Puede recibir {{amount}}",
  "keying.beyond": "Fuera del reglamento. Se anota igual y queda en el acta:",

  "keying.assemblyLead":
    "La última reunión del ciclo: el libro, cómo les fue, quién no sigue y la directiva. Lo que no está escrito se deja vacío.",
  "keying.ledger": "El voto del libro",
  "keying.ledgerOf": "Libro de las socias",
  "keying.boardTwice": "Cada cargo es de una socia distinta.",
  "keying.exitAdd": "Anotar a una que no sigue",
  "keying.exitRemove": "Quitar la entrevista {{number}}",

  "refusal.sheetNotKept":
    "No se guardó nada de la planilla: algo en ella no cabe en los libros. Lo digitado sigue aquí; revise los montos y los números, y vuelva a guardar.",
  "refusal.sheetNamesUsed":
    "No se guardó nada de la planilla: una parte ya estaba en los libros con el mismo nombre. Lo digitado sigue aquí; vuelva a guardar.",
  "acta.stillOpen": "La reunión sigue abierta",
  "acta.stillOpenLead":
    "Esto es lo anotado hasta ahora. Los montos pueden cambiar: esta acta no vale hasta que se cierre y se firme.",
  "keying.missing.ahead": "un pago por adelantado sin llenar",
  "keying.missing.deeds": "un hecho de la cuenta interna sin llenar",
  "keying.missing.assembly": "un voto o una entrevista de la asamblea sin llenar",
} as const;
