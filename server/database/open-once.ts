// Opens the embedded database of a folder in a process of its own, then stops or dies: for tests
// of what the next one finds.

import { startEmbedded } from "./embedded.ts";

const [dataDir = "", andThen = "stop"] = process.argv.slice(2);
try {
  const embedded = await startEmbedded(dataDir);
  process.stdout.write("opened\n");
  if (andThen === "die") process.kill(process.pid, "SIGKILL");
  await embedded.stop();
} catch (failure) {
  process.stdout.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
}
