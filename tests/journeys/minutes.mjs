// Time passes while somebody reads or is about to press something: nothing is taken from under the focus, and what is open
// stays open.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

const KASEYA = 'programme=kaseya&plan=subscription&level=2';
const PLACES = {
  'an answer from now': '#/calculator?programme=veeam-standard&plan=basic&level=1',
  'an answer in clock hours': '#/calculator?programme=veeam-vcsp&plan=production&level=1',
  'an answer without a figure': '#/calculator?programme=blancco&plan=spe&first=1&second=1',
  'an answer at another time, with holidays': '#/calculator?programme=zmanda&plan=standard&across=high&down=medium&date=2026-12-23&time=15:00&holidays=DE.BY',
  'before you start': `#/intake?${KASEYA}`,
  'what happened': '#/intake/happened?programme=veeam-standard&plan=basic&level=1',
  'what support needs': '#/intake/needed?programme=zmanda&plan=standard&across=high&down=medium',
  files: `#/intake/files?${KASEYA}`,
  'check your answers': '#/intake/review?programme=veeam-standard&plan=basic&level=1',
  drafts: `#/drafts?${KASEYA}`,
  comparison: '#/compare?programme=veeam-standard&plan=basic&level=1',
};

/** In every document from now on: the page's own clockwork can be wound, so that a minute takes no time. */
const CLOCKWORK = `{
  const real = globalThis.setInterval;
  globalThis.setInterval = (act, every, ...more) => {
    if (every === 1000) globalThis.wind = act;
    return real(act, every, ...more);
  };
}`;

/** In the page: opens all that can be opened, then puts the focus on everything in turn and lets three minutes pass each time. */
const PASS = `
  const [from, done] = arguments;
  (async () => {
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    const set = globalThis[Symbol.for('stopped clock')];
    for (const closed of document.querySelectorAll('details')) closed.open = true;
    await turn();
    const open = [...document.querySelectorAll('details')];
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((one) => one.checkVisibility() && !one.disabled);
    const wrong = [];
    let at = from;
    const name = (one) => one.tagName + ' ' + (one.id || one.getAttribute('aria-label') || one.textContent.trim().slice(0, 60));
    for (const one of all) {
      if (!one.isConnected) { wrong.push(name(one) + ' was replaced before'); continue; }
      one.focus();
      if (document.activeElement !== one) continue;
      for (let minute = 0; minute < 3; minute += 1) {
        set(at += 60_000);
        globalThis.wind();
        await turn();
      }
      if (document.activeElement !== one) wrong.push(name(one) + ' lost the focus to ' + name(document.activeElement));
    }
    for (const one of open) if (!one.isConnected || !one.open) wrong.push('closed: ' + name(one));
    done({ count: all.length, passed: (at - from) / 60_000, wrong });
  })().catch((error) => done({ count: 0, passed: 0, wrong: [String(error)] }));
`;

for (const [what, address] of Object.entries(PLACES)) {
  journey(`minutes pass, and the focus stays where it is: ${what}`, friday, async (page) => {
    await page.browser.ask('preload', CLOCKWORK);
    await page.open(address);
    const before = await page.text();
    const { count, passed, wrong } = await page.driver.executeAsyncScript(PASS, Date.parse(friday.now));
    assert.deepEqual(wrong, []);
    assert(count > 5 && passed > 5 * 3, `only ${count} things can have the focus`);
    // Time did pass: where the case is opened now, the page says other times than before.
    if (what.includes('now')) assert.notEqual(await page.text(), before);
  });
}
