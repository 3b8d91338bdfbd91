// Where eyes, fingers and a screen reader stand after a change of screen: at its title, or at the
// woman whose turn it is, so that thirty names are not searched again after each payment.

import { useEffect, useRef, type RefObject } from "react";

/** For the title of a screen, made focusable by `tabIndex={-1}`. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const next = document.querySelector("[data-next]");
    const row = next ?? document.getElementById(location.hash.slice(1));
    if (row === null) scrollTo(0, 0);
    else row.scrollIntoView({ block: "center" });
    title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}

/** The place of a member in a list, as a link names it after #. */
export function rowOf(memberId: string): string {
  return `row-${memberId}`;
}
