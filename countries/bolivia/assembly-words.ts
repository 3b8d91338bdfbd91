// What the acta of a closing assembly says in Bolivia. Why a woman does not go on stays off the paper.

export const BOLIVIAN_ASSEMBLY_WORDS = {
  "assembly.title": "Asamblea de cierre del ciclo",
  "assembly.ledger":
    "El libro de las socias se leyó línea por línea, en voz alta ({{read}} en total), y se votó: {{votesFor}} a favor, {{votesAgainst}} en contra, {{abstained}} se abstuvieron.",
  "assembly.carried": "Quedó aprobado.",
  "assembly.lost": "No quedó aprobado.",
  "assembly.evaluated":
    "{{topic}}: {{well}} dijeron que fue bien, {{toChange}} que hay que cambiarlo.",
  "assembly.topic.meetings": "Las reuniones",
  "assembly.topic.payments": "Los pagos",
  "assembly.topic.savings": "El ahorro",
  "assembly.topic.internalLoans": "Los préstamos entre socias",
  "assembly.topic.help": "La ayuda cuando a una le faltó",
  "assembly.topic.board": "La directiva",
  "assembly.topic.asesora": "La asesora",
  "assembly.exit": "{{name}}: {{next}}.",
  "assembly.next.leaves": "se retira",
  "assembly.next.rests": "descansa un ciclo",
  "assembly.next.graduates": "pasa a crédito individual",
  "assembly.next.moves": "se va a otro lugar",
  "assembly.board":
    "Directiva elegida: {{names}}. {{votesFor}} a favor, {{votesAgainst}} en contra, {{abstained}} se abstuvieron.",
  "assembly.boardRule":
    "Reglamento: como mucho {{terms}} ciclos seguidos en la directiva; de un ciclo al otro cambia al menos {{rotate}} cargo.",
} as const;
