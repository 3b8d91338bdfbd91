// The project keeps its own rules of tidiness.

import { describe, expect, test } from "vitest";
import { projectFiles } from "./project.ts";
import { TIDY_RULES } from "./tidy.ts";

const files = projectFiles();

describe("the project", () => {
  test("is read whole", () => {
    expect(files.filter(({ path }) => path.startsWith("core/")).length).toBeGreaterThan(60);
  });

  test.each(TIDY_RULES.map((rule) => [rule.name, rule] as const))(
    "keeps: %s",
    (_name, { complaints }) => {
      expect(complaints(files)).toEqual([]);
    },
  );
});
