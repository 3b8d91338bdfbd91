// Spreadsheets keep numbers in binary and write them with up to seventeen digits: 269.36 may be
// stored as 269.36000000000001. They show fifteen, and what they show is what a person meant.

const SHOWN_DIGITS = 15;
const FARTHEST_EXPONENT = 30;

/** The decimal text of a stored number, rounded half up to fifteen digits; null for no number. */
export function exactNumber(stored: string): string | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored.trim());
  if (found === null) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = found;
  if (Math.abs(Number(exponent)) > FARTHEST_EXPONENT) return null;
  const scale = decimals.length - Number(exponent);
  const [digits, places] = shown(BigInt(whole + decimals).toString(), scale);
  const text = written(digits, places);
  return text === "0" ? text : sign + text;
}

function shown(digits: string, places: number): readonly [string, number] {
  const beyond = digits.length - SHOWN_DIGITS;
  if (beyond <= 0) return [digits, places];
  const unit = 10n ** BigInt(beyond);
  return [((BigInt(digits) + unit / 2n) / unit).toString(), places - beyond];
}

function written(digits: string, places: number): string {
  if (places <= 0) return (BigInt(digits) * 10n ** BigInt(-places)).toString();
  const padded = digits.padStart(places + 1, "0");
  const decimals = padded.slice(-places).replace(/0+$/, "");
  const whole = padded.slice(0, -places);
  return decimals === "" ? whole : `${whole}.${decimals}`;
}
