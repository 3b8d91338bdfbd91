// Keeps the shell of the app on the phone, and nothing else: what is recorded offline is the
// outbox's matter. A new version waits until the asesora says so.

import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
};

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** Every page of the app is the same shell. */
self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(matchPrecache("index.html").then((shell) => shell ?? fetch(event.request)));
});

self.addEventListener("message", ({ data: message }: ExtendableMessageEvent) => {
  if (message?.type === "SKIP_WAITING") void self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
