// What waits in the outbox, sent once there is a network, also where no page is open: the background sync of browsers that have it.
//
// Only what must not wait for a page is done here: the receiver is asked for a case, and where it does not have it, it is sent. The
// record says before that it may have it, so the next page asks too, and tells the person what became of it (src/delivery/outbox,
// docs/delivery.md). Follows worker.js, in the same script.
const { submit } = self.duetime;
const OUTBOX = "duetime.outbox";
const NOT_HERE = "urn:duetime:problem:not-here";
const LARGEST = 64 * 1024;
const PATIENCE = 60_000;

const settled = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

/** What the pages keep (src/browser/records.rs); fails where nobody has handed in anything. */
const openRecords = () => {
  const request = indexedDB.open("duetime");
  request.onupgradeneeded = () => request.transaction.abort();
  return settled(request);
};

/** A record that can be sent: what is kept on a device may be anything by now. */
const readEntry = (text) => {
  try {
    const entry = text.length <= LARGEST ? JSON.parse(text) : {};
    const isOurs = entry.to === submit && /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(entry.reference);
    // Whoever is busy has said until when; a network may be there at any time.
    const isDue = !(entry.until > Date.now()) || ["network", "silence"].includes(entry.why);
    const isWhole = Array.isArray(entry.files) && Number.isSafeInteger(entry.tries);
    return isOurs && isDue && isWhole && entry.state === "waiting" && !entry.cancelled ? entry : null;
  } catch {
    return null;
  }
};

const waiting = async (records) => {
  const all = await settled(records.transaction("outbox").objectStore("outbox").getAll());
  return all.map(readEntry).filter(Boolean).sort((one, other) => one.since - other.since);
};

/** Notes that the receiver may have a case; not where it is to be sent no more. */
const note = async (records, reference) => {
  const transaction = records.transaction("outbox", "readwrite");
  const store = transaction.objectStore("outbox");
  const entry = readEntry((await settled(store.get(reference))) ?? "");
  if (!entry) return false;
  store.put(JSON.stringify({ ...entry, doubt: true, tries: entry.tries + 1 }), reference);
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
  return true;
};

/** The beginning of an answer, as far as anything is read of one. */
const textOf = async (response) => {
  const reader = response.body?.getReader();
  const pieces = [];
  for (let size = 0; reader && size <= LARGEST;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  reader?.cancel().catch(() => {});
  return new Blob(pieces).text();
};

const isNotThere = async (response) => {
  try {
    return response.status === 404 && JSON.parse(await textOf(response)).type === NOT_HERE;
  } catch {
    return false;
  }
};

const asks = (address, more, patience = PATIENCE) => fetch(address, { credentials: "omit", redirect: "error", cache: "no-store", signal: AbortSignal.timeout(patience), ...more });
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const inName = { '"': "%22", "\r": "%0D", "\n": "%0A" };

/** A case as it travels, as a page seals it (src/delivery/envelope.rs): both are held against tests/data/envelope.json. */
const sealed = async ({ files }, content) => {
  if (!files.length) return { kind: "application/json", body: await new Blob([content.case]).arrayBuffer() };
  const bytes = content.files.slice(0, files.length);
  if (bytes.length < files.length || bytes.some((it) => !(it instanceof ArrayBuffer))) throw new TypeError("a file is not there");
  const sum = await sha256(await new Blob([content.case, ...bytes]).arrayBuffer());
  const boundary = `duetime-${[...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const parts = [`--${boundary}\r\nContent-Disposition: form-data; name="case"\r\nContent-Type: application/json\r\n\r\n`, content.case, "\r\n"];
  files.forEach(({ name, kind }, n) => {
    const type = /^[\w+.-]*\/[\w+./-]*$/.test(kind) ? kind : "application/octet-stream";
    parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, (c) => inName[c])}"\r\nContent-Type: ${type}\r\n\r\n`, bytes[n], "\r\n");
  });
  return { kind: `multipart/form-data; boundary=${boundary}`, body: await new Blob([...parts, `--${boundary}--\r\n`]).arrayBuffer() };
};

const post = async (entry, { kind, body }) => {
  const digest = btoa(String.fromCharCode(...(await sha256(body))));
  const headers = { Accept: "application/json", "Content-Type": kind, "Content-Digest": `sha-256=:${digest}:`, "Idempotency-Key": `"${entry.reference}"` };
  const response = await asks(submit, { method: "POST", headers, body }, PATIENCE + Math.round(body.byteLength / 8));
  // Whatever it says, the next page asks; what the receiver cannot take now is tried again.
  if ([408, 425, 429].includes(response.status) || response.status >= 500) throw new Error(`${response.status}`);
};

const deliver = async () => {
  const records = await openRecords().catch(() => null);
  if (!records) return;
  try {
    for (const entry of await waiting(records)) {
      const there = await asks(`${submit.replace(/\/+$/, "")}/${entry.reference}`, { headers: { Accept: "application/json" } });
      if (there.ok) continue;
      if (!(await isNotThere(there))) throw new Error(`${there.status}`);
      const content = await settled(records.transaction("contents").objectStore("contents").get(entry.reference));
      // What cannot be read any more is for a page to say; what comes behind it goes.
      const envelope = content && (await sealed(entry, content).catch(() => null));
      if (envelope && (await note(records, entry.reference))) await post(entry, envelope);
    }
  } finally {
    records.close();
  }
};

// A page that has its turn sends itself. Where this fails, the browser tries again later.
self.addEventListener("sync", (event) => {
  if (event.tag === "duetime-outbox" && submit) {
    event.waitUntil(navigator.locks.request(OUTBOX, { signal: AbortSignal.timeout(PATIENCE) }, deliver));
  }
});
