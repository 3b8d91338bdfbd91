// A page that was just opened is read from its top. Whoever goes back keeps the place she had.

import { useEffect } from "react";

let isGoingBack = false;
addEventListener("popstate", () => (isGoingBack = true));
// The router tells of every step forward by an event of this name.
addEventListener("pushState", () => (isGoingBack = false));

export function useArrival(title: string): void {
  useEffect(() => {
    if (!isGoingBack) scrollTo(0, 0);
  }, [title]);
}
