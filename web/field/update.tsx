// A new version is offered, never forced: half-typed forms are drafts in the store already, and
// the page changes only when she taps.

import { useEffect, useState } from "react";
import type { Workbox } from "workbox-window";
import { useWords } from "./words.ts";

const AFTER_MS = 1_500;

export function UpdateNotice() {
  const { say } = useWords();
  const [waiting, setWaiting] = useState<Workbox | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void register(setWaiting), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (waiting === null) return null;
  const apply = () => {
    waiting.addEventListener("controlling", () => location.reload());
    waiting.messageSkipWaiting();
  };
  return (
    <div className="notice" role="status">
      <span>{say("app.updateReady")}</span>
      <button type="button" className="quiet" onClick={apply}>
        {say("app.update")}
      </button>
    </div>
  );
}

async function register(found: (workbox: Workbox) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { Workbox } = await import("workbox-window");
  const workbox = new Workbox(`${import.meta.env.BASE_URL}worker.js`);
  workbox.addEventListener("waiting", () => found(workbox));
  await workbox.register();
}
