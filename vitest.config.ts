// How the tests run: two at a time, on one real PostgreSQL started for all of them.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,countries,server,simulation,web,tools}/**/*.test.{ts,tsx}"],
    globalSetup: ["server/database/test-server.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
