// After a failed visit the next one waits, longer each time and never quite as long as the other
// phones wait.

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/** `elapsed` gives milliseconds of a counter that only goes forward. */
export function newBackoff(elapsed: () => number) {
  let failures = 0;
  let dueAt = 0;
  return {
    isDue: (): boolean => elapsed() >= dueAt,
    succeeded: (): void => {
      failures = 0;
      dueAt = 0;
    },
    failed: (): void => {
      const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
      failures += 1;
      dueAt = elapsed() + wait * (0.5 + Math.random() / 2);
    },
  };
}
