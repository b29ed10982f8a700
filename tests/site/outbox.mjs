// What waits is sent without a page (public/outbox-worker.js): once, in order, and only what the person still wants sent.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const source = readFileSync(new URL("../../public/outbox-worker.js", import.meta.url), "utf8");
const [plain, withFiles] = JSON.parse(readFileSync(new URL("../data/envelope.json", import.meta.url), "utf8"));
const TO = "https://relay.example/cases";
const [FIRST, SECOND] = ["XWXN-2Z0Q-9HJE-6MNE", "7K3M-9QXW-4T2H-ZB8N"];

const entry = (reference, more = {}) => ({ reference, subject: "", receiver: "Acme", to: TO, digest: "", since: reference === FIRST ? 1 : 2, files: [], tries: 1, doubt: false, cancelled: false, state: "waiting", why: "network", status: 0, until: 0, message: "", fields: [], receipt: {}, ...more });
const json = (status, what, kind = "application/json") => new Response(JSON.stringify(what), { status, headers: { "Content-Type": kind } });
const notHere = () => json(404, { type: "urn:duetime:problem:not-here" }, "application/problem+json");

/** As much of a browser as the worker sees: what is kept, and a receiver that answers as `answer` says. */
class Played {
  asked = [];
  locks = [];
  records = new Map();
  contents = new Map();
  has = new Set();
  answer = (method, reference) => {
    if (method === "GET") return this.has.has(reference) ? json(200, { reference }) : notHere();
    this.has.add(reference);
    return json(201, { reference, number: "1" });
  };

  keep(reference, more, { case: text = plain.case, files = [] } = {}) {
    this.records.set(reference, typeof more === "string" ? more : JSON.stringify(entry(reference, more)));
    this.contents.set(reference, { case: text, text: "", files });
    return this;
  }

  read = (reference) => JSON.parse(this.records.get(reference));

  /** The browser wakes the worker, and hears whether it is to try again. */
  async wake(tag = "duetime-outbox", submit = TO) {
    const request = (result) => {
      const it = { result };
      queueMicrotask(() => it.onsuccess?.());
      return it;
    };
    const stores = { outbox: this.records, contents: this.contents };
    const store = (name, transaction) => ({
      getAll: () => request([...stores[name].values()]),
      get: (key) => request(stores[name].get(key)),
      put: (value, key) => {
        stores[name].set(key, value);
        setTimeout(() => transaction.oncomplete?.());
        return request(key);
      },
    });
    const database = { transaction: () => { const it = { objectStore: (name) => store(name, it) }; return it; }, close: () => {} };
    const fetch = async (address, { method = "GET", headers, body }) => {
      const reference = method === "GET" ? address.split("/").pop() : headers["Idempotency-Key"].slice(1, -1);
      this.asked.push({ method, reference, address, headers, body: body && Buffer.from(body), record: this.records.has(reference) ? this.read(reference) : null });
      return this.answer(method, reference);
    };
    const heard = {};
    const navigator = { locks: { request: async (name, _, run) => { this.locks.push(name); return run(); } } };
    new Function("self", "indexedDB", "fetch", "navigator", source)({ duetime: { submit }, addEventListener: (type, hear) => (heard[type] = hear) }, { open: () => request(database) }, fetch, navigator);
    let waits;
    heard.sync({ tag, waitUntil: (promise) => (waits = promise) });
    await waits;
  }

  get sent() {
    return this.asked.map(({ method, reference }) => `${method} ${reference}`);
  }
}

test("what the receiver does not have is sent, in its turn, once it was asked for and the record says that it may be there", async () => {
  const it = new Played().keep(FIRST);
  await it.wake();
  assert.deepEqual([it.sent, it.locks], [[`GET ${FIRST}`, `POST ${FIRST}`], ["duetime.outbox"]]);
  assert.equal(it.asked[0].address, `${TO}/${FIRST}`);
  const { record, headers, address } = it.asked[1];
  assert.deepEqual([record.doubt, record.tries, address], [true, 2, TO]);
  assert.deepEqual(headers, { Accept: "application/json", "Content-Type": plain.kind, "Content-Digest": plain.digest, "Idempotency-Key": `"${FIRST}"` });
  // However often it is woken: the page finds out what became of it.
  await it.wake();
  assert.deepEqual(it.sent.slice(2), [`GET ${FIRST}`]);
  assert.equal(it.read(FIRST).state, "waiting");
});

test("a case is sealed into the same bytes as by the page", async () => {
  for (const { case: text, files, kind, digest, body } of [plain, withFiles]) {
    const given = files.map(({ bytes }) => Uint8Array.from(Buffer.from(bytes, "hex")).buffer);
    const it = new Played().keep(FIRST, { files: files.map(({ name, kind: type }) => ({ name, kind: type, size: 0 })) }, { case: text, files: given });
    await it.wake();
    const { headers, body: sent } = it.asked[1];
    assert.deepEqual([headers["Content-Type"], headers["Content-Digest"], sent.toString("hex")], [kind, digest, body]);
  }
});

test("what is not to be sent is not even asked for", async () => {
  for (const [what, more] of Object.entries({
    "taken back": { cancelled: true }, "at another address": { to: "https://evil.example/" }, arrived: { state: "arrived" }, refused: { state: "refused" },
    "busy until later": { why: "busy", until: Date.now() + 60_000 }, "no reference": { reference: "../../x" }, "no files": { files: null }, "no tries": { tries: null },
    "no JSON": "{", "too long": `{"filler": "${"x".repeat(70_000)}"}`,
  })) {
    const it = new Played().keep(FIRST, more);
    await it.wake();
    assert.deepEqual(it.sent, [], what);
  }
  const it = new Played().keep(FIRST, { until: Date.now() + 60_000 });
  await it.wake("another");
  await it.wake("duetime-outbox", null);
  assert.deepEqual(it.sent, [], "another tag, or a site that sends nowhere");
  await it.wake();
  assert.equal(it.sent.length, 2, "a network may be there at any time");
});

test("what is taken back while the receiver is asked is not sent", async () => {
  const it = new Played().keep(FIRST);
  const { answer } = it;
  it.answer = (method, reference) => {
    it.keep(FIRST, { cancelled: true });
    return answer(method, reference);
  };
  await it.wake();
  assert.deepEqual(it.sent, [`GET ${FIRST}`]);
  assert.equal(it.read(FIRST).cancelled, true);
});

test("what cannot be read any more holds nothing up, and its record stays as it was", async () => {
  for (const files of [[], [undefined], ["abc"], [{}]]) {
    const it = new Played().keep(FIRST, { files: [{ name: "a.log", kind: "text/plain", size: 3 }] }, { files }).keep(SECOND);
    await it.wake();
    assert.deepEqual(it.sent, [`GET ${FIRST}`, `GET ${SECOND}`, `POST ${SECOND}`]);
    assert.equal(it.read(FIRST).doubt, false);
  }
});

test("where the receiver fails, the browser is to try again, and the order stays", async () => {
  for (const answer of [() => { throw new TypeError("Failed to fetch"); }, () => json(503, {}), () => new Response("<h1>Sign in</h1>", { status: 404 }), () => json(404, {}), () => new Response("x".repeat(200_000), { status: 404 })]) {
    const it = new Played().keep(FIRST).keep(SECOND);
    it.answer = answer;
    await assert.rejects(it.wake());
    assert.deepEqual(it.sent, [`GET ${FIRST}`]);
  }
  const it = new Played().keep(FIRST).keep(SECOND);
  const { answer } = it;
  it.answer = (method, reference) => (method === "POST" ? json(429, {}) : answer(method, reference));
  await assert.rejects(it.wake());
  assert.deepEqual(it.sent, [`GET ${FIRST}`, `POST ${FIRST}`]);
});
