// What her visit leaves on a phone that may be another's: nothing.

const PAGE = "/member/";

/** The key of her card, taken out of the address and of this entry of the history; null without. */
export function takeKey(): string | null {
  const key = location.hash.slice(1);
  history.replaceState(null, "", PAGE);
  return /^[A-Za-z0-9_-]{24}$/.test(key) ? key : null;
}

/** Reads the page again with whatever card is now before it. */
export function startAnew(): void {
  location.reload();
}

/** The server forgets the visit even when the page is already gone. */
function endVisit(): Promise<unknown> {
  return fetch("/api/member/session", { method: "DELETE", keepalive: true }).catch(() => null);
}

/** In place of this entry of the history, the closed door. */
export async function leave(): Promise<void> {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
  await endVisit();
  location.replace(PAGE);
}
