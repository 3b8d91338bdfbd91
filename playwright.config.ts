// The tests in a browser, one at a time. Each starts the real server itself, by a fixture.

import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./tools/browser.ts";

const browser = findBrowser();

export default defineConfig({
  testDir: "web/browser",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  workers: 1,
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
