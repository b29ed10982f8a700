// A browser for one visit: nothing was ever fetched in it, the line is slow, and so is the processor.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '../../tests/journeys/lib/chromium.mjs';

/** A slow line as the journeys have it, and how many times slower the processor is. */
export const LINE = { bits: 1_600_000, wait: 150 };
export const SLOWER = 4;
export const SIZE = { width: 390, height: 844 };

const QUIET = 1500;
const LONGEST = 60_000;

/**
 * Opens a page in a new browser, with a script that runs before its own, does something there, and ends the browser. `act` gets the
 * driver and a function that waits until nothing has been asked of the server for a while.
 */
export async function visit({ server, address = '', script = '' }, act) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'duetime-'));
  const driver = await chromium.start({ language: 'en', folder });
  try {
    await driver.manage().setTimeouts({ implicit: 0, pageLoad: LONGEST, script: LONGEST });
    await chromium.size(driver, SIZE);
    // The process for this origin is there before the time runs: a path that is not there brings no file of the page.
    await driver.get(`${server.url}nothing`);
    await chromium.line(driver, LINE);
    await chromium.slow(driver, SLOWER);
    // What is fetched to work without a network comes when nobody waits any more, and must not be counted as what somebody waits for.
    await chromium.preload(driver, 'delete Navigator.prototype.serviceWorker;');
    if (script) await chromium.preload(driver, script);
    server.given();
    await driver.get(server.url + address);
    const rest = async () => {
      const end = Date.now() + LONGEST;
      while (server.quiet() < QUIET) {
        if (Date.now() > end) throw new Error(`${server.url}${address} never stops asking for files`);
        await pause(100);
      }
    };
    return await act(driver, rest);
  } finally {
    await driver.quit().catch(() => {});
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
