// What the office says in Spanish of books that begin with balances: one person proposes, another opens.

export const OFFICE_OPENING_ES = {
  "opening.foundAssociation": "Fundar {{name}}",
  "opening.importAssociation": "Traer {{name}}",
  "opening.women": "Socias",
  "opening.woman": "Socia",
  "opening.subgroup": "Grupo",
  "opening.post": "Cargo",
  "opening.fund": "Fondo de inicio",
  "opening.foundedOn": "Fundada el",
  "opening.approve": "Aprobar y abrir sus libros",
  "opening.granted": "{{name}} ya está en el sistema.",
  "opening.opened": "Aprobada: sus libros están abiertos",
  "opening.closed": "Asociaciones propuestas antes",
  "opening.proposed": "{{name}} está propuesta. Espera a otra persona.",
  "opening.proposeFounding": "Proponer la fundación",
  "opening.foundingLead":
    "Se propone, y otra persona la aprueba. Mientras tanto nada entra en los libros.",
  "opening.seeWaiting": "Ver lo que espera",
};
