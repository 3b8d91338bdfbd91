// A program of ours as one plain file, for tests that start it hundreds of times: most of what a
// start costs is reading TypeScript file by file.

import { mkdir, mkdtemp } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The path of the file, in a folder of its own, which the caller removes. It lies inside the project,
 * because packages are not put into it.
 */
export async function inOneFile(program: string): Promise<string> {
  const parent = join(ROOT, ".cache");
  await mkdir(parent, { recursive: true });
  const outDir = await mkdtemp(join(parent, "one-file-"));
  const entryFileNames = `${basename(program, ".ts")}.mjs`;
  await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    build: {
      ssr: join(ROOT, program),
      outDir,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames } },
    },
  });
  return join(outDir, entryFileNames);
}
