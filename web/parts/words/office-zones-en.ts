// Where a branch is on the clock, in English.

export const OFFICE_ZONES_EN = {
  "zones.head": "Time of",
  "zones.change": "Change the time",
  "zones.changeOf": "The time of {{name}}",
  "zones.lead":
    "The branch's day begins and ends by it: in the office from now on, on each phone with its next agenda. What was written keeps its date.",
  "zones.choose": "Goes by the time of",
  "refusal.zoneOfAnotherCountry": "That is not a time of its country.",
  "zone.America/Argentina/Buenos_Aires": "Buenos Aires",
  "zone.America/Argentina/Salta": "Salta",
  "zone.America/La_Paz": "La Paz",
  "zone.America/Guatemala": "Guatemala",
  "zone.America/Mexico_City": "Mexico City",
  "zone.America/Cancun": "Cancún",
  "zone.America/Merida": "Mérida",
  "zone.America/Monterrey": "Monterrey",
  "zone.America/Matamoros": "Matamoros",
  "zone.America/Chihuahua": "Chihuahua",
  "zone.America/Ciudad_Juarez": "Ciudad Juárez",
  "zone.America/Ojinaga": "Ojinaga",
  "zone.America/Mazatlan": "Mazatlán",
  "zone.America/Bahia_Banderas": "Bahía de Banderas",
  "zone.America/Hermosillo": "Hermosillo",
  "zone.America/Tijuana": "Tijuana",
  "zone.America/Managua": "Managua",
} as const;
