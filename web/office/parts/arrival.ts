// A page that was just opened is read from its top, by the keyboard too. Whoever goes back keeps the
// place she had.

import { useEffect } from "react";

let isGoingBack = false;
let hasStepped = false;
addEventListener("popstate", () => (isGoingBack = true));
// The router tells of every step forward by an event of this name.
addEventListener("pushState", () => {
  isGoingBack = false;
  hasStepped = true;
});

export function useArrival(title: string): void {
  useEffect(() => {
    if (!isGoingBack) scrollTo(0, 0);
    // The link that was followed is gone with its page, and the focus with it.
    if (hasStepped && document.activeElement === document.body)
      document.getElementById("content")?.focus({ preventScroll: true });
  }, [title]);
}
