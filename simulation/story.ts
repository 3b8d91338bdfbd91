// `npm run story <seed>`: one simulated cycle told as plain text.

import { live } from "./life.ts";
import { tell } from "./telling.ts";

const seed = Number(process.argv[2] ?? "1");
if (!Number.isSafeInteger(seed)) {
  process.stderr.write("Say a whole number: npm run story 7\n");
  process.exit(2);
}
const { record, violations } = live(seed);
process.stdout.write(
  tell(
    record.bookId,
    record.events.map(({ event }) => event),
  ),
);
for (const violation of violations) process.stdout.write(`VIOLATION ${violation}\n`);
process.exitCode = violations.length > 0 ? 1 : 0;
