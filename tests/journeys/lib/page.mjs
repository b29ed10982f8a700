// A page as a person meets it: what it is called, what it says, what can be pressed. Everything is named by its role
// and its visible name. A name is a string (the whole name, or else a part of it, in any case) or a regular expression.
// Every act waits until what it needs is there, and afterwards until the page has come to rest.

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { axe } from './axe.mjs';
import { unfold } from './behind.mjs';
import { Unable } from './engine.mjs';
import { Hand } from './hand.mjs';
import { pressKeys, selectAll } from './keys.mjs';
import { webdriver } from './npm.mjs';
import { carried, holds, one } from './pattern.mjs';
import { faint, obscured, spill } from './probes.mjs';
import { startServer } from './server.mjs';
import { DEADLINE, until } from './until.mjs';

const TYPED_BY_PARTS = new Set(['date', 'time', 'datetime-local', 'month', 'week', 'color', 'range']);

export class Page {
  #allowed = [];
  #neighbours = [];
  #others = [];
  #handle;
  #hand;

  constructor(browser, server, handle, at, path = []) {
    this.browser = browser;
    this.driver = browser.driver;
    this.server = server;
    this.at = at;
    this.#handle = handle;
    this.#hand = new Hand(browser.driver, server, path, browser.engine.said);
  }

  // ── Where ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Opens an address of the page: '#/calculator', or a path. Waits for `html[data-state=…]`, unless `state` is null. */
  async open(address = '', { state = 'ready' } = {}) {
    await this.driver.get(this.server.url + address.replace(/^\//, ''));
    if (state !== null) await this.state(state);
    return this;
  }

  /** Waits until the page says that it is in a state. */
  async state(wanted) {
    await until(async () => {
      // Between two documents there is neither.
      const state = await this.driver.executeScript('return document.documentElement?.dataset.state ?? null');
      assert(state !== null && (wanted instanceof RegExp ? wanted.test(state) : state === wanted), `the page is not ${wanted}, html[data-state] is ${state}`);
    }, 20_000);
    await this.settle();
    // A part that has come may still have to be made into a program, while nothing is asked for and nothing moves.
    if (wanted === 'ready' && !this.server.other) await until(async () => assert(!(await this.driver.executeScript('return Boolean(document.querySelector(".loading[role=status]"))')), 'it still says that it loads'));
  }

  async reload({ state = 'ready' } = {}) {
    await this.driver.navigate().refresh();
    if (state !== null) await this.state(state);
  }

  async back() {
    await this.driver.navigate().back();
    await this.settle();
  }

  /** The address behind the origin: '/#/calculator'. */
  async address() {
    return (await this.driver.getCurrentUrl()).replace(this.server.origin, '');
  }

  /** The same page, but only a part of it: a group, region, dialog, section, row … by its name or first heading. */
  in(name) {
    return this.#beside(this.#handle, this.at, [...this.#hand.path, carried(name)]);
  }

  /** One more tab on the same page, with its own or the same circumstances. It is in front. */
  async tab(at = this.at) {
    const other = await this.browser.tab(this.server, at);
    return this.#beside(other.#handle, at, []);
  }

  /** Brings this tab to the front; until another is, it is the one that is used. */
  async front() {
    await this.driver.switchTo().window(this.#handle);
    if (this.browser.engine.front) await this.browser.ask('front');
  }

  /** Goes into an embedded frame, by its title, until `out`. */
  async into(title) {
    const { element } = await until(() => this.#hand.find('frame', title));
    await this.driver.switchTo().frame(element);
  }

  async out() {
    await this.driver.switchTo().defaultContent();
  }

  /** A server with another origin, for pages that embed this one: `answers` as in lib/server.mjs. */
  async neighbour(answers) {
    const server = await startServer({ folder: null, answers });
    this.#neighbours.push(server);
    return server;
  }

  // ── Acts ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Chooses in a group of radio buttons, checkboxes or in a select. */
  async pick(group, choice) {
    await this.#hand.choose(() => this.#hand.ask('choice', carried(group), carried(choice)), choice, true);
  }

  /** Takes the tick from one checkbox of a group. */
  async unpick(group, choice) {
    await this.#hand.choose(() => this.#hand.ask('choice', carried(group), carried(choice)), choice, false);
  }

  /** Ticks a checkbox. */
  async tick(label) {
    await this.#hand.choose(() => this.#hand.ask('find', 'choice', carried(label)), label, true);
  }

  async untick(label) {
    await this.#hand.choose(() => this.#hand.ask('find', 'choice', carried(label)), label, false);
  }

  /** Types into a field in place of what stands there. Dates and times as in HTML: '2026-11-20T16:30'. A file: its path. */
  async type(label, text) {
    await until(async () => {
      const { element, tag, type, disabled } = await this.#hand.find('field', label);
      assert(!disabled, `the field "${label}" is disabled`);
      if (type === 'file') return this.#give(element, path.resolve(text));
      if (tag === 'input' && TYPED_BY_PARTS.has(type)) return this.#hand.fill(element, text);
      await this.#hand.press(element);
      await selectAll(this.driver);
      await pressKeys(this.driver, 'Backspace');
      if (text.length > 200 || /[\u{10000}-\u{10ffff}]/u.test(text)) await this.paste(text);
      // A driver may pass over a line's end, but not over the key that makes one.
      else if (text) await element.sendKeys(text.replaceAll('\n', webdriver.Key.ENTER));
    });
    await this.settle();
  }

  /** Gives a file to a field. What the page does with it is the page's; that it was told of it is the driver's. */
  async #give(element, file) {
    await this.driver.executeScript((field) => {
      window.isGiven = false;
      field.addEventListener('change', () => { window.isGiven = true; }, { capture: true, once: true });
    }, element);
    await element.sendKeys(file);
    await until(async () => assert(await this.driver.executeScript('return window.isGiven'), 'the driver gave no file to the field'), DEADLINE / 2);
  }

  /** Puts a text where the focus is, as pasting it does. */
  async paste(text) {
    const done = await this.driver.executeScript((text) => document.execCommand('insertText', false, text), text);
    assert(done, 'there is no field with the focus to paste into');
    await this.settle();
  }

  /** Opens what stands behind a line of the calculator, by the id of what it opens: 'moment', 'days-off', 'own-agreement'. */
  async unfold(id) {
    await until(async () => assert(await this.driver.executeScript('return Boolean(document.getElementById(`${arguments[0]}:line`))', id), `there is no line before ${id}`));
    await this.driver.executeScript(unfold, `${id}:line`);
    await this.settle();
  }

  /** Presses a button, a link, a tab, a summary. */
  async press(name) {
    await until(async () => {
      const { element, disabled } = await this.#hand.find('press', name);
      assert(!disabled, `"${name}" is disabled`);
      await this.#hand.press(element);
    });
    await this.settle();
  }

  /** Presses keys where the focus is: `keys('Tab', 'Shift+Tab', 'ArrowDown', 'Enter', 'some text')`. */
  async keys(...keys) {
    await pressKeys(this.driver, ...keys);
    await this.settle();
  }

  /** Types where the focus is as fast as keys can be sent, without waiting for the page: `hurry('Open', 'Enter', 'Wait')`. */
  async hurry(...keys) {
    await this.browser.ask('hurry', keys.flatMap((key) => (['Enter', 'Tab'].includes(key) ? [key] : [...key])));
    await this.settle();
  }

  /** Goes one stop on, and says what has the focus then. Whoever passes by does not wait for the page. */
  async stop(key = 'Tab') {
    await pressKeys(this.driver, key);
    const focus = await this.focused();
    // Among the browser's own controls a person goes on to the page again; not every driver's keys do.
    if (focus.role === 'none' && this.browser.engine.regain) await this.browser.ask('regain');
    return focus;
  }

  /** Goes on with Tab until the focus is on what has this name; returns the names on the way. */
  async tabTo(name, { key = 'Tab', most = 80 } = {}) {
    const passed = [];
    while (passed.length < most) {
      const focus = await this.stop(key);
      passed.push(`${focus.role} "${focus.name}"`);
      if (focus.role === 'none' || !holds(focus.name, name)) continue;
      await this.settle();
      // Some drivers give keys to a page without the focus too, and there Enter presses nothing.
      if (this.browser.engine.regain && !(await this.driver.executeScript('return document.hasFocus()'))) await this.browser.ask('regain');
      assert(holds((await this.focused()).name, name), `the focus does not stay on ${name}`);
      return passed;
    }
    throw new Error(`${key} never comes to ${name}; on the way: ${passed.join(', ')}`);
  }

  /** Waits until the page has come to rest. Every act does so by itself. */
  async settle() {
    await this.#hand.settle();
  }

  // ── What it says ───────────────────────────────────────────────────────────────────────────────────────────────

  /** The words that can be seen. */
  async text() {
    return this.#said(await this.driver.executeScript('return arguments[0].innerText', await this.#hand.ask('root')));
  }

  /** A text as every engine says it. */
  #said(text) {
    return this.browser.engine.said?.(text) ?? text;
  }

  /** Waits until the words are there. */
  async sees(pattern) {
    await until(async () => {
      const text = await this.text();
      assert(holds(text, pattern), `nowhere does it say ${pattern}; it says: ${one(text).slice(0, 600)}`);
    });
  }

  /** Waits until the words are gone. */
  async misses(pattern) {
    await until(async () => assert(!holds(await this.text(), pattern), `it still says ${pattern}`));
  }

  /** The first heading of the page. */
  async heading() {
    return until(async () => {
      const text = await this.driver.executeScript(
        (root) => [...root.querySelectorAll('h1')].find((each) => each.checkVisibility({ visibilityProperty: true }))?.innerText, await this.#hand.ask('root'));
      assert(text, 'there is no heading of the first level');
      return one(text);
    });
  }

  /** The answer, `{ kind, text }`, as soon as its words hold `pattern` and its kind is `kind`, where these are given. */
  async answer(pattern = '', kind) {
    return until(async () => {
      const answer = await this.driver.executeScript((root) => {
        const region = [root, ...root.querySelectorAll('*')].find((each) => each.matches('[data-answer]') && each.checkVisibility({ visibilityProperty: true }));
        const kinds = region ? [region, ...region.querySelectorAll('[data-kind]')] : [];
        return region && { kind: kinds.find((each) => each.dataset.kind)?.dataset.kind ?? null, text: region.innerText };
      }, await this.#hand.ask('root'));
      assert(answer, 'there is no answer');
      const text = one(this.#said(answer.text));
      assert(holds(text, pattern), `the answer does not say ${pattern}; it says: ${text}`);
      assert(!kind || answer.kind === kind, `the answer is of the kind ${answer.kind}, not ${kind}; it says: ${text}`);
      return { kind: answer.kind, text };
    });
  }

  /** Waits until a live region says it. */
  async announced(pattern) {
    await until(async () => {
      const told = await this.driver.executeScript(() =>
        [...document.querySelectorAll('[role=status], [role=alert], [role=log], output, [aria-live=polite], [aria-live=assertive]')].map((each) => each.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean));
      assert(told.some((text) => holds(this.#said(text), pattern)), `no live region says ${pattern}; they say: ${told.map((text) => `"${text}"`).join(', ') || 'nothing'}`);
    });
  }

  /** What stands in a field, or is selected in it. */
  async value(label) {
    return until(async () => {
      const { element, tag, value } = await this.#hand.find('field', label);
      return tag === 'select' ? this.driver.executeScript('return arguments[0].selectedOptions[0]?.label ?? ""', element) : value;
    });
  }

  /** What can be chosen in a group: `[{ name, checked, disabled }]`. */
  async choices(group) {
    return until(() => this.#hand.ask('choices', carried(group)));
  }

  /** What is chosen in a group: its name, or null. */
  async chosen(group) {
    return (await this.choices(group)).find((choice) => choice.checked)?.name ?? null;
  }

  /** What is told about a field or group beside its name: `{ text, invalid }`. */
  async notes(label) {
    return until(() => this.#hand.ask('notes', carried(label)));
  }

  /** The cells of a table as rows of texts. */
  async table(caption) {
    return until(() => this.#hand.ask('table', carried(caption)));
  }

  /** The names of all that has a role and can be seen: 'press', 'choice', 'group', 'field', 'part', 'table', 'frame'. */
  async list(role) {
    return this.#hand.ask('list', role);
  }

  /** What has the focus: `{ role, name, value }`; the role is 'none' where nothing has it. */
  async focused() {
    const { element, body, tag, value } = await this.driver.executeScript(() => {
      const element = document.activeElement ?? document.body;
      return { element, body: element === document.body || element === document.documentElement, tag: element.localName, value: element.value ?? null };
    });
    if (body) return { role: 'none', name: '', value: null };
    const [told, name] = await Promise.all([element.getAriaRole(), element.getAccessibleName()]);
    const role = this.browser.engine.role?.(told, tag) ?? told;
    return { role, name: one(this.#said(name)), value };
  }

  // ── What must hold ─────────────────────────────────────────────────────────────────────────────────────────────

  /** No barrier that axe knows of, here. `without`: rules to leave out; `said`: only what can differ from language to language. */
  async axe({ without, said } = {}) {
    await this.settle();
    await axe(this.driver, this.#hand.path.length ? await this.#hand.ask('root') : null, { without, said });
  }

  /** All words stand out from what they lie on, in the theme and at the width of now. */
  async contrast() {
    const found = await this.driver.executeScript(faint);
    assert(found.length === 0, `these words stand out too little:\n  ${found.slice(0, 10).join('\n  ')}`);
  }

  /** Nothing that has to be scrolled to sideways. */
  async overflow() {
    const { width, wide, culprits } = await this.driver.executeScript(spill);
    assert(!wide, `at a width of ${width} it scrolls sideways or is cut off; too wide are:\n  ${culprits.join('\n  ')}`);
  }

  /** What has the focus is on the screen, and nothing lies over it. */
  async uncovered() {
    const by = await this.driver.executeScript(obscured);
    assert(!by, `what has the focus can't be seen: ${by}`);
  }

  /** Skips the journey where the engine does not know a declaration of the style that is what the journey looks at. */
  async knows(property, value) {
    if (!(await this.driver.executeScript((property, value) => CSS.supports(property, value), property, value))) throw new Unable(`${this.browser.engine.name} has no way for: ${property}: ${value}`);
  }

  /** Lets complaints pass that hold a pattern, in a journey that provokes them. */
  allow(...patterns) {
    this.#allowed.push(...patterns);
  }

  /** Somebody else who may be asked here: the one who receives cases. */
  others(origin) {
    this.#others.push({ origin });
  }

  /** What the browser complained of, without what is allowed. */
  async complaints() {
    return (await this.browser.complaints()).filter((text) => !this.#allowed.some((pattern) => holds(text, pattern)));
  }

  /** Addresses that were asked for although they are neither this page's nor a neighbour's. */
  async outside() {
    const known = [this.server, ...this.#neighbours, ...this.#others].map((server) => `${server.origin}/`);
    return (await this.browser.addresses()).filter((address) => /^(https?|wss?|ftp):/.test(address) && !known.some((origin) => address.replace(/^ws:/, 'http:').startsWith(origin)));
  }

  /** The end of every journey: nobody complained, and nothing left the machine. */
  async end() {
    const complaints = await this.complaints();
    assert(complaints.length === 0, `the browser complained:\n  ${complaints.join('\n  ')}`);
    const outside = await this.outside();
    assert(outside.length === 0, `something was asked of others:\n  ${outside.join('\n  ')}`);
  }

  /** Its server goes, unless others play there too, and its neighbours. */
  async close() {
    for (const server of [this.server, ...this.#neighbours.splice(0)]) if (!server.shared) await server.stop();
  }

  // ── Circumstances ──────────────────────────────────────────────────────────────────────────────────────────────

  /** The page's clock stands still at an instant, from now on. */
  async clock(instant) {
    await this.browser.stopClock(instant);
  }

  /** A processor that is so many times slower. */
  async slow(times) {
    await this.browser.ask('slow', times);
  }

  async size(width, height = 800) {
    await this.browser.ask('size', { width, height });
    await this.settle();
  }

  /** What the person prefers: `{ dark, still, forced, contrast, print }`. */
  async media(media) {
    await this.browser.media(media);
    await this.settle();
  }

  /** A slow line: `{ bits, wait }`, a second and in milliseconds; without either, as fast as it is. */
  async line(line) {
    await this.browser.ask('line', line);
  }

  /** Takes the network away, or gives it back. */
  async network(there) {
    this.server.own();
    await this.browser.network(there);
  }

  /** The text on the clipboard. */
  async clipboard() {
    if (this.browser.engine.clipboard) return this.browser.ask('clipboard');
    await this.browser.ask('permit', this.server.origin, ['clipboardReadWrite', 'clipboardSanitizedWrite']);
    return this.driver.executeScript('return navigator.clipboard.readText()');
  }

  /** Does something, and waits for the file that it saves: `{ name, text }`. */
  async saved(act) {
    const { saved: folder } = this.browser;
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
    await act();
    return until(async () => {
      const [name, ...more] = (await readdir(folder)).filter((each) => !each.startsWith('.'));
      assert(name && !/\.(crdownload|part|wkdownload)$/.test(name) && more.length === 0, `no file has been saved, but: ${[name, ...more].filter(Boolean).join(', ') || 'none'}`);
      const text = await readFile(path.join(folder, name), 'utf8');
      // Some browsers take the name first, and write afterwards.
      assert(text, `${name} is empty`);
      return { name, text };
    });
  }

  // ── Pictures ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** A picture of the whole page in the folder that DUETIME_SHOTS names; without one, nothing. */
  async shot(name) {
    if (!process.env.DUETIME_SHOTS) return null;
    await this.settle();
    return this.#keep(`${name}.png`, await this.browser.ask('picture'));
  }

  /** The page on paper: how many sheets. The PDF is kept where pictures are. */
  async printed(name) {
    const pdf = await this.driver.printPage({ background: false, width: 21, height: 29.7 });
    if (process.env.DUETIME_SHOTS) await this.#keep(`${name}.pdf`, pdf);
    return Buffer.from(pdf, 'base64').toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  async #keep(name, base64) {
    const file = path.join(path.resolve(process.env.DUETIME_SHOTS), name.replace(/[^\p{L}\p{N}._-]+/gu, '-'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, base64, 'base64');
    return file;
  }

  /** Another view of the same journey, which shares what is allowed and who its neighbours are. */
  #beside(handle, at, path) {
    const other = new Page(this.browser, this.server, handle, at, path);
    other.#allowed = this.#allowed;
    other.#neighbours = this.#neighbours;
    return other;
  }
}
