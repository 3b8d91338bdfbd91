// What a screen takes from the kit looks like nothing on earth without its style sheet: a tick as
// wide as the page. So whatever has a sheet of its own is listed in kit.css.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const OFFICE = join(import.meta.dirname);
const SHEETS = join(OFFICE, "../../node_modules/@mantine/core/styles");

test("every part of the kit that a screen uses brings its look", () => {
  const used = new Set(
    readdirSync(OFFICE, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".tsx"))
      .flatMap((path) => partsIn(readFileSync(join(OFFICE, path), "utf8"))),
  );
  const kit = readFileSync(join(OFFICE, "kit.css"), "utf8");
  const bare = [...used].filter(
    (part) => existsSync(join(SHEETS, `${part}.css`)) && !kit.includes(`/${part}.css"`),
  );
  expect(used).toContain("Button");
  expect(bare).toEqual([]);
});

function partsIn(source: string): string[] {
  const [, names = ""] = /import \{([^}]*)\} from "@mantine\/core"/.exec(source) ?? [];
  return names.split(",").map((name) => name.trim());
}
