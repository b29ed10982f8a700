// Duetime without a network: the service worker. docs/ARCHITECTURE.md tells how versions follow each other.
//
// `self.duetime` stands above this when the page is built (scripts/site/worker.mjs): the files of this release with their sums,
// those that are fetched `ahead`, and those that are kept once somebody asked for them. One cache a release: it is whole once it
// has the document, which is put into it last.
const { build, bytes, ahead, later } = self.duetime;
const FILES = { ...ahead, ...later };
const DOCUMENT = "./";
const SCOPE = self.registration.scope;
// Caches belong to the whole origin: others may have some there, another Duetime too.
const LATEST = `duetime ${new URL(SCOPE).pathname}`;
const PREFIX = `${LATEST} `;
const OWN = PREFIX + build;
// How many files are asked for at once: whoever uses the page meanwhile comes first.
const LANES = 4;
const TAKE_OVER = "take over";

const pathOf = (url) => url.slice(SCOPE.length).split(/[?#]/)[0];
const addressOf = (path) => SCOPE + (path === DOCUMENT ? "" : path);
const isAsset = (path) => path.startsWith("assets/");

/** What a request is for: the document, an asset (its name has a hash, so it is the same for good), a file that keeps its name; else nothing of ours. */
const kindOf = ({ method, mode, cache, url, headers }) => {
  if (method !== "GET" || headers.has("range") || !url.startsWith(SCOPE)) return null;
  // What a tool of the browser asks for; fetching it would be an error.
  if (cache === "only-if-cached" && mode !== "same-origin") return null;
  const path = pathOf(url);
  // Whoever reads the document instead of going there wants to know what the host has by now.
  if (path === "" || path === "index.html") return mode === "navigate" ? "document" : null;
  if (isAsset(path)) return "asset";
  return path in FILES ? "named" : null;
};

/** The pages that are open, without one that is only coming. */
const openPages = async (but) => {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ id, url }) => id !== but && url.startsWith(SCOPE));
};

/**
 * Whether somebody wants what there is now, rather than what was there: the page is loaded again. Not every
 * engine tells; where one page is open, that is most likely the one.
 */
const isReload = async ({ cache, isReloadNavigation }, coming) => {
  if (["no-cache", "reload", "no-store"].includes(cache)) return true;
  return isReloadNavigation === undefined && (await openPages(coming)).length === 1;
};

/** An answer as it can be kept: no cache takes one that is another for everybody. */
const kept = async (response) => {
  const headers = new Headers(response.headers);
  // The body is whole and as it is by now.
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name);
  return new Response(await response.arrayBuffer(), { headers });
};

/** A file of this release: the browser compares what comes with its sum, so it is that file and nothing else, or an error. */
const fetched = async (path) => {
  const integrity = `sha256-${FILES[path]}`;
  const ask = (cache) => fetch(addressOf(path), { integrity, cache, redirect: "error", priority: "low" });
  if (!isAsset(path)) return kept(await ask("no-cache"));
  // A host may have had something else there, and said that it may be kept for good.
  return kept(await ask("default").catch(() => ask("reload")));
};

/** Our caches, the one of this release first. */
const ours = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return names.sort((one, other) => (other === OWN) - (one === OWN));
};
const inCache = (cacheName, path) => caches.match(addressOf(path), { cacheName, ignoreVary: true });
/** An asset in the cache of any release: a page that is open goes on with its own. */
const found = async (path) => {
  for (const name of await ours()) {
    const response = await inCache(name, path);
    if (response) return response;
  }
};

const put = async (path, response) => (await caches.open(OWN)).put(addressOf(path), response);
/** Keeps a file that is kept once it was asked for. What cannot be kept is fetched again the next time. */
const keep = async (path) => {
  try {
    if (path in later && !(await inCache(OWN, path))) await put(path, await fetched(path));
  } catch {}
};

/** What an asset is called in every release. */
const plainName = (path) => path.replace(/\/[0-9a-f]{10}\//, "/").replace(/-[0-9a-f]{10,16}(_bg)?(\.\w+)$/, "$1$2");
/** Those of the files to keep that an earlier release has: what somebody chose goes along. */
const chosen = async () => {
  const names = new Set();
  for (const name of await ours()) {
    for (const { url } of await (await caches.open(name)).keys()) names.add(plainName(pathOf(url)));
  }
  return Object.keys(later).filter((path) => names.has(plainName(path)));
};

/** Fails before anything was fetched where there is no room: it would fail at the end. */
const makeSureOfRoom = async () => {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new DOMException(`${bytes} bytes are needed`, "QuotaExceededError");
};

/** Brings this release into its cache, as a whole. */
const fill = async () => {
  if (await inCache(OWN, DOCUMENT)) return;
  await makeSureOfRoom();
  // First: where the host has another release by now, the rest is of no use.
  const page = await fetched(DOCUMENT);
  const queue = [...Object.keys(ahead).filter((path) => path !== DOCUMENT), ...(await chosen())];
  const failures = [];
  const lane = async () => {
    for (let path = queue.shift(); path && !failures.length; path = queue.shift()) {
      // What did not change is there, and so is what an install that was broken off has fetched.
      if (!(await inCache(OWN, path))) await put(path, (isAsset(path) && (await found(path))) || (await fetched(path)));
    }
  };
  // Over only when all are: nobody writes into what is taken away.
  await Promise.all(Array.from({ length: LANES }, () => lane().catch((error) => failures.push(error))));
  if (failures.length) throw failures[0];
  await put(DOCUMENT, page);
};

/** Whatever goes wrong, all is as before: nothing is kept of this release, and the browser tries again another time. */
const install = async () => {
  try {
    await fill();
    await (await caches.open(LATEST)).put(SCOPE, new Response(OWN));
  } catch (error) {
    if (!(await inCache(OWN, DOCUMENT).catch(() => null))) await caches.delete(OWN).catch(() => {});
    throw error;
  }
};

/** Takes other releases away, once nobody has a page open that could be of one. `but` is a page that is only coming. */
const tidy = async (but) => {
  if (self.registration.installing || self.registration.waiting) return;
  if ((await openPages(but)).length) return;
  for (const name of await ours()) if (name !== OWN) await caches.delete(name);
};

/** The document of the release that is in use; where somebody loads the page again, that of the one that waits. */
const answerDocument = async (event) => {
  const { waiting } = self.registration;
  if (waiting && (await isReload(event.request, event.resultingClientId))) {
    const latest = await (await caches.match(SCOPE, { cacheName: LATEST }))?.text();
    const page = latest && (await inCache(latest, DOCUMENT));
    if (page) {
      waiting.postMessage(TAKE_OVER);
      return page;
    }
  }
  event.waitUntil(tidy(event.resultingClientId));
  const page = await inCache(OWN, DOCUMENT);
  if (page) return page;
  try {
    const fresh = await fetched(DOCUMENT);
    event.waitUntil(put(DOCUMENT, fresh.clone()).catch(() => {}));
    return fresh;
  } catch {
    return fetch(event.request);
  }
};

const answerAsset = async (event) => {
  const path = pathOf(event.request.url);
  // The page asks past what is kept for what it could not use.
  const isAnew = event.request.cache === "reload";
  const there = await found(path);
  if (there && !isAnew) return there;
  try {
    if (!(path in FILES)) return await fetch(event.request);
    const fresh = await fetched(path);
    event.waitUntil(put(path, fresh.clone()).catch(() => {}));
    return fresh;
  } catch (error) {
    if (there) return there;
    if (!(path in FILES)) throw error;
    const other = await fetch(event.request);
    // There is a network, but nobody has this file any more: the next page is not begun with this release.
    event.waitUntil(caches.open(OWN).then((cache) => cache.delete(SCOPE)));
    return other;
  }
};

/** What keeps its name may be another by now: the host is asked first. */
const answerNamed = async (event) => {
  const path = pathOf(event.request.url);
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(path));
    return response;
  } catch (error) {
    const there = await inCache(OWN, path);
    if (there) return there;
    throw error;
  }
};

const ANSWERS = { document: answerDocument, asset: answerAsset, named: answerNamed };

self.addEventListener("install", (event) => event.waitUntil(install()));
// Also the page of the first visit, so that what is chosen in it is kept.
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request);
  if (kind) event.respondWith(ANSWERS[kind](event));
});
self.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) self.skipWaiting();
  // What a page had fetched before there was a worker.
  const addresses = Array.isArray(event.data?.fetched) ? event.data.fetched : [];
  event.waitUntil(Promise.all(addresses.map((address) => keep(pathOf(`${address}`)))));
});
