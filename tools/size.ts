// `npm run size`: what the phone's shell weighs, part by part. Fails over the limit.

import { join } from "node:path";
import { buildWeb } from "./build.mjs";
import { ROOT } from "./setup.mjs";
import { inKilobytes, shellComplaint, shellParts, totalOf } from "./shell-size.ts";

await buildWeb();
const parts = shellParts(join(ROOT, "dist", "field"));
for (const { name, bytes } of parts) console.log(`${inKilobytes(bytes).padStart(8)}  ${name}`);
console.log(`${inKilobytes(totalOf(parts)).padStart(8)}  compressed, in all`);
const complaint = shellComplaint(parts);
if (complaint !== null) {
  console.error(complaint);
  process.exitCode = 1;
}
