// The tests in a browser, two at a time. Each starts the real server itself, by a
// fixture, in a folder and on a port of its own.

import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./tools/browser.ts";

const browser = findBrowser();

/** Four times as long as any other: begun last, it would leave the other worker with nothing to do. */
const LONGEST = "whole-life.spec.ts";

export default defineConfig({
  testDir: "web/browser",
  projects: [
    { name: "first", testMatch: LONGEST },
    { name: "then", testMatch: "*.spec.ts", testIgnore: LONGEST },
  ],
  outputDir: "test-results",
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: "es-BO",
    timezoneId: "America/La_Paz",
    trace: "off",
    launchOptions: {
      args: BROWSER_FLAGS,
      ...(browser === null ? {} : { executablePath: browser }),
    },
  },
});
