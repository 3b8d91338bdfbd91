// What the phone says in English of its own clock: kindly, and that nothing is lost by it.

export const FIELD_CLOCK_EN = {
  "clock.minutes": "{{count}} minutes",
  "clock.hours": "{{count}} hours",
  "clock.days": "{{count}} days",
  "clock.ahead":
    "This phone's clock is {{much}} ahead. No date of the meeting changes. Set it right when you can.",
  "clock.behind":
    "This phone's clock is {{much}} behind. No date of the meeting changes. Set it right when you can.",
  "why.clockDoubtful":
    "The server's clock is in doubt and this needs today's date. Please ask for it again later.",
};
