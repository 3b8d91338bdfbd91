// Installs what the lock file says, when it is not installed already. Uses Node alone, because
// nothing else may be there yet.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const STAMP = join(ROOT, "node_modules", ".ayni-setup");

/** Leaves node_modules as the lock file asks for on this machine; quick when it is so already. */
export function setUp() {
  requireNode();
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("Installing packages (once) …");
  if (!isInstalled()) {
    console.error(
      "The packages could not be installed. Is there a network, and is npm on the path?",
    );
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Ayni needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function fingerprint() {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const machine = [process.versions.modules, process.platform, process.arch].join(" ");
  return createHash("sha256").update(lock).update(machine).digest("hex");
}

const INSTALL = ["ci", "--ignore-scripts", "--include=dev", "--loglevel=error"];

/** npm says where it is when it started us; then no shell is needed, on Windows either. */
function isInstalled() {
  const npm = process.env["npm_execpath"];
  const { status } = spawnSync(
    npm === undefined ? "npm" : process.execPath,
    npm === undefined ? INSTALL : [npm, ...INSTALL],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      shell: npm === undefined && process.platform === "win32",
    },
  );
  return status === 0;
}
