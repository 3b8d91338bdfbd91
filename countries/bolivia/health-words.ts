// Words that tell of somebody's health, as they are written in an agreement. What such a line says is
// not for whoever lends: it is asked to be written without it, and no card carries it on.

const STEMS = [
  "enferm",
  "embaraz",
  "hospital",
  "internad",
  "operad",
  "operacion",
  "cirugia",
  "cancer",
  "diabet",
  "tratamiento",
  "medicamento",
  "medico",
  "medica",
  "doctor",
  "salud",
  "aborto",
  "parto",
  "cesarea",
  "prenad",
  "gestante",
  "clinica",
  "medicin",
  "lactan",
  "accident",
  "dar a luz",
  "dado a luz",
  "vih ",
  "sida ",
  "tuberculosis",
  "depresion",
  "quimioterapia",
  "discapacidad",
  "dio a luz",
  "reposo",
  "maltrat",
  "golpea",
  "violencia",
] as const;

/** Beginnings of words, whatever their accents and capitals; in doubt yes. */
export function speaksOfHealth(text: string): boolean {
  const plain = ` ${bare(text)} `;
  return STEMS.some((stem) => plain.includes(` ${stem}`));
}

function bare(text: string): string {
  const letters = text.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return letters.toLowerCase().replaceAll(/[^a-z]+/g, " ");
}
