// `npm start`: installs what is missing, builds the screens when their sources are newer, and
// serves the institution in this same process.

import { existsSync, readFileSync } from "node:fs";
import { buildWeb } from "./build.mjs";
import { ROOT, setUp } from "./setup.mjs";
import { prepareTypeScript } from "./typescript.mjs";

process.chdir(ROOT);
setUp();
endWithNpm();
await buildWeb();
await prepareTypeScript();
await import("#server/main.ts");

/**
 * Between npm and us stands a shell, which outlives an npm that is killed outright. When the
 * shell's parent changes, npm is gone, and we end as if asked to.
 */
function endWithNpm() {
  const npm = parentOf(process.ppid);
  if (process.env["npm_lifecycle_event"] === undefined || npm === null) return;
  const watch = setInterval(() => {
    if (parentOf(process.ppid) === npm) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

/**
 * @param {number} pid
 * @returns {string | null} where the system does not tell, null
 */
function parentOf(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  return /^PPid:\s+(\d+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? null;
}
