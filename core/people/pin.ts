// A PIN that a neighbour would try first protects nothing.

/** Digits only, six or more, and none of the ones everybody tries. */
export function isWeakPin(pin: string): boolean {
  if (!/^\d{6,12}$/.test(pin)) return true;
  return isRun(pin) || isRepeated(pin) || isInPairs(pin);
}

/** 123456, 987654, 000000, 135791: one step from digit to digit, past 9 to 0 too. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}

/** 121212, 123123: a shorter piece said again. */
function isRepeated(pin: string): boolean {
  return [1, 2, 3].some((size) => pin === pin.slice(0, size).repeat(pin.length / size));
}

/** 112233, 998877, 111222: equal digits side by side, the groups themselves in a run. */
function isInPairs(pin: string): boolean {
  const groups = pin.match(/(\d)\1*/g) ?? [];
  const isDoubled = groups.every((group) => group.length >= 2);
  return isDoubled && (groups.length < 3 || isRun(groups.map((group) => group[0]).join("")));
}

/** A member's: six digits exactly, and no year of a birth at either end, which neighbours know. */
export function isWeakMemberPin(pin: string): boolean {
  return pin.length !== 6 || isWeakPin(pin) || /^(19|20)\d\d|(19|20)\d\d$/.test(pin);
}
