// A lane: a browser in which journeys are played one after the other.

import { Browser, setting, SLOWED } from './browser.mjs';
import { Unable } from './engine.mjs';

export class Lane {
  #browser = null;

  /** What its browser was started with, as `setting` in lib/browser.mjs tells it, if there is one. */
  setting = null;

  /** Its browser, in a language and circumstances; one that was started with others makes way. */
  async #started(language, at) {
    const wanted = setting(language, at);
    if (this.setting !== wanted) await this.leave();
    this.#browser ??= await Browser.start({ language, at });
    this.setting = wanted;
    return this.#browser;
  }

  /** Its browser goes. */
  async leave() {
    const old = this.#browser;
    this.#browser = null;
    this.setting = null;
    await old?.quit();
  }

  /** Plays a journey: `{ outcome, words, took }`. The outcome is 'passed', 'failed' or 'skipped'. */
  async play({ name, file, language, server, fresh, limit, at, run }) {
    const began = performance.now();
    const ended = (outcome, words = '') => ({ outcome, words, took: performance.now() - began });
    let page = null;
    let over;
    const late = new Promise((_, reject) => { over = setTimeout(() => reject(new Error(`it takes longer than ${(limit * SLOWED) / 1000} s`)), limit * SLOWED); });
    const whole = async () => {
      page = await (await this.#started(language, at)).page({ fresh, ...server }, at);
      await run(page);
      await page.end();
    };
    try {
      await Promise.race([whole(), late]);
      return ended('passed');
    } catch (error) {
      if (error instanceof Unable) return ended('skipped', error.message);
      const words = await Promise.race([explained(error, page, name, file), late]).catch(() => error.message);
      // Where the browser itself may be lost, the next journey gets another.
      await this.leave();
      return ended('failed', words);
    } finally {
      clearTimeout(over);
      late.catch(() => {});
      await page?.close();
    }
  }
}

/** The error with what the page looked like: where it was, what it said, what the browser complained of. */
async function explained(error, page, name, file) {
  const look = async (what, read) => {
    try {
      const text = await read();
      return text ? [`  ${what}: ${text}`] : [];
    } catch {
      return [];
    }
  };
  const [frame] = (error.stack ?? '').split('\n').filter((line) => line.includes(`${file}.mjs`));
  return [
    error.message,
    ...(frame ? [`  ${frame.trim()}`] : []),
    ...(page ? await look('at', () => page.address()) : []),
    ...(page ? await look('it says', async () => (await page.driver.executeScript('return document.body.innerText')).replace(/\s+/g, ' ').slice(0, 3_000)) : []),
    ...(page && !error.message.startsWith('the browser complained') ? await look('complaints', async () => (await page.complaints()).join('\n    ')) : []),
    ...(page ? await look('picture', () => page.shot(`failed ${name}`)) : []),
  ].join('\n');
}
