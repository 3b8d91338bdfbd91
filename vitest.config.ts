// How the tests run, two files at a time: the tools alone, the institution on one real PostgreSQL
// started for all of it, and the whole program as a person starts it.

import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tools/longest-first.ts";

const WHOLE = "tools/start.test.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "tools",
          include: ["tools/**/*.test.ts"],
          exclude: [WHOLE],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "institution",
          include: ["{core,countries,server,simulation,web}/**/*.test.{ts,tsx}"],
          globalSetup: ["server/database/test-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "whole", include: [WHOLE], testTimeout: 180_000, hookTimeout: 180_000 } },
    ],
  },
});
