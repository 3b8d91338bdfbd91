// Starts the field app: words first, then the screens; the worker comes last, when the phone has
// nothing better to do.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startWords } from "./words.ts";
import "#web/parts/base.css";
import "./style.css";

startWords();
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
