// A coordinate as people and maps write it. It is kept in millionths, so nothing is ever rounded.

/** "-16.512345" */
export function degreesText(micro: number): string {
  const sign = micro < 0 ? "-" : "";
  const whole = Math.trunc(Math.abs(micro) / 1_000_000);
  const part = String(Math.abs(micro) % 1_000_000).padStart(6, "0");
  return `${sign}${whole}.${part}`;
}
