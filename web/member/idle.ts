// A page nobody touches closes itself: the phone may already be in its owner's hands.

import { useEffect } from "react";

const IDLE_MS = 3 * 60 * 1000;
const LOOK_EVERY_MS = 5_000;
const TOUCHES = ["pointerdown", "keydown", "scroll"] as const;

/** Calls `onIdle` once, also when the phone slept meanwhile. */
export function useIdle(onIdle: () => void): void {
  useEffect(() => {
    let touched = hands();
    const touch = () => (touched = hands());
    const look = () => {
      if (idleMs(touched, hands()) < IDLE_MS) return;
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

type Hands = { readonly wall: number; readonly counted: number };

/** The clock runs while a phone sleeps but can be put back; the counter is the other way round. */
export function idleMs(touched: Hands, now: Hands): number {
  return Math.max(now.wall - touched.wall, now.counted - touched.counted);
}

function hands(): Hands {
  return { wall: Date.now(), counted: performance.now() };
}
