// A browser that is driven: one session, in which every journey gets a tab of its own.
// ENGINE chooses which: `chromium`, `firefox` or `webkit`.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from './chromium.mjs';
import { Unable } from './engine.mjs';
import { firefox } from './firefox.mjs';
import { Page } from './page.mjs';
import { COMPLAINTS, NOTHING, startServer } from './server.mjs';
import { webkit } from './webkit.mjs';

export const ENGINES = { chromium, firefox, webkit };

/** How many times slower the processor is for every page, to see what only a fast one hides. */
export const SLOWED = Number(process.env.DUETIME_SLOWED || 1);

/** The engine that ENGINE names. */
function chosen() {
  const name = process.env.ENGINE || 'chromium';
  if (!ENGINES[name]) throw new Error(`ENGINE is "${name}"; known are: ${Object.keys(ENGINES).join(', ')}`);
  return ENGINES[name];
}

/** What tells one browser from another: its language, and those circumstances that its engine can be given at its start only. */
export const setting = (language, at) => JSON.stringify([language, chosen().fixed?.(at) ?? null]);

/** Chrome tells most breaches of the policy on the console, this tells all of them, in any engine. */
function tellBreaches() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP violation: ${event.effectiveDirective} forbids ${event.blockedURI} (${event.sourceFile ?? ''}:${event.lineNumber})`);
  });
}

/**
 * Tells the server at `place` what an engine's own console would be asked for: errors that nobody catches, and what is logged as
 * one. It waits until the server has it. A server that is not there is told nothing.
 */
function tellComplaints(place) {
  const { open, send } = XMLHttpRequest.prototype;
  const tell = (...words) => {
    try {
      const request = new XMLHttpRequest();
      open.call(request, 'POST', place, false);
      send.call(request, words.map((one) => (one instanceof Error ? `${one.name}: ${one.message}\n${one.stack}` : String(one))).join(' '));
    } catch {}
  };
  addEventListener('error', (event) => {
    const { target, message, error } = event;
    if (target instanceof Element) tell(`failed to fetch ${target.src || target.href}`);
    else tell(error ?? message);
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => tell('nobody caught:', reason));
  const { error } = console;
  console.error = (...words) => {
    tell(...words);
    error.apply(console, words);
  };
}

/** What the page reads as the person's language, in an engine that speaks only what its machine does. */
function speak(language) {
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => Object.freeze([language]) });
  Object.defineProperty(navigator, 'language', { configurable: true, get: () => language });
}

/**
 * The page's clock, stopped at an instant. Where it is stopped already, it is set. All of it is the window's: in Firefox, what is
 * global to a script of the driver is that script's own.
 */
function stopClock(instant) {
  const key = Symbol.for('stopped clock');
  if (window[key]) return window[key](instant);
  const Real = window.Date;
  window[key] = (other) => { instant = other; };
  window.Date = new Proxy(Real, {
    construct: (target, given, type) => Reflect.construct(target, given.length ? given : [instant], type),
    apply: () => new Real(instant).toString(),
    get: (target, name) => (name === 'now' ? () => instant : Reflect.get(target, name)),
  });
  Real.prototype.constructor = window.Date;
}

const called = (run, ...given) => `(${run})(${given.map((one) => JSON.stringify(one)).join(', ')});`;

export class Browser {
  #complaints = [];
  #addresses = [];
  #offline = false;
  #server = null;
  #playing = null;
  #kept = null;
  #preloads = [];

  /** Starts the browser that ENGINE names, in a language, and in those of the circumstances that it can be given at its start only. */
  static async start({ language = 'en', at = {} } = {}) {
    const browser = new Browser();
    browser.engine = chosen();
    browser.language = language;
    browser.folder = await mkdtemp(path.join(os.tmpdir(), 'duetime-'));
    browser.saved = path.join(browser.folder, 'saved');
    await mkdir(browser.saved);
    browser.driver = await browser.engine.start({ language, folder: browser.folder, saved: browser.saved, at });
    await browser.driver.manage().setTimeouts({ implicit: 0, pageLoad: 30_000 * SLOWED, script: 90_000 * SLOWED });
    return browser;
  }

  async quit() {
    await this.driver.quit().catch(() => {});
    await this.engine.quit?.(this.driver);
    await this.#server?.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Asks something of the engine that not every engine can do. */
  async ask(ability, ...given) {
    // Where an engine has no way to put a script into every document, the server does, which serves them.
    if (ability === 'preload' && !this.engine.preload) return this.#playing.preload(...given);
    if (!this.engine[ability]) throw new Unable(`${this.engine.name} has no way for: ${ability}`);
    const answer = await this.engine[ability](this.driver, ...given);
    if (ability === 'preload') this.#preloads.push(answer);
    return answer;
  }

  /**
   * A tab as the only one, with a server and a page. Nothing is left from the one before but what was fetched: all journeys of a
   * browser play at one origin and in one tab, so that it need not start a process and compile the program for each. Where it has
   * to be as if nothing had ever been fetched (`fresh`), origin and tab are new. `serving` is as in lib/server.mjs, `at` as in `tab`.
   */
  async page({ fresh = false, ...serving } = {}, at = {}) {
    if (this.#offline) await this.network(true);
    const server = fresh ? await startServer(serving) : (this.#server ??= await startServer({ shared: true }));
    this.#playing = server;
    server.unload();
    const old = await this.driver.getAllWindowHandles();
    let kept = !fresh && old.includes(this.#kept) ? this.#kept : null;
    // Where an engine cannot be told to forget, what was left at the origin has to be emptied from any tab, also after a journey elsewhere.
    const clearing = kept ?? (fresh || this.engine.history ? null : old[0]);
    if (clearing) {
      await this.driver.switchTo().window(clearing);
      await this.#clear(server);
      // Where the tab would remember where it was, another takes its place.
      if (!this.engine.history) kept = null;
    }
    if (!kept) await this.driver.switchTo().newWindow(this.engine.tabs ?? 'tab');
    const handle = kept ?? (await this.driver.getWindowHandle());
    for (const each of old.filter((each) => each !== kept)) {
      // One that was opened by a page, as for a mail, may have closed by itself.
      await this.driver.switchTo().window(each).then(() => this.driver.close()).catch((error) => {
        if (error.name !== 'NoSuchWindowError') throw error;
      });
    }
    await this.driver.switchTo().window(handle);
    // Whoever left the page by Tab is among the browser's own controls.
    if (this.engine.front) await this.ask('front');
    await this.#set(at);
    await this.ask('forget', server.origin);
    this.#kept = fresh ? null : handle;
    await this.#listen();
    this.#complaints = [];
    this.#addresses = [];
    return new Page(this, server, handle, at);
  }

  /** Puts a document into the tab in front on which nothing runs, and takes away all that the one before left here. */
  async #clear(server) {
    for (const script of this.#preloads.splice(0)) await this.ask('unload', script);
    await this.driver.get(server.url + NOTHING);
    // From the same process that wrote: what was written before is gone, and nobody is left who could write.
    await this.driver.executeScript('localStorage.clear(); sessionStorage.clear(); name = "";');
    if (this.engine.history) await this.ask('history');
  }

  /**
   * One more tab, and its page.
   * - `width`, `height`, `ratio`: the viewport, exactly
   * - `zone`: the time zone; `now`: an instant at which the page's clock stands still
   * - `dark`, `still`, `forced`, `contrast`, `print`: what the person prefers, and how colours are
   */
  async tab(server, at = {}) {
    await this.driver.switchTo().newWindow(this.engine.tabs ?? 'tab');
    const handle = await this.driver.getWindowHandle();
    if (this.engine.front) await this.ask('front');
    await this.#set(at);
    return new Page(this, server, handle, at);
  }

  /** Puts the tab in front into its circumstances, all of them. */
  async #set({ width = 1280, height = 800, ratio, zone, now, ...media }) {
    await this.ask('size', { width, height, ratio });
    if (this.engine.language) await this.ask('language', this.language);
    else await this.ask('preload', called(speak, this.language));
    await this.ask('downloads', this.saved);
    await this.ask('zone', zone);
    if (this.engine.slow || SLOWED !== 1) await this.ask('slow', SLOWED);
    await this.media(media);
    if (!this.engine.complaints) await this.ask('preload', called(tellComplaints, COMPLAINTS));
    await this.ask('preload', called(tellBreaches));
    if (now) await this.stopClock(now);
  }

  /** What the person prefers, and whether it is paper; some engines have the page itself do its part. */
  async media(media) {
    const script = await this.ask('media', media);
    if (typeof script !== 'string') return;
    await this.ask('preload', script);
    await this.driver.executeScript(script);
  }

  /** Takes the network away from all tabs, or gives it back. */
  async network(there) {
    await this.ask('network', there);
    this.#offline = !there;
  }

  /** Stops the clock of the tab in front, in the document that is there and in all that follow. */
  async stopClock(instant) {
    const at = new Date(instant).getTime();
    if (Number.isNaN(at)) throw new Error(`not an instant: ${instant}`);
    await this.ask('preload', called(stopClock, at));
    await this.driver.executeScript(called(stopClock, at));
  }

  /** What the browser complained of since the journey began. */
  async complaints() {
    await this.#listen();
    return this.#complaints;
  }

  /** Every address that was asked for since the journey began. */
  async addresses() {
    await this.#listen();
    return this.#addresses;
  }

  async #listen() {
    this.#complaints.push(...(this.engine.complaints ? await this.ask('complaints') : this.#playing.complaints.splice(0)));
    this.#addresses.push(...(await this.ask('addresses')));
  }
}
