// A journey: what a person does from beginning to end, and what must be true on the way. It gets a server and a tab of
// its own, so nothing is left from the one before; the browser is shared by the journeys of a file.

import { after, test } from 'node:test';
import path from 'node:path';
import { Browser, SLOWED, Unable } from './browser.mjs';
import { startServer } from './server.mjs';

const LIMIT = 120_000;
const file = path.basename(process.argv[1] ?? '', '.mjs');
const filter = process.env.DUETIME_ONLY ? new RegExp(process.env.DUETIME_ONLY, 'i') : null;
let browser = null;

/** The file's browser, in a language; a browser that speaks another makes way. */
async function speaking(language) {
  if (browser && browser.language !== language) await leave();
  browser ??= await Browser.start({ language });
  return browser;
}

async function leave() {
  const old = browser;
  browser = null;
  await old?.quit();
}

after(leave);
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => leave().finally(() => process.exit(1)));

/**
 * Tells a journey: `journey('a customer reads a deadline', { width: 320 }, async (page) => { … })`.
 *
 * The circumstances: `language` ('en'), `width` (1280), `height` (800), `zone`, `now` (the clock stands still there),
 * `dark`, `still`, `forced`, `contrast`, `print`, `server` for what lib/server.mjs takes, and `limit` (milliseconds).
 * At the end the browser must have had no complaint, and nothing may have been asked of another host.
 */
export function journey(name, given, tell) {
  const [{ language = 'en', server: serving, limit = LIMIT, ...at }, run] = tell ? [given, tell] : [{}, given];
  const full = `${file}: ${name}`;
  if (filter && !filter.test(full)) return;
  test(full, { timeout: limit * SLOWED }, async (t) => {
    const server = await startServer(serving);
    let page;
    // A journey that hangs loses its server and its browser, so that the next one starts with another.
    const lose = () => Promise.allSettled([leave(), page?.close(), server.stop()]);
    t.signal.addEventListener('abort', lose);
    try {
      page = await (await speaking(language)).page(server, at);
      await run(page);
      await page.end();
    } catch (error) {
      if (error instanceof Unable) return t.skip(error.message);
      throw await explained(error, page, full);
    } finally {
      t.signal.removeEventListener('abort', lose);
      await page?.close();
      await server.stop();
    }
  });
}

/** The error with what the page looked like: where it was, what it said, what the browser complained of. */
async function explained(error, page, name) {
  const look = async (what, read) => {
    try {
      const text = await read();
      return text ? [`  ${what}: ${text}`] : [];
    } catch {
      return [];
    }
  };
  if (!page) return error;
  const lines = [
    ...(await look('at', () => page.address())),
    ...(await look('it says', async () => (await page.driver.executeScript('return document.body.innerText')).replace(/\s+/g, ' ').slice(0, 500))),
    ...(error.message.startsWith('the browser complained') ? [] : await look('complaints', async () => (await page.complaints()).join('\n    '))),
    ...(await look('picture', () => page.shot(`failed ${name}`))),
  ];
  const [frame] = (error.stack ?? '').split('\n').filter((line) => line.includes(`${file}.mjs`));
  const told = new Error([error.message, ...(frame ? [`  ${frame.trim()}`] : []), ...lines].join('\n'), { cause: error });
  told.stack = told.message;
  return told;
}
