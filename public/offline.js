// Has the page work without a network from now on, and be installed. public/boot.js loads this once nobody waits for anything; whoever
// saves data, and frames, do without.
const site = new URL("..", import.meta.url).href;

const register = async () => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: `${site}manifest.webmanifest` }));
  const workers = navigator.serviceWorker;
  const isFirst = !workers.controller;
  await workers.register(`${site}worker.js`, { scope: site });
  const { active } = await workers.ready;
  // The worker has not seen what this page fetched before, such as the holidays that somebody chose.
  if (isFirst) active.postMessage({ fetched: performance.getEntriesByType("resource").map(({ name }) => name) });
};

// In a frame, or where there are none, such as on a page that is not encrypted, nothing is missing: the page works as it does without.
if (top === self && navigator.serviceWorker) {
  const begin = () => register().catch(() => {});
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}
