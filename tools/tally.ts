// Counts what passed and what failed, whichever tool ran it.

export type Tally = {
  readonly passed: number;
  readonly skipped: number;
  /** The names of what failed. */
  readonly failures: readonly string[];
};

export const NOTHING: Tally = { passed: 0, skipped: 0, failures: [] };

export function together(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** `12 passed, 0 failed`, and what was skipped if anything was. */
export function inWords({ passed, skipped, failures }: Tally): string {
  const counts = `${passed} passed, ${failures.length} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}

/** A run in which nothing ran has shown nothing. */
export function isGood({ passed, failures }: Tally): boolean {
  return passed > 0 && failures.length === 0;
}

/** One step that either held or not. */
export function ofStep(name: string, isSound: boolean): Tally {
  return isSound ? { ...NOTHING, passed: 1 } : { ...NOTHING, failures: [name] };
}

/** A runner that ended badly without naming a failure has failed all the same. */
export function withEnding(name: string, tally: Tally, code: number): Tally {
  const isUnexplained = code !== 0 && tally.failures.length === 0;
  const isEmpty = tally.passed === 0 && tally.failures.length === 0;
  if (!isUnexplained && !isEmpty) return tally;
  return { ...tally, failures: [isEmpty ? `${name}: nothing ran` : `${name}: ended with ${code}`] };
}

export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

export function ofVitest({ testResults }: VitestReport): Tally {
  return together(
    testResults.map(({ name, status, assertionResults: tests }) => {
      const failures = namesOf(tests, ["failed"]).map((test) => `${name}: ${test}`);
      const isBroken = status === "failed" && failures.length === 0;
      return {
        passed: namesOf(tests, ["passed"]).length,
        skipped: namesOf(tests, ["skipped", "pending", "todo", "disabled"]).length,
        failures: isBroken ? [`${name}: the file could not run`] : failures,
      };
    }),
  );
}

function namesOf(
  tests: VitestReport["testResults"][number]["assertionResults"],
  statuses: readonly string[],
): string[] {
  return tests.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName);
}

export type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
};

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
};

export function ofPlaywright({ suites, errors }: PlaywrightReport): Tally {
  const broken = errors.map(({ message }) => message ?? "an error without words");
  return together([...suites.map(ofSuite), { ...NOTHING, failures: broken }]);
}

/** A test that passed only when tried again is not a test one can lean on: it failed. */
function ofSuite({ suites = [], specs }: PlaywrightSuite): Tally {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ status }): Tally => {
      if (status === "skipped") return { ...NOTHING, skipped: 1 };
      return ofStep(`${file}: ${title}`, status === "expected");
    }),
  );
  return together([...own, ...suites.map(ofSuite)]);
}
