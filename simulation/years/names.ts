// Names of associations of a large branch, each once.

const WHO = [
  "Las Flores",
  "Nueva Esperanza",
  "Mujeres de Altura",
  "Wiphala",
  "Kantutas",
  "Flor de Retama",
  "Sumaj Warmi",
  "Bartolina Sisa",
  "Juana Azurduy",
  "Virgen de Copacabana",
  "Suma Qamaña",
  "Las Emprendedoras",
  "Nuevo Amanecer",
  "Luz Divina",
  "Señoras de la 16",
  "Warmi Pachakuti",
];

const WHERE = [
  "Villa Dolores",
  "Río Seco",
  "Senkata",
  "Alto Lima",
  "Ciudad Satélite",
  "Villa Adela",
  "16 de Julio",
  "Ballivián",
  "Huayna Potosí",
  "Cosmos 79",
  "Ventilla",
  "Villa Ingenio",
  "Nuevos Horizontes",
  "Santa Rosa",
  "Los Andes",
  "Germán Busch",
];

/** After the last pair they begin again with a number. */
export function nameOf(index: number): string {
  const round = Math.floor(index / (WHO.length * WHERE.length));
  const name = `${WHO[index % WHO.length]} de ${WHERE[Math.floor(index / WHO.length) % WHERE.length]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}
