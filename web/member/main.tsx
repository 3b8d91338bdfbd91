// Starts a member's page. The key of her card leaves the address before anything is shown; a page
// that comes back from the browser's memory starts anew.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startAnew, takeKey } from "./traces.ts";
import "#web/parts/base.css";
import "./style.css";

const key = takeKey();
window.addEventListener("hashchange", startAnew);
window.addEventListener("pageshow", ({ persisted }) => persisted && startAnew());

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(
  <StrictMode>
    <App cardKey={key} />
  </StrictMode>,
);
