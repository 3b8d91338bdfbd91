// Runs a TypeScript file of this project: natively where Node can, through tsx where it cannot.
// `node tools/run.mjs simulation/story.ts 7`

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setUp } from "./setup.mjs";
import { prepareTypeScript } from "./typescript.mjs";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error("Say which file to run: node tools/run.mjs simulation/story.ts");
  process.exit(2);
}
setUp();
await prepareTypeScript();
const path = resolve(file);
process.argv = [process.execPath, path, ...rest];
await import(pathToFileURL(path).href);
