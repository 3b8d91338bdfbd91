// The few signs of the phone, drawn: an old phone's letters do not have them all. The words beside
// them say the same, so that ears skip them.

const STROKES = {
  back: "M15 5l-7 7 7 7",
  offline:
    "M4 4l16 16M8.5 15.5a5 5 0 0 1 6 .3M5 12a10 10 0 0 1 5-2.7M19 12a10 10 0 0 0-3.5-2.3M12 19.5v.1",
  sending: "M12 19V5M6 11l6-6 6 6",
  hear: "M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
  erase: "M9 5h12v14H9l-6-7zM12 9.5l5 5M17 9.5l-5 5",
} as const;

export function Icon({ name }: { readonly name: keyof typeof STROKES }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
