// A hand: reaches into the page for what a name stands for. lib/page.mjs says what a person does, this how it is done.

import assert from 'node:assert/strict';
import { BEHIND, unfold } from './behind.mjs';
import { finder } from './finder.mjs';
import { carried, holds, plain } from './pattern.mjs';
import { cover, rest } from './probes.mjs';
import { until } from './until.mjs';

export class Hand {
  /** `path`: the names of the parts of the page, one inside the other, to which it keeps. `said`: a text as every engine says it. */
  constructor(driver, server, path, said = (text) => text) {
    this.driver = driver;
    this.server = server;
    this.path = path;
    this.said = said;
  }

  /** Waits until the page has come to rest: what it asked for has come, nothing changes or moves. */
  async settle() {
    await until(async () => {
      const why = await this.driver.executeScript(rest);
      assert(!why, `the page does not come to rest: ${why}`);
      assert(this.server.pending === 0, 'the page waits for an answer of its server');
    });
  }

  /** Asks the finder inside the page; what it misses is an error. */
  async ask(way, ...given) {
    for (const pattern of given) {
      const line = BEHIND.get(pattern?.words);
      if (line) await this.driver.executeScript(unfold, line);
    }
    const { found, missing } = await this.driver.executeScript(`return (${finder})(${this.said})(...arguments)`, way, this.path, ...given);
    if (missing) throw new Error(missing);
    return found;
  }

  /** Finds by role and name; the browser has to agree about the name, since it is what assistive technology tells. */
  async find(role, name) {
    const found = await this.ask('find', role, carried(name));
    await this.#agreed(found, name);
    return found;
  }

  /** Puts what `find` finds into a state, chosen or not. */
  async choose(find, name, wanted) {
    const pressed = await until(async () => {
      const found = await find();
      assert(!found.disabled, `"${name}" is disabled`);
      // An option of a closed select has no name of its own to ask for.
      if (found.tag !== 'option') await this.#agreed(found, name);
      if (found.checked === wanted) return null;
      if (found.tag === 'option') await this.#select(found.element, wanted);
      else await this.press(found.target);
      return found.element;
    });
    if (pressed) await until(async () => assert((await this.#checked(pressed)) !== !wanted, `"${name}" was pressed, but is ${wanted ? 'not' : 'still'} chosen`));
    await this.settle();
  }

  /** Drivers tell the page only half of what a browser tells when a person chooses in a list: "change", but not "input". */
  async #select(option, wanted) {
    await this.driver.executeScript((option, wanted) => {
      const list = option.closest('select');
      list.focus();
      option.selected = wanted;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    }, option, wanted);
  }

  /** Whether a choice is chosen; unknown (null) once the page has put another in its place, maybe under another name. */
  async #checked(element) {
    try {
      return await this.driver.executeScript((element) => element.checked ?? element.selected ?? element.ariaChecked === 'true', element);
    } catch (error) {
      if (error.name === 'StaleElementReferenceError') return null;
      throw error;
    }
  }

  /** Scrolls to the middle of the screen and clicks there, unless something lies over it. */
  async press(element) {
    const by = await this.driver.executeScript(cover, element);
    assert(!by, by);
    await this.driver.actions().move({ origin: element, duration: 0 }).click().perform();
    // What moved before the driver pressed is pressed again; a document that came in its place knows of no press.
    const came = await this.driver.executeScript('return window.pressCame');
    assert(came !== false, 'the press did not come to where it was meant');
  }

  /** Browsers let dates and times be typed in parts, in an order that depends on where they think they are. So they are set. */
  async fill(element, text) {
    const value = await this.driver.executeScript((element, text) => {
      element.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(element, text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      return element.value;
    }, element, text);
    const [took, gave] = [plain(value), plain(text)];
    assert(took === gave || (took && gave && (took.startsWith(gave) || gave.startsWith(took))), `the field took "${value}" rather than "${text}"`);
  }

  async #agreed({ element, name: seen }, name) {
    const told = this.said(await element.getAccessibleName());
    assert(holds(told, name), `"${seen}" is what can be seen, but its name for assistive technology is "${told}"`);
  }
}
