// The limit of the phone's shell bites.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_SHELL_BYTES, shellComplaint, shellParts } from "./shell-size.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ayni-shell-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a small shell is accepted, and its worker and compressed copies do not count", () => {
  writeFileSync(join(folder, "index.html"), "<p>1</p>");
  writeFileSync(join(folder, "worker.js"), randomBytes(MOST_SHELL_BYTES));
  writeFileSync(join(folder, "index.html.gz"), randomBytes(MOST_SHELL_BYTES));
  expect(shellParts(folder).map(({ name }) => name)).toEqual(["index.html"]);
  expect(shellComplaint(shellParts(folder))).toBeNull();
});

test("a shell that does not compress below the limit is refused", () => {
  writeFileSync(join(folder, "large.js"), randomBytes(MOST_SHELL_BYTES));
  expect(shellComplaint(shellParts(folder))).toContain("over 300 KB");
});

test("a shell that was never built is refused", () => {
  expect(shellComplaint(shellParts(join(folder, "nowhere")))).toContain("not built");
});
