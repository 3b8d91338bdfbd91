// What the office says of the end of a cycle and of the next one, in Spanish.

export const OFFICE_CLOSING_ES = {
  "closing.title": "Cierre del ciclo",
  "closing.ended": "El ciclo terminó el {{day}}.",
  "closing.days_one": "Desde el cierre pasó {{count}} día.",
  "closing.days_other": "Desde el cierre pasaron {{count}} días.",
  "closing.late": "Pasaron más de {{count}} días sin renovar: llame a la asociación.",
  "closing.within": "La renovación se hace el mismo día o hasta {{count}} días después.",
  "closing.ledger.carried": "Las socias aprobaron su libro.",
  "closing.ledger.lost": "Las socias no aprobaron su libro: hay que corregirlo y votar otra vez.",
  "closing.ledger.notVoted": "Las socias todavía no votaron su libro: no puede empezar otro ciclo.",
  "closing.ledger.unknown":
    "Este ciclo cerró antes de que se anotaran los votos del libro: no se pide.",
  "closing.vote":
    "{{votesFor}} a favor, {{votesAgainst}} en contra, {{abstained}} se abstuvieron. Se leyó {{read}}.",
  "closing.open": "Lo que sigue abierto",
  "closing.openNone": "Nadie debe a la institución ni a sus compañeras.",
  "closing.external": "A la institución",
  "closing.toOthers": "A compañeras o al fondo",
  "closing.internalLoan": "Préstamo entre socias",
  "closing.carriedDebt":
    "Una deuda con las compañeras no frena a las demás: la socia la lleva al ciclo siguiente, paga en las reuniones, y mientras tanto no sube de monto, no vota sobre créditos ni tiene cargo.",
  "closing.evaluation": "Cómo dijeron que les fue",
  "closing.topic": "Tema",
  "closing.well": "Fue bien",
  "closing.toChange": "Hay que cambiar",
  "closing.exits": "Quién no sigue",
  "closing.member": "Socia",
  "closing.next": "Qué hará",
  "closing.reason": "Qué dijo",
  "closing.exitsNote":
    "La salida se propone en Cambios; aquí está lo que ella dijo en la asamblea.",
  "closing.board": "La directiva para el próximo ciclo",
  "closing.boardRule":
    "Como mucho {{terms}} ciclos seguidos en la directiva; cambia al menos {{rotate}} cargo de un ciclo al otro.",
  "closing.boardFine": "La directiva de hoy cumple el reglamento.",
  "closing.record": "Anotar el voto del acta",
  "closing.recordLead":
    "Si la asamblea votó su libro después de cerrar la reunión, o sin teléfono. La suma leída tiene que ser la del libro: {{total}}.",
  "closing.read": "Suma que se leyó",
  "closing.votesFor": "A favor",
  "closing.votesAgainst": "En contra",
  "closing.abstained": "Se abstuvieron",
  "closing.on": "Día de la votación",
  "closing.votesFirst": "Anote los votos: sin ellos no hay qué proponer.",
  "closing.save": "Proponer",
  "closing.saved": "Propuesto. Ahora otra persona lo compara con el acta.",
  "week.renewing": "Por renovar",
  "week.renewingLead": "Asociaciones que cerraron su ciclo y todavía no empiezan otro.",
  "week.renewingStage": "Etapa",
  "week.renewingDays": "Desde el cierre",
  "week.days_one": "{{count}} día",
  "week.days_other": "{{count}} días",
  "week.renewingLate": "más de {{count}} días",
  "branch.stage": "Etapa",
  "assembly.acta": "Asamblea de cierre",
  "assembly.acta.ledgerVoted":
    "Libro de las socias leído ({{read}}) y votado: {{votesFor}} a favor, {{votesAgainst}} en contra, {{abstained}} se abstuvieron.",
  "assembly.acta.carried": "Aprobado.",
  "assembly.acta.lost": "No aprobado.",
  "assembly.acta.topic":
    "{{topic}}: {{well}} dijeron que fue bien, {{toChange}} que hay que cambiar.",
  "assembly.acta.exit": "{{name}}: {{next}} ({{reason}}).",
  "assembly.acta.board":
    "Directiva elegida: {{names}}. {{votesFor}} a favor, {{votesAgainst}} en contra, {{abstained}} se abstuvieron.",
  "refusal.ledgerNotVoted":
    "Las socias todavía no votaron el libro del ciclo que terminó. Anote el voto del acta y vuelva a intentar.",
  "refusal.ledgerLost":
    "Las socias no aprobaron el libro del ciclo que terminó. Se corrige, se lee otra vez y se vota.",
  "refusal.debtorRaised":
    "Una socia que debe a sus compañeras o al fondo no sube de monto: como mucho, lo de su último crédito.",
  "refusal.debtorVotes": "Una socia que debe a sus compañeras no vota sobre créditos.",
  "refusal.ledgerCarried": "El libro de ese ciclo ya está aprobado.",
  "refusal.ledgerReadDiffers": "La suma que se leyó no es la del libro.",
  "refusal.cycleNotEnded": "Ese ciclo no terminó, o terminó antes de que se anotaran los votos.",
  "refusal.boardTermTooLong":
    "Una de las elegidas ya cumplió los periodos seguidos que permite el reglamento.",
  "refusal.boardNotRotated": "El reglamento pide que cambie al menos un cargo de un ciclo al otro.",
  "refusal.boardHasDebtor": "Una de las elegidas todavía debe a sus compañeras o al fondo.",
  "irregular.ledgerReadDiffers": "La suma que se leyó a las socias no es la que quedó en el libro.",
  "irregular.shareBeforeVote": "El reparto se hizo sin que el libro estuviera aprobado.",
  "irregular.assemblyCrowded": "En la asamblea hay más votos que socias presentes.",
  "irregular.boardVoteLost": "La directiva propuesta no ganó la votación.",
  "irregular.boardHasDebtor": "Una de las elegidas todavía debe a sus compañeras o al fondo.",
  "irregular.boardTermTooLong":
    "Una de las elegidas ya cumplió los periodos seguidos que permite el reglamento.",
  "irregular.boardNotRotated": "No cambió ningún cargo, y el reglamento pide que cambie.",
  "about.recordAssembly": "La asamblea de cierre",
} as const;
