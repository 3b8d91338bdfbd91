// What the numbers of several countries have in common: digits, weights and telephones.

/** The number without the spaces, points and dashes people write into it, in capitals. */
export function bare(text: string): string {
  return text.replace(/[\s.·-]/g, "").toUpperCase();
}

/** Each digit times its weight, summed. */
export function weighted(digits: string, weights: readonly number[]): number {
  return Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0);
}

/** A reader of telephones: `national` is what remains after the code of the country. */
export function phoneReader(code: string, national: RegExp): (text: string) => string | null {
  return (text) => {
    if (/[^\d\s().+-]/.test(text)) return null;
    const digits = text.replace(/\D/g, "");
    const rest = digits.length > 8 && digits.startsWith(code) ? digits.slice(code.length) : digits;
    return national.test(rest) ? `+${code}${rest}` : null;
  };
}
