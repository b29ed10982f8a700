// As much of a browser as a service worker sees: a host with a network, caches with room for so much, the pages that are open.
// The worker that runs in it is the file that is shipped, from its first line to its last.
import { createHash } from "node:crypto";
import vm from "node:vm";

export const SCOPE = "https://host.example/support/";
const sumOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const address = (request) => (typeof request === "string" ? request : request.url).split(/[?#]/)[0];

/** What somebody goes to, or what a page asks for. */
export const navigation = (path = "", more = {}) => ({ method: "GET", mode: "navigate", cache: "default", isReloadNavigation: false, url: SCOPE + path, headers: new Headers(), ...more });
export const request = (path, more = {}) => ({ ...navigation(path), mode: "cors", ...more });

export class FakeBrowser {
  /** What the host has, by path: a text, or `{ body, status, headers, leads }`: whether it leads there from elsewhere. */
  host = new Map();
  isOnline = true;
  /** What was asked of the host, in order. */
  asked = [];
  kept = new Map();
  /** How many answers fit into the caches. */
  room = Infinity;
  quota = 1e9;
  open = [];
  registration = { scope: SCOPE, waiting: null, installing: null, unregister: async () => void (this.isUnregistered = true) };
  isUnregistered = false;

  get caches() {
    const { kept } = this;
    const find = (name, url) => kept.get(name)?.get(url)?.clone();
    return {
      keys: async () => [...kept.keys()],
      delete: async (name) => kept.delete(name),
      match: async (url, { cacheName, ignoreVary }) => {
        if (!ignoreVary && !url.endsWith("/")) throw new Error("what differs from answer to answer is not found");
        return find(cacheName, address(url));
      },
      open: async (name) => {
        if (!kept.has(name)) kept.set(name, new Map());
        const its = kept.get(name);
        return {
          keys: async () => [...its.keys()].map((url) => ({ url })),
          delete: async (url) => its.delete(url),
          put: async (url, response) => {
            if (response.headers.get("vary") === "*") throw new TypeError("Vary: *");
            const all = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
            if (all >= this.room) throw new DOMException("full", "QuotaExceededError");
            its.set(url, response.clone());
          },
        };
      },
    };
  }

  #fetch = async (what, { integrity, cache, redirect } = {}) => {
    const path = address(what).slice(SCOPE.length);
    this.asked.push(path);
    if (!this.isOnline) throw new TypeError("Failed to fetch");
    const there = this.host.get(path);
    const { body, status = 200, headers = {} } = typeof there === "function" ? there(cache) : typeof there === "string" ? { body: there } : (there ?? { body: "Not found", status: 404 });
    if (there?.leads && redirect === "error") throw new TypeError("redirected");
    if (integrity && integrity !== sumOf(body)) throw new TypeError("integrity");
    return new Response(body, { status, headers });
  };

  /** Starts a worker: what it hears, each waiting for all that it does. */
  start(source) {
    const heard = {};
    const self = {
      registration: this.registration,
      clients: { matchAll: async () => this.open.map((url, n) => ({ id: `page-${n}`, url })), claim: async () => void (this.isClaimed = true) },
      addEventListener: (type, hear) => (heard[type] = hear),
      skipWaiting: () => (this.hasTakenOver = true),
    };
    const navigator = { storage: { estimate: async () => ({ quota: this.quota, usage: 0 }) } };
    vm.runInNewContext(source, { self, caches: this.caches, navigator, fetch: this.#fetch, Response, Headers, URL, DOMException });
    const tell = async (type, event) => {
      const waits = [];
      let answer;
      heard[type]?.({ ...event, waitUntil: (what) => waits.push(what), respondWith: (what) => (answer = what) });
      const response = await answer;
      for (let n = 0; n < waits.length; n += 1) await waits[n];
      return response;
    };
    return {
      install: () => tell("install", {}),
      activate: () => tell("activate", {}),
      /** The text that comes for a request; undefined where the worker leaves it to the browser. */
      get: async (asked, more = {}) => (await tell("fetch", { request: asked, ...more }))?.text(),
      say: (data) => tell("message", { data }),
    };
  }
}
