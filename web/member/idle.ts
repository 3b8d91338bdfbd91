// A page nobody touches closes itself: the phone may already be in its owner's hands.

import { useEffect } from "react";

const IDLE_MS = 3 * 60 * 1000;
const LOOK_EVERY_MS = 5_000;
const TOUCHES = ["pointerdown", "keydown", "scroll"] as const;

/** Calls `onIdle` once, also when the phone slept meanwhile. */
export function useIdle(onIdle: () => void): void {
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = () => (touchedAt = Date.now());
    const look = () => {
      if (Date.now() - touchedAt < IDLE_MS) return;
      clearInterval(watch);
      onIdle();
    };
    const watch = setInterval(look, LOOK_EVERY_MS);
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true });
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(watch);
      for (const name of TOUCHES) window.removeEventListener(name, touch);
      document.removeEventListener("visibilitychange", look);
    };
  }, [onIdle]);
}
