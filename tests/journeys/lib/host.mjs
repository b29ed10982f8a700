// A page of somebody else, tests/hosts, that shows Duetime: with the app in its frame, or with a fake that says what a test wants.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unable } from './engine.mjs';
import { readHeaders } from './headers.mjs';
import { shipped } from './npm.mjs';
import { until } from './until.mjs';

const at = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const text = (name) => readFileSync(at(name), 'utf8');

/** Where Duetime is in a recipe. */
export const PLACE = 'https://support.example.com/duetime/';

/** A page of tests/hosts as it stands there. */
export const source = (name) => text(`tests/hosts/${name}`);

/** What a host tells, and what moved in it: in every document, before all that runs there. */
function listen() {
  window.told = [];
  window.warned = [];
  window.shifted = 0;
  const { warn } = console;
  console.warn = (...words) => {
    window.warned.push(words.join(' '));
    warn.apply(console, words);
  };
  for (const type of ['ready', 'step', 'level', 'deadline', 'draft', 'submit', 'result', 'error', 'close']) {
    document.addEventListener(`duetime-${type}`, (event) => {
      window.told.push({ type, detail: event.detail, composed: event.composed });
      if (type === 'submit') window.last = event.detail;
    });
  }
  try {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; })).observe({ type: 'layout-shift', buffered: true });
  } catch {}
}

export class Host {
  constructor(page) {
    this.page = page;
    this.driver = page.driver;
  }

  /**
   * A host page, and Duetime at another origin: the page that is built, or, unless `real`, the fake of tests/hosts/fake in its `mode`.
   * `answers` are the host's own beside its pages, `headers` those of its pages. `needs` is what the journey cannot do without: the
   * engine's way to look into every frame (`preload`), or to hear its console (`complaints`).
   */
  static async made(page, { real = false, mode = '', answers = {}, headers = {}, needs } = {}) {
    const { engine } = page.browser;
    if (needs && !engine[needs]) throw new Unable(`${engine.name} has no way for: ${needs} in a page of another origin`);
    const host = new Host(page);
    host.duetime = real ? page.server : await page.neighbour({});
    // Where an engine cannot put a script into a document, the document has it.
    const listening = engine.preload ? '' : `<script src="${PLACE}listen.js"></script>`;
    const served = (name) => () => ({ headers, type: 'text/html; charset=utf-8', body: host.placed(source(name).replace('<title>', `${listening}<title>`)) });
    const pages = ['static', 'events', 'react', 'vue', 'wordpress-blocks', 'wordpress-classic', 'strict', 'inside', 'twice', 'late', 'plain', 'rtl', 'badge', 'own', 'raw', 'seventh'];
    host.server = await page.neighbour({
      ...Object.fromEntries(pages.map((name) => [`/${name}.html`, served(`${name}.html`)])),
      '/react.js': () => ({ body: shipped('react/umd/react.production.min.js') }),
      '/react-dom.js': () => ({ body: shipped('react-dom/umd/react-dom.production.min.js') }),
      '/vue.js': () => ({ body: shipped('vue/dist/vue.global.prod.js') }),
      '/favicon.ico': { body: '' },
      '/wp-emoji.js': { body: '' },
      '/icon.svg': { body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      '/elsewhere.html': { body: '<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><h1>Elsewhere</h1>' },
      ...answers,
    });
    if (real) host.named([host.server.origin]);
    else host.faked(mode);
    if (listening) host.duetime.answer('/listen.js', { body: `(${listen})();` });
    else await page.browser.ask('preload', `(${listen})();`);
    return host;
  }

  /** A text of a recipe, with Duetime where it is in this journey. */
  placed(recipe) {
    return recipe.replaceAll(PLACE, this.duetime.url).replaceAll(new URL(PLACE).origin, this.duetime.origin);
  }

  /** Names who may be a host of the page that is built, as its headers and its duetime.json would; null for a server without that header. */
  named(hosts) {
    this.duetime.answer('/duetime.json', { body: JSON.stringify({ hosts: hosts ?? [] }) });
    const sent = readHeaders(readFileSync(path.resolve(process.env.DUETIME_DIST || at('dist'), '_headers'), 'utf8'));
    for (const name of ['/embed.html', '/badge.html']) {
      const policy = sent(name).find(([header]) => header === 'Content-Security-Policy')[1];
      this.duetime.answer(name, { headers: { 'Content-Security-Policy': policy.replace(/; frame-ancestors [^;]*/, hosts ? `; frame-ancestors 'self' ${hosts.join(' ')}` : '') } });
    }
  }

  /** Duetime is the fake, in a mode. */
  faked(mode) {
    const anybody = { 'Access-Control-Allow-Origin': '*' };
    const script = { headers: anybody, type: 'text/javascript; charset=utf-8' };
    const frame = { body: source('fake/embed.html'), type: 'text/html; charset=utf-8' };
    const answers = {
      '/embed.js': { ...script, body: text('embed/embed.js') },
      '/other.js': { ...script, body: text('embed/embed.js').replace(/RELEASE = '[^']*'/, "RELEASE = '9.9.9'") },
      '/embed.html': frame,
      '/badge.html': frame,
      '/fake.js': { ...script, body: `const mode = ${JSON.stringify(mode)};\n${source('fake/fake.js')}` },
    };
    for (const [where, what] of Object.entries(answers)) this.duetime.answer(where, what);
  }

  /** Opens a page of the host. */
  async open(name) {
    await this.driver.get(`${this.server.url}${name}`);
    return this;
  }

  /** Runs something in the host: a function of this file's kind, with what it is given. */
  async run(what, ...given) {
    return this.driver.executeScript(what, ...given);
  }

  /** Runs something in the frame of the first element. */
  async inFrame(what, ...given) {
    const frame = await until(async () => {
      const found = await this.frame();
      assert(found, 'there is no frame yet');
      return found;
    });
    await this.driver.switchTo().frame(frame);
    try {
      return await this.driver.executeScript(what, ...given);
    } finally {
      await this.driver.switchTo().parentFrame();
    }
  }

  /** Goes into the frame, where the page's own acts work, until `leave`. */
  async enter() {
    await this.driver.switchTo().frame(await until(async () => {
      const frame = await this.frame();
      assert(frame, 'there is no frame yet');
      return frame;
    }));
  }

  async leave() {
    await this.driver.switchTo().parentFrame();
  }

  /** The frame in an element, or null. */
  async frame(selector = 'duetime-sla') {
    return this.run((selector) => document.querySelector(selector)?.shadowRoot?.querySelector('iframe') ?? null, selector);
  }

  /** Has the fake say something: an object as JSON, all else as it is. */
  async say(message) {
    // Its document may have been put in place a moment ago.
    await until(async () => assert(await this.inFrame((message) => (window.say ? (window.say(message), true) : false), message), 'the fake is not there yet'));
  }

  /** What the fake heard so far, or of a type. */
  async heard(type) {
    const all = (await this.inFrame(() => window.heard)).map((each) => JSON.parse(each));
    return type ? all.filter((each) => each.type === type) : all;
  }

  /** All settings that the fake heard, laid over each other. */
  async settings() {
    return Object.assign({}, ...(await this.heard('settings')));
  }

  /** The events of a type that the host was told, once there are as many as wanted. */
  async told(type, least = 1) {
    return until(async () => {
      const told = await this.run((type) => window.told.filter((each) => each.type === type).map(({ detail }) => JSON.parse(JSON.stringify(detail ?? null))), type);
      assert(told.length >= least, `the host was told "${type}" ${told.length} times, not ${least}`);
      return told;
    });
  }

  /** Waits until the host's console says something. */
  async warned(pattern) {
    await until(async () => {
      const warned = await this.run(() => window.warned);
      assert(warned.some((each) => (pattern instanceof RegExp ? pattern.test(each) : each.includes(pattern))), `the console of the host does not say ${pattern}, but:\n  ${warned.join('\n  ')}`);
    });
  }

  /** Waits until the frame is there and shown. */
  async ready(selector = 'duetime-sla') {
    await until(async () => {
      const frame = await this.run((selector) => {
        const found = document.querySelector(selector)?.shadowRoot?.querySelector('iframe');
        return found && getComputedStyle(found).visibility;
      }, selector);
      assert(frame === 'visible', `the frame is ${frame}`);
    });
  }
}
