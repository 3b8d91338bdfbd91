// A new version is offered, never forced, and only on screens without a form; the page changes when
// she taps. What she typed elsewhere is a draft in the store already.

import { createContext, use, useEffect, useState } from "react";
import type { Workbox } from "workbox-window";
import { useWords } from "./words.ts";

const AFTER_MS = 1_500;

/** Applies the waiting version; null when there is none. */
export const UpdateContext = createContext<(() => void) | null>(null);

/** Registers the worker late, when the phone has nothing better to do, and waits for a version. */
export function useUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<Workbox | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void register(setWaiting), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (waiting === null) return null;
  return () => {
    waiting.addEventListener("controlling", () => location.reload());
    waiting.messageSkipWaiting();
  };
}

export function UpdateNotice() {
  const { say } = useWords();
  const apply = use(UpdateContext);
  if (apply === null) return null;
  return (
    <div className="notice" role="status">
      <span>{say("app.updateReady")}</span>
      <button type="button" className="quiet" onClick={apply}>
        {say("app.update")}
      </button>
    </div>
  );
}

/** Without signal the worker stays as it is and is asked again at the next start. */
async function register(found: (workbox: Workbox) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { Workbox } = await import("workbox-window");
  const workbox = new Workbox(`${import.meta.env.BASE_URL}worker.js`);
  workbox.addEventListener("waiting", () => found(workbox));
  await workbox.register().catch(() => undefined);
}
