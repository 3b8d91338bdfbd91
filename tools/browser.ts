// The browser of the tests: the one CHROMIUM_PATH names, the system's, or Playwright's own; and
// where there is none, one is installed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Quiet, and fit to run as root. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium that is there; null when none is. */
export function findBrowser(): string | null {
  const places = [process.env["CHROMIUM_PATH"] ?? "", ...systemPlaces(), chromium.executablePath()];
  return places.find((place) => place !== "" && existsSync(place)) ?? null;
}

/** Installs a browser if there is none; null when that could not be done either. */
export function ensureBrowser(): string | null {
  return findBrowser() ?? afterInstalling();
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome.exe",
];

function systemPlaces(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
}

const WAYS: readonly (readonly string[])[] = [
  [process.execPath, join("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "chromium"],
];

function afterInstalling(): string | null {
  for (const [command = "", ...args] of WAYS) {
    if (command === "apt-get" && process.getuid?.() !== 0) continue;
    console.log(`No browser yet: ${command} ${args.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env });
    const found = findBrowser();
    if (found !== null) return found;
  }
  return null;
}
