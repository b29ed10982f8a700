// The service worker (public/worker.js) with a browser that is only played: what it keeps, what it answers, and what it takes away.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FakeBrowser, navigation, request, SCOPE } from "./lib-browser.mjs";
import { listIn, listOf, workerOf, wrongInWorker } from "../../scripts/site/worker.mjs";

const source = (name) => readFileSync(new URL(`../../public/${name}`, import.meta.url), "utf8");
// A release in small: each has scripts and holidays of its own, and the zones are the same in all.
const H = { A: "aaaaaaaaaa", B: "bbbbbbbbbb" };
const releaseOf = (name) => new Map(Object.entries({
  "index.html": `page ${name}`,
  "icon.svg": "icon",
  "duetime.json": `hosts ${name}`,
  "embed.html": `frame ${name}`,
  "worker.js": "",
  [`assets/boot-${H[name]}.js`]: `boot ${name}`,
  [`assets/case-${H[name]}.wasm`]: `case ${name}`,
  "assets/zones-0123456789.bin": "zones",
  [`assets/holidays/${H[name]}/index.json`]: `countries ${name}`,
  [`assets/holidays/${H[name]}/nl.json`]: `nl ${name}`,
  [`assets/holidays/${H[name]}/de.json`]: `de ${name}`,
}).map(([path, text]) => [path, Buffer.from(text)]));
const [A, B] = [releaseOf("A"), releaseOf("B")];
const workers = { A: workerOf(source("worker.js"), A), B: workerOf(source("worker.js"), B) };
const nameOf = (release) => `duetime /support/ ${listOf(release).build}`;
const nl = (name) => `assets/holidays/${H[name]}/nl.json`;
const script = (name) => `assets/case-${H[name]}.wasm`;

/** Puts a release on the host; the assets of the one before stay, unless `alone`. */
const deploy = (browser, release, { alone = false } = {}) => {
  if (alone) browser.host.clear();
  for (const [path, bytes] of release) browser.host.set(path === "index.html" ? "" : path, bytes.toString());
};
const installed = async (name, browser = new FakeBrowser()) => {
  deploy(browser, { A, B }[name]);
  const worker = browser.start(workers[name]);
  await worker.install();
  await worker.activate();
  return { browser, worker };
};
/** A page of A is open, and B has been installed and waits. */
const beside = async () => {
  const { browser, worker: old } = await installed("A");
  browser.open = [SCOPE];
  await old.get(request(nl("A")));
  deploy(browser, B, { alone: true });
  const fresh = browser.start(workers.B);
  await fresh.install();
  browser.registration.waiting = { postMessage: (message) => fresh.say(message) };
  return { browser, old, fresh };
};

test("after the first visit all that the page needs is there without a network, at any address of it", async () => {
  const { browser, worker } = await installed("A");
  browser.isOnline = false;
  for (const path of ["", "index.html", "?programme=zmanda", "#/compare"]) assert.equal(await worker.get(navigation(path)), "page A", path);
  for (const path of Object.keys(listOf(A).ahead).filter((path) => path !== "./")) assert.equal(await worker.get(request(path)), A.get(path).toString(), path);
  assert.ok(browser.isClaimed, "the page of the first visit keeps what is chosen in it too");
});

test("the holidays of a country are kept once somebody has asked for them, and no others", async () => {
  const { browser, worker } = await installed("A");
  assert.equal(await worker.get(request(nl("A"))), "nl A");
  browser.isOnline = false;
  assert.equal(await worker.get(request(nl("A"))), "nl A");
  await assert.rejects(worker.get(request(`assets/holidays/${H.A}/de.json`)), TypeError);
});

test("what the page fetched before there was a worker is kept when it is told", async () => {
  const { browser, worker } = await installed("A");
  await worker.say({ fetched: [SCOPE + nl("A"), "https://elsewhere.example/x.js", 7] });
  browser.isOnline = false;
  assert.equal(await worker.get(request(nl("A"))), "nl A");
});

test("while a page is open, a new release waits: the page goes on with its own, though the host has lost it", async () => {
  const { browser, old } = await beside();
  browser.isOnline = false;
  assert.equal(await old.get(navigation()), "page A", "whoever opens one more page gets the same");
  assert.equal(await old.get(request(script("A"))), "case A");
  assert.deepEqual([...browser.kept.keys()].sort(), ["duetime /support/", nameOf(A), nameOf(B)].sort());
});

test("whoever loads the page again gets the release that waits, and every page keeps its own files", async () => {
  const { browser, old, fresh } = await beside();
  browser.isOnline = false;
  assert.equal(await old.get(navigation("", { cache: "no-cache" })), "page B");
  assert.ok(browser.hasTakenOver);
  browser.registration.waiting = null;
  await fresh.activate();
  for (const worker of [old, fresh]) for (const name of ["A", "B"]) assert.equal(await worker.get(request(script(name))), `case ${name}`);
});

test("where a browser does not tell whether the page is loaded again, whoever has one page open gets the release that waits", async () => {
  const { browser, old } = await beside();
  const silent = navigation("", { isReloadNavigation: undefined });
  browser.open = [SCOPE, `${SCOPE}#/intake`, "https://host.example/shop"];
  assert.equal(await old.get(silent), "page A");
  browser.open = [SCOPE, "https://host.example/shop"];
  assert.equal(await old.get(silent), "page B");
});

test("once nobody has a page open, the release before goes, and what was chosen has come along", async () => {
  const { browser, fresh } = await beside();
  browser.open = [];
  browser.registration.waiting = null;
  await fresh.activate();
  assert.deepEqual([...browser.kept.keys()].sort(), ["duetime /support/", nameOf(B)].sort());
  browser.isOnline = false;
  assert.equal(await fresh.get(navigation()), "page B");
  assert.equal(await fresh.get(request(nl("B"))), "nl B");
});

test("the release before also goes when a page is opened and no other is", async () => {
  const { browser, fresh } = await beside();
  browser.registration.waiting = null;
  await fresh.activate();
  assert.ok(browser.kept.has(nameOf(A)), "a page may still need it");
  await fresh.get(navigation(), { resultingClientId: "page-1" });
  assert.ok(browser.kept.has(nameOf(A)), "a page may still need it");
  await fresh.get(navigation(), { resultingClientId: "page-0" });
  assert.ok(!browser.kept.has(nameOf(A)));
});

test("the release that waits is not taken away by the one that is in use", async () => {
  const { browser, old } = await beside();
  browser.open = [];
  await old.get(navigation());
  assert.ok(browser.kept.has(nameOf(B)));
});

test("what did not change is not fetched again", async () => {
  const { browser } = await beside();
  assert.equal(browser.asked.filter((path) => path === "assets/zones-0123456789.bin").length, 1);
});

test("going back to an earlier release is a new release like any other", async () => {
  const { browser, old, fresh } = await beside();
  await old.get(navigation("", { cache: "no-cache" }));
  await fresh.activate();
  deploy(browser, A, { alone: true });
  const again = browser.start(workers.A);
  await again.install();
  browser.registration.waiting = { postMessage: (message) => again.say(message) };
  assert.equal(await fresh.get(navigation("", { cache: "no-cache" })), "page A");
  browser.registration.waiting = null;
  browser.open = [];
  await again.activate();
  assert.deepEqual([...browser.kept.keys()].sort(), ["duetime /support/", nameOf(A)].sort());
});

const BROKEN = {
  "the disk is full": (browser) => (browser.room = browser.kept.size ? 9 : 2),
  "there is no room from the beginning": (browser) => (browser.quota = 3),
  "the connection breaks off": (browser) => browser.host.set(script("B"), () => { browser.isOnline = false; throw new TypeError("Failed to fetch"); }),
  "a file is missing": (browser) => browser.host.delete(script("B")),
  "the host has a page in the place of a file": (browser) => browser.host.set(script("B"), { body: "<!doctype html><title>Home</title>", headers: { "Content-Type": "text/html" } }),
  "the host leads to another address": (browser) => browser.host.set("", { body: "page B", leads: true }),
  "half a file comes": (browser) => browser.host.set(script("B"), "cas"),
  "the page of the host is of another release": (browser) => browser.host.set("", "page C"),
};
for (const [what, breaks] of Object.entries(BROKEN)) {
  test(`where ${what}, a first visit leaves nothing, and works as it does without`, async () => {
    const browser = new FakeBrowser();
    deploy(browser, B);
    breaks(browser);
    await assert.rejects(browser.start(workers.B).install());
    assert.deepEqual([...browser.kept.keys()], []);
  });

  test(`where ${what}, a new release leaves the one before as it is`, async () => {
    const { browser, worker } = await installed("A");
    deploy(browser, B);
    breaks(browser);
    await assert.rejects(browser.start(workers.B).install());
    browser.isOnline = false;
    assert.ok(!browser.kept.has(nameOf(B)));
    assert.equal(await worker.get(navigation("", { cache: "no-cache" })), "page A");
    assert.equal(await worker.get(request(script("A"))), "case A");
  });
}

test("what cannot be kept because the disk is full comes all the same", async () => {
  const { browser, worker } = await installed("A");
  browser.room = 0;
  assert.equal(await worker.get(request(nl("A"))), "nl A");
  assert.equal(await worker.get(navigation()), "page A");
});

test("an install that the browser broke off goes on where it was", async () => {
  const browser = new FakeBrowser();
  deploy(browser, A);
  const cache = await browser.caches.open(nameOf(A));
  await cache.put(SCOPE + script("A"), new Response("case A"));
  await browser.start(workers.A).install();
  assert.ok(!browser.asked.includes(script("A")));
});

test("an answer that differs for everybody is kept without saying so", async () => {
  const browser = new FakeBrowser();
  deploy(browser, A);
  browser.host.set(script("A"), { body: "case A", headers: { Vary: "*", "Content-Type": "application/wasm" } });
  await browser.start(workers.A).install();
  const kept = browser.kept.get(nameOf(A)).get(SCOPE + script("A"));
  assert.deepEqual([kept.headers.get("vary"), kept.headers.get("content-type")], [null, "application/wasm"]);
});

test("what the browser has kept of a host that sent something else is asked for past that", async () => {
  const browser = new FakeBrowser();
  deploy(browser, A);
  browser.host.set(script("A"), (cache) => ({ body: cache === "reload" ? "case A" : "<!doctype html>" }));
  await browser.start(workers.A).install();
  assert.equal(await browser.kept.get(nameOf(A)).get(SCOPE + script("A")).text(), "case A");
});

test("what a page could not use is asked of the host, and is there where that does not answer", async () => {
  const { browser, worker } = await installed("A");
  browser.asked = [];
  assert.equal(await worker.get(request(script("A"), { cache: "reload" })), "case A");
  assert.deepEqual(browser.asked, [script("A")]);
  browser.isOnline = false;
  assert.equal(await worker.get(request(script("A"), { cache: "reload" })), "case A");
});

test("a release that is in use is not taken away where the same one is installed again in vain", async () => {
  const { browser, worker } = await installed("A");
  browser.room = 0;
  await assert.rejects(browser.start(workers.A).install());
  browser.isOnline = false;
  assert.equal(await worker.get(navigation()), "page A");
});

test("it answers for nothing but the page, and takes nobody else's caches away", async () => {
  const { browser, worker } = await installed("A");
  for (const other of ["duetime /support/more/ aaaaaaaaaa", "duetime / aaaaaaaaaa", "shop"]) browser.kept.set(other, new Map());
  await worker.activate();
  assert.equal(browser.kept.size, 5);
  const left = [
    request("", { cache: "no-store" }), navigation("schema/case.schema.json"), navigation("embed/"), request("worker.js"), request("library/duetime.js"),
    request(script("A"), { method: "HEAD" }), request("cases", { method: "POST" }), request(script("A"), { headers: new Headers({ Range: "bytes=0-1" }) }),
    request(script("A"), { cache: "only-if-cached", mode: "no-cors" }), { ...request(""), url: "https://elsewhere.example/support/assets/x.js" }, { ...request(""), url: "https://host.example/" },
  ];
  for (const asked of left) assert.equal(await worker.get(asked), undefined, `${asked.method} ${asked.url}`);
});

test("what keeps its name is asked of the host first, and is there without it", async () => {
  const { browser, worker } = await installed("A");
  assert.equal(await worker.get(navigation("embed.html")), "frame A");
  browser.host.set("embed.html", "frame B");
  assert.equal(await worker.get(navigation("embed.html")), "frame B");
  browser.isOnline = false;
  assert.equal(await worker.get(navigation("embed.html")), "frame A");
  await assert.rejects(worker.get(request("duetime.json")), TypeError);
});

test("where a file of this release is nowhere any more, the next page comes from the host", async () => {
  const { browser, worker } = await installed("A");
  browser.kept.get(nameOf(A)).delete(SCOPE + script("A"));
  browser.host.clear();
  deploy(browser, B, { alone: true });
  assert.equal(await worker.get(request(script("A"))), "Not found");
  assert.equal(await worker.get(navigation("", { cache: "no-cache" })), "page B");
});

test("switched off, it takes itself and all that was kept away, and only that", async () => {
  const { browser } = await installed("A");
  browser.kept.set("shop", new Map());
  const worker = browser.start(source("worker-off.js"));
  await worker.install();
  assert.ok(browser.hasTakenOver, "it waits for nobody");
  await worker.activate();
  assert.deepEqual([[...browser.kept.keys()], browser.isUnregistered], [["shop"], true]);
  assert.equal(await worker.get(navigation()), undefined);
});

test("the list has each file of the page once, and a file that changed is named", () => {
  const list = listIn(workers.A);
  assert.deepEqual(Object.keys(list.later), [`assets/holidays/${H.A}/de.json`, nl("A"), "duetime.json", "embed.html"]);
  assert.deepEqual([...Object.keys(list.ahead), ...Object.keys(list.later)].length, A.size - 1);
  assert.deepEqual(wrongInWorker(workers.A, A), []);
  assert.deepEqual(wrongInWorker(workers.A, new Map([...A, ["index.html", Buffer.from("page B")]])), ["index.html"]);
  assert.equal(listIn(source("worker-off.js")), null);
});

test("a worker knows where its site sends cases, and that of a site that sends nowhere knows nothing", () => {
  assert.equal(listOf(A).submit, undefined);
  const html = '<meta name="duetime-submit" content="&#123;&#34;url&#34;:&#34;https://relay.example/cases?a=1&#38;b=2&#34;,&#34;name&#34;:&#34;Acme&#34;}">';
  const sends = new Map([...A, ["index.html", Buffer.from(html)]]);
  assert.equal(listOf(sends).submit, "https://relay.example/cases?a=1&b=2");
  assert.equal(listIn(workerOf(source("worker.js"), sends)).submit, "https://relay.example/cases?a=1&b=2");
});
