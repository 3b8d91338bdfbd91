// What happens around the open phone: signal comes back, time passes, another tab writes, the
// officer turns away.

const BEAT_MS = 30_000;
const IDLE_MS = 2 * 60_000;

type Reactions = {
  readonly visitServer: () => void;
  readonly visitServerIfDue: () => void;
  readonly readAgain: () => void;
  readonly lock: () => void;
};

type Surroundings = {
  /** Tells the other tabs that the store has changed. */
  readonly announce: () => void;
  readonly stop: () => void;
};

/** Without a page (in a test) nothing happens by itself. */
export function watch({ visitServer, visitServerIfDue, readAgain, lock }: Reactions): Surroundings {
  if (typeof document === "undefined") return { announce: () => {}, stop: () => {} };
  const ending = new AbortController();
  const { signal } = ending;
  const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("ayni");
  const beat = setInterval(visitServerIfDue, BEAT_MS);
  let idle = setTimeout(lock, IDLE_MS);
  const touched = () => {
    clearTimeout(idle);
    idle = setTimeout(lock, IDLE_MS);
  };
  for (const touch of ["pointerdown", "keydown", "input"]) {
    document.addEventListener(touch, touched, { signal, passive: true });
  }
  const seenOrHidden = () => (document.visibilityState === "hidden" ? lock() : visitServer());
  document.addEventListener("visibilitychange", seenOrHidden, { signal });
  window.addEventListener("pagehide", lock, { signal });
  window.addEventListener("online", visitServer, { signal });
  tabs?.addEventListener("message", readAgain, { signal });
  // She has just opened it: whether there is signal is asked now, not guessed until the next beat.
  visitServer();
  return {
    announce: () => tabs?.postMessage("changed"),
    stop: () => {
      ending.abort();
      clearInterval(beat);
      clearTimeout(idle);
      tabs?.close();
    },
  };
}
