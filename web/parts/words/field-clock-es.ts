// What the phone says in Spanish of its own clock: kindly, and that nothing is lost by it.

export const FIELD_CLOCK_ES = {
  "clock.minutes": "{{count}} minutos",
  "clock.hours": "{{count}} horas",
  "clock.days": "{{count}} días",
  "clock.ahead":
    "El reloj de este teléfono va {{much}} adelantado. No cambia ninguna fecha de la reunión. Cuando pueda, póngalo en hora.",
  "clock.behind":
    "El reloj de este teléfono va {{much}} atrasado. No cambia ninguna fecha de la reunión. Cuando pueda, póngalo en hora.",
  "why.clockDoubtful":
    "El reloj del servidor está en duda y esto necesita la fecha de hoy. Pídalo otra vez más tarde.",
};
