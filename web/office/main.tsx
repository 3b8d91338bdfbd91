// The office app: what a branch, an accountant and an auditor see of the books.

import "./kit.css";
import "./office.css";
import "./rows.css";
import "./acta.css";
import "./audit/audit.css";
import "./forming.css";
import "./paper.css";
import "./touch.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { App } from "./app.tsx";
import { newCache } from "./answers.ts";
import { THEME } from "./theme.ts";
import { startWords } from "./words.ts";

startWords();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the office.");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={THEME} forceColorScheme="light">
      <QueryClientProvider client={newCache()}>
        <Notifications position="top-right" />
        <Router base="/office">
          <App />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
