// The closing line of a run says what happened, and never more.

import { expect, test } from "vitest";
import {
  inWords,
  isGood,
  NOTHING,
  ofPlaywright,
  ofStep,
  ofVitest,
  together,
  withEnding,
} from "./tally.ts";

test("the closing line counts, and names skipped tests only when there are some", () => {
  const sound = together([ofStep("types", true), ofStep("lint", true)]);
  expect(inWords(sound)).toBe("2 passed, 0 failed");
  expect(inWords({ ...sound, skipped: 1 })).toBe("2 passed, 0 failed, 1 skipped");
  expect(inWords(together([sound, ofStep("format", false)]))).toBe("2 passed, 1 failed");
});

test("a run in which nothing ran is a failure", () => {
  expect(isGood(NOTHING)).toBe(false);
  expect(withEnding("vitest", NOTHING, 0).failures).toEqual(["vitest: nothing ran"]);
});

test("a runner that ends badly without naming a failure has failed", () => {
  const tally = withEnding("vitest", ofStep("one", true), 1);
  expect(tally).toEqual({ passed: 1, skipped: 0, failures: ["vitest: ended with 1"] });
  expect(isGood(tally)).toBe(false);
});

test("vitest's tests are counted, and a file that could not run is a failure", () => {
  const file = (name: string, status: string, ...statuses: string[]) => ({
    name,
    status,
    assertionResults: statuses.map((each) => ({ fullName: `Rosa ${each}`, status: each })),
  });
  const tally = ofVitest({
    testResults: [
      file("a.test.ts", "failed", "passed", "failed", "skipped", "todo"),
      file("b.test.ts", "failed"),
      file("c.test.ts", "passed", "passed"),
    ],
  });
  expect(tally).toEqual({
    passed: 2,
    skipped: 2,
    failures: ["a.test.ts: Rosa failed", "b.test.ts: the file could not run"],
  });
});

test("the browser's tests are counted; one that passed at the second try failed", () => {
  const spec = (status: string) => ({ title: status, file: "a.spec.ts", tests: [{ status }] });
  const inner = { specs: [spec("flaky"), spec("skipped")] };
  const tally = ofPlaywright({
    suites: [{ specs: [spec("expected"), spec("unexpected")], suites: [inner] }],
    errors: [{ message: "no browser" }],
  });
  expect(tally).toEqual({
    passed: 1,
    skipped: 1,
    failures: ["a.spec.ts: unexpected", "a.spec.ts: flaky", "no browser"],
  });
});
