// What the office says in Spanish when the server's clock cannot be believed.

export const OFFICE_CLOCK_ES = {
  "serverClock.title": "El reloj del servidor está en duda",
  "serverClock.behind":
    "La máquina dice {{machine}}, antes de lo que ya pasó. Para la institución hoy es {{today}}.",
  "serverClock.ahead":
    "La máquina dice {{machine}}. Lo último seguro es {{today}}, y queda demasiado lejos.",
  "serverClock.goesOn":
    "Las reuniones se reciben como siempre, con su fecha. Lo que necesita la fecha de hoy espera: aprobar, empezar un ciclo, recibir en caja, corregir.",
  "serverClock.askOperator":
    "Avise a la persona que administra el sistema: ella puede poner la máquina en hora o confirmar la fecha.",
  "serverClock.confirmLead":
    "Ponga la máquina en hora y esto se arregla solo. Si la fecha de la máquina es la correcta, escriba usted la fecha de hoy.",
  "serverClock.today": "Fecha de hoy",
  "serverClock.confirm": "Confirmar la fecha",
  "refusal.clockDoubtful":
    "El reloj del servidor está en duda y esto necesita la fecha de hoy. No se anotó nada.",
  "refusal.machineSaysAnotherDay":
    "La máquina tiene otra fecha. Póngala en hora; así no se puede confirmar.",
  "audit.act.clockConfirmed": "Fecha del servidor confirmada",
  "audit.act.confirmClock": "Confirmar la fecha del servidor",
} as const;
