// The eight women of the manual's first day, and what their association is called.

export const GROUP = "Las Retamas";

export const MET = [
  "Rosa Mamani",
  "Julia Quispe",
  "Virginia Condori",
  "Elena Huanca",
  "Marta Flores",
  "Nilda Apaza",
  "Sonia Limachi",
] as const;

export const WOMEN = [...MET, "Teodora Choque"];
