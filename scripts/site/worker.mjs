// worker.js of a site: the service worker (public/worker.js) with the list of what the page needs without a network.
//
// A first line has the list, the rest is the worker. So the settings of a site, which change files and their names, change that line.
import { createHash } from "node:crypto";
import { hash, plainName } from "./hash.mjs";

export const WORKER = "worker.js";
/** The document as the worker knows it: by the address at which people come to it. Some hosts lead index.html there. */
const DOCUMENT = "./";
const LINE = "self.duetime=";

const sumOf = (bytes) => createHash("sha256").update(bytes).digest("base64");
// What only some want is kept once they asked for it: the holidays of a country, and what stands in pages of others.
const LATER = [
  /^holidays\/(?!index\.json$)/, /^badge\//, /^words\/.*-embed\.txt$/, /^embed\.(wasm|css)$/, /^frame\.js$/,
];
const KEPT_LATER = ["embed.html", "badge.html", "duetime.json"];
const KEPT_AHEAD = ["index.html", "icon.svg"];

const isLater = (name) => KEPT_LATER.includes(name) || (name.startsWith("assets/") && LATER.some((pattern) => pattern.test(plainName(name.slice("assets/".length)))));

/** Where a site sends cases, as its document says it; nothing where it does not. */
const submitOf = (files) => {
  const [, said] = /<meta name="duetime-submit" content="([^"]*)">/.exec(files.get("index.html")?.toString() ?? "") ?? [];
  return said && JSON.parse(said.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).url;
};

/** What a worker has to know of the files of a site: which there are, with the sum of each, and where cases are sent. */
export const listOf = (files) => {
  const list = { build: "", bytes: 0, ahead: {}, later: {}, submit: submitOf(files) };
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.startsWith("assets/") && ![...KEPT_AHEAD, ...KEPT_LATER].includes(name)) continue;
    const path = name === "index.html" ? DOCUMENT : name;
    if (isLater(name)) list.later[path] = sumOf(bytes);
    else {
      list.ahead[path] = sumOf(bytes);
      list.bytes += bytes.length;
    }
  }
  list.build = hash(JSON.stringify(list));
  return list;
};

/** A worker with its list. */
export const workerOf = (code, files) => `${LINE}${JSON.stringify(listOf(files))};\n${codeOf(code)}`;
/** A worker without its list. */
export const codeOf = (worker) => (worker.startsWith(LINE) ? worker.slice(worker.indexOf("\n") + 1) : worker);
/** The list of a worker; nothing where it has none, as where it was switched off. */
export const listIn = (worker) => (worker.startsWith(LINE) ? JSON.parse(worker.slice(LINE.length, worker.indexOf("\n") - 1)) : null);

/** The files of a site that are not as its worker knows them, and so come to nobody who has no network. */
export const wrongInWorker = (worker, files) => {
  const list = listIn(worker);
  const all = list ? { ...list.ahead, ...list.later } : {};
  return Object.entries(all).map(([path, sum]) => [path === DOCUMENT ? "index.html" : path, sum])
    .filter(([name, sum]) => !files.has(name) || sumOf(files.get(name)) !== sum)
    .map(([name]) => name);
};
