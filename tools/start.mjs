// `npm start`: installs what is missing, builds the screens when their sources are newer, and
// serves the institution in this same process.

import { buildWeb } from "./build.mjs";
import { ROOT, setUp } from "./setup.mjs";
import { prepareTypeScript } from "./typescript.mjs";

process.chdir(ROOT);
setUp();
await buildWeb();
await prepareTypeScript();
await import("#server/main.ts");
