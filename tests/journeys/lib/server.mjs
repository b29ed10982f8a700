// A server for the built page: the files of dist/, with exactly the headers of dist/_headers, on this machine only.
// It remembers every request, and gives other answers where a journey asks for them.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { readHeaders } from './headers.mjs';
import { pathPattern } from './pattern.mjs';

const DIST = path.resolve(process.env.DUETIME_DIST || fileURLToPath(new URL('../../../dist', import.meta.url)));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** A document at every origin here on which nothing runs. */
export const NOTHING = 'nothing.html';
const EMPTY = '<!doctype html><html lang="en"><title>Nothing</title><link rel="icon" href="icon.svg">';

/** Where a script is that every document here runs first, and where that may tell complaints. Both are no part of what is asked. */
const PRELOAD = '/journeys/preload.js';
export const COMPLAINTS = '/journeys/complaints';

/** The name of a file without the folder and the hash that it has at this release: '/zones.bin' for '/assets/zones-1a2b3c4d5e.bin'. */
export const plainName = (path) => path.replace('/assets/', '/').replace(/\/[0-9a-f]{10}\//, '/').replace(/-[0-9a-f]{10,16}(_bg)?(\.\w+)$/, '$1$2');

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A document with the script before all that it runs itself; what is none stays as it is. */
const withPreload = (bytes) =>
  Buffer.from(bytes.toString('latin1').replace(/<html[^>]*>/i, (html) => `${html}<script src="${PRELOAD}"></script>`), 'latin1');

/**
 * Starts a server and returns it.
 *
 * - `folder`: what is served, dist/ unless told; `null` for a server with nothing but `answers`.
 * - `base`: the path below which it is served, '/' unless told.
 * - `answers`: other answers by path pattern, as `answer` takes them.
 * - `shared`: journey after journey plays here, so that a browser may have fetched things before. What is asked tells nothing then.
 * - `offline`: the page gets its service worker. Without it the page has none: it would fetch the whole page ahead in every journey,
 *   answer in the place of this server, and outlive the journey.
 */
export async function startServer({ folder = DIST, base = '/', answers = {}, shared = false, offline = false } = {}) {
  const server = new Server(folder, base, shared, offline);
  for (const [where, what] of Object.entries(answers)) server.answer(where, what);
  await server.start();
  return server;
}

class Server {
  #folder;
  #base;
  #offline;
  #headers = () => [];
  #answers = [];
  #seen = [];
  #pending = 0;
  #timers = new Set();
  #preloads = [];
  #http = createServer((request, response) => this.#serve(request, response));

  constructor(folder, base, shared, offline) {
    this.#folder = folder;
    this.#base = base;
    this.#offline = offline;
    this.shared = shared;
    /** What the script that every document runs told. */
    this.complaints = [];
  }

  /** Fails where the browser may have what it would ask for: nothing can be put in its place then, and no request means nothing. */
  own() {
    if (this.shared) throw new Error('this journey looks at what is fetched, or changes it: it needs { fresh: true }, or a cache answers');
  }

  async start(port = 0) {
    if (this.#folder) await this.deploy(this.#folder);
    await new Promise((resolve, reject) => this.#http.once('error', reject).listen(port, '127.0.0.1', resolve));
    // A journey that never ends must not keep the process.
    this.#http.unref();
    this.port = this.#http.address().port;
    this.origin = `http://127.0.0.1:${this.port}`;
    this.url = this.origin + this.#base;
  }

  /** From now on another folder is served, as after a new release. */
  async deploy(folder) {
    const read = (name) =>
      readFile(path.join(folder, name), 'utf8').catch(() => {
        throw new Error(`${path.join(folder, name)} is missing: build the page first, the journeys test what is shipped`);
      });
    await read('index.html');
    this.#headers = readHeaders(await read('_headers'));
    this.#folder = folder;
  }

  /** No longer there: what is asked from now on fails as it does without a network. `start(server.port)` brings it back. */
  async stop() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    const closed = new Promise((resolve) => this.#http.close(resolve));
    this.#http.closeAllConnections();
    await closed;
  }

  /**
   * From now on gives another answer where a path matches: `'*.wasm'`, `'POST /cases'`. The last one told counts. A file is
   * known by the name without its hash too: `'/zones.bin'`.
   *
   * - `status`, `headers`, `type`, `body` (a string or bytes, `''` for nothing): instead of the file's own
   * - `delay`: milliseconds to wait before; `Infinity` never answers
   * - `drop: true`: hangs up
   * - a function of the request that returns the above; `null` takes an answer back
   */
  answer(where, what) {
    this.own();
    const [, method, pattern] = /^(?:([A-Z]+) )?(.+)$/.exec(where);
    this.#answers = this.#answers.filter((one) => one.where !== where);
    if (what !== null) this.#answers.unshift({ where, method, matches: pathPattern(pattern), what });
  }

  /** What was asked, in order: `{ method, path, name, query, headers, body, status }`, all or where method and path match; the name is the path without hashes. */
  requests(where = '*') {
    this.own();
    const [, method, pattern] = /^(?:([A-Z]+) )?(.+)$/.exec(where);
    const matches = pathPattern(pattern);
    return this.#seen.filter((one) => (!method || one.method === method) && (matches(one.path) || matches(one.name)));
  }

  /** What could tell somebody something: all but the plain files of the page, which it may fetch ahead at any time. */
  told() {
    return this.requests().filter(({ method, body, query, name }) => method !== 'GET' || body || query || !/\.(wasm|css|js|txt|json|bin|svg)$/.test(name));
  }

  /** Forgets what was asked so far. */
  forget() {
    this.#seen = [];
  }

  /** Puts a script into every document from now on, before the document's own. The policy allows what comes from here. */
  preload(source) {
    this.#preloads.push(source);
  }

  /** Takes all such scripts back. */
  unload() {
    this.#preloads = [];
  }

  /** Whether a journey asked for other answers than the page's own. */
  get other() {
    return this.#answers.length > 0;
  }

  /** How many requests wait for their answer, without those that wait because a journey wants it so. */
  get pending() {
    return this.#pending;
  }

  async #serve(request, response) {
    const [where, query = ''] = request.url.split(/(?=\?)/);
    if (where === PRELOAD || where === COMPLAINTS) return this.#aside(where, request, response);
    const asked = decoded(where);
    if (!this.#offline && plainName(asked).endsWith('/offline.js')) return this.#empty(response);
    const seen = { method: request.method, path: asked, name: plainName(asked), query, headers: request.headers, body: '' };
    this.#seen.push(seen);
    this.#pending += 1;
    let held = false;
    response.once('close', () => { if (!held) this.#pending -= 1; });
    try {
      request.setEncoding('utf8');
      for await (const chunk of request) seen.body += chunk;
      const told = this.#answers.find((one) => (!one.method || one.method === request.method) && (one.matches(seen.path) || one.matches(seen.name)));
      const other = (typeof told?.what === 'function' ? await told.what(seen) : told?.what) ?? {};
      if (other.delay) {
        held = true;
        this.#pending -= 1;
        await this.#wait(other.delay);
      }
      if (other.drop) return request.socket.destroy();
      const own = await this.#file(seen, other);
      seen.status = other.status ?? own.status;
      if (this.#preloads.length && ['document', 'iframe'].includes(request.headers['sec-fetch-dest'])) own.body = withPreload(own.body);
      for (const [name, value] of this.#headers(own.path)) response.setHeader(name, value);
      if (own.type || other.type) response.setHeader('Content-Type', other.type ?? own.type);
      for (const [name, value] of Object.entries(other.headers ?? {})) response.setHeader(name, value);
      response.setHeader('Content-Length', own.body.length);
      response.writeHead(seen.status);
      response.end(request.method === 'HEAD' ? undefined : own.body);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error.stack));
    }
  }

  /** In the place of what would register a worker. */
  #empty(response) {
    response.writeHead(200, { 'Content-Type': TYPES['.js'], 'Cache-Control': 'no-store' });
    response.end();
  }

  /** What belongs to the journeys rather than to the page. */
  async #aside(where, request, response) {
    let told = '';
    for await (const chunk of request) told += chunk;
    if (where === COMPLAINTS) this.complaints.push(told);
    response.writeHead(200, { 'Content-Type': TYPES['.js'], 'Cache-Control': 'no-store' });
    response.end(where === PRELOAD ? this.#preloads.map((source) => `{\n${source}\n}\n`).join('') : '');
  }

  /** The file that a path stands for, or what a journey put in its place. */
  async #file({ method, path: asked }, { status, body, type }) {
    const inside = asked.startsWith(this.#base) ? asked.slice(this.#base.length - 1) : null;
    if (body !== undefined || status >= 400) {
      const bytes = Buffer.from(body ?? `${status}\n`);
      return { path: inside ?? asked, status: 200, type: type ?? (body === undefined ? TYPES['.txt'] : TYPES[path.extname(asked)]), body: bytes };
    }
    const missing = { path: inside ?? asked, status: 404, type: TYPES['.txt'], body: Buffer.from('Not found\n') };
    if (!this.#folder || inside === null || inside === '/_headers' || inside === '/_redirects') return missing;
    if (method !== 'GET' && method !== 'HEAD') return { ...missing, status: 405, body: Buffer.from('Only to be read\n') };
    if (inside === `/${NOTHING}`) return { path: inside, status: 200, type: TYPES['.html'], body: Buffer.from(EMPTY) };
    const file = path.join(this.#folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (!file.startsWith(this.#folder + path.sep)) return missing;
    if (!(await stat(file).catch(() => null))?.isFile()) return missing;
    return { path: inside, status: 200, type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  }

  #wait(milliseconds) {
    return new Promise((resolve) => {
      if (milliseconds !== Infinity) this.#timers.add(setTimeout(resolve, milliseconds));
    });
  }
}
