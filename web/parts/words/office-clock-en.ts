// What the office says in English when the server's clock cannot be believed.

export const OFFICE_CLOCK_EN = {
  "serverClock.title": "The server's clock is in doubt",
  "serverClock.behind":
    "The machine says {{machine}}, before what already happened. For the institution today is {{today}}.",
  "serverClock.ahead":
    "The machine says {{machine}}. The last sure day is {{today}}, and that is too far away.",
  "serverClock.goesOn":
    "Meetings are taken as ever and keep their dates. What needs today's date waits: approving, starting a cycle, receiving at the till, correcting.",
  "serverClock.askOperator":
    "Tell the person who administers the system: she can set the machine right or confirm the date.",
  "serverClock.confirmLead":
    "Set the machine right and this ends by itself. If the machine's date is the right one, write today's date yourself.",
  "serverClock.today": "Today's date",
  "serverClock.confirm": "Confirm the date",
  "refusal.clockDoubtful":
    "The server's clock is in doubt and this needs today's date. Nothing was recorded.",
  "refusal.machineSaysAnotherDay":
    "The machine has another date. Set it right; it cannot be confirmed like this.",
  "audit.act.clockConfirmed": "Server's date confirmed",
  "audit.act.confirmClock": "Confirm the server's date",
} as const;
