// What the office says in Spanish of lists that are longer than a page.

export const OFFICE_LONG_ES = {
  "long.find": "Buscar",
  "long.found": "{{shown}} de {{count}}",
  "long.foundNone": "Nada con esas palabras",
  "long.page": "Página {{page}} de {{pages}}",
  "long.before": "Página anterior",
  "long.after": "Página siguiente",
  "branch.find": "Buscar asociación",
  "branch.order": "Ordenar",
  "branch.orderAttention": "Primero lo que pide atención",
  "branch.orderMeeting": "Por próxima reunión",
  "branch.orderName": "Por nombre",
  "arrears.find": "Buscar socia o asociación",
  "reviews.find": "Buscar asociación o socia",
} as const;
