// Where a branch is on the clock, in Spanish.

export const OFFICE_ZONES_ES = {
  "zones.head": "Hora de",
  "zones.change": "Cambiar la hora",
  "zones.changeOf": "La hora de {{name}}",
  "zones.lead":
    "Con esta hora empieza y termina el día del centro focal: en la oficina desde ahora, y en cada teléfono con su próxima agenda. Lo ya anotado conserva su fecha.",
  "zones.choose": "Se rige por la hora de",
  "refusal.zoneOfAnotherCountry": "Esa hora no es de su país.",
  "zone.America/Argentina/Buenos_Aires": "Buenos Aires",
  "zone.America/Argentina/Salta": "Salta",
  "zone.America/La_Paz": "La Paz",
  "zone.America/Guatemala": "Guatemala",
  "zone.America/Mexico_City": "Ciudad de México",
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
