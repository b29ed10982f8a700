// Stands at worker.js where a site has switched offline off ("offline": false, docs/site.md). Whoever still has a worker gets this one
// in its place by their browser: it takes away what was kept, and itself. Pages that are open go on, from the host.
const LATEST = `duetime ${new URL(self.registration.scope).pathname}`;
const leave = async () => {
  for (const name of await caches.keys()) if (name === LATEST || name.startsWith(`${LATEST} `)) await caches.delete(name);
  await self.registration.unregister();
};
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
