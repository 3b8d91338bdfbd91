// `npm run check`: everything a machine can say about the code without running the institution.

import { checkNames, runChecks } from "./steps.ts";

const outcomes = await runChecks(checkNames());
const wrong = outcomes.filter(({ complaint }) => complaint !== null);
console.log(`${outcomes.length - wrong.length} checks passed, ${wrong.length} failed`);
process.exitCode = wrong.length === 0 ? 0 : 1;
