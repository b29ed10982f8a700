// Has the page work without a network from now on, and be installed. public/boot.js loads this once the program runs; whoever saves
// data, and frames, do without.
const site = new URL("..", import.meta.url).href;
// For how many milliseconds the page has fetched nothing before all of it is fetched ahead: nobody waits for that on a slow line.
const QUIET = 2000;
const workers = navigator.serviceWorker;

const register = async () => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: `${site}manifest.webmanifest` }));
  const isFirst = !workers.controller;
  await workers.register(`${site}worker.js`, { scope: site });
  const { active } = await workers.ready;
  // The worker has not seen what this page fetched before, such as the holidays that somebody chose.
  if (isFirst) active.postMessage({ fetched: performance.getEntriesByType("resource").map(({ name }) => name) });
};

const whenQuiet = (begin, before = -1) => {
  const { length } = performance.getEntriesByType("resource");
  if (length === before) begin();
  else setTimeout(whenQuiet, QUIET, begin, length);
};

// In a frame, or where there are no workers, such as on a page that is not encrypted, nothing is missing: it works as it does without.
if (top === self && workers) whenQuiet(() => register().catch(() => {}));
