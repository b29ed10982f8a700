// A finished case on its way to the vendor: it arrives once, whatever happens, and the page says how it stands.
//
// DUETIME_SUBMISSIONS: how many cases go through a receiver that fails at random, 25 unless told. DUETIME_SEED: the numbers of another time.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../../scripts/dist.mjs';
import { filesIn, writeInto } from '../../scripts/site/folder.mjs';
import { TEXT, comesTo, file, flowing, reviewed, shown } from './lib/case.mjs';
import { FORBIDDEN, leaveBehind, record, records } from './lib/drafts.mjs';
import { Unable } from './lib/engine.mjs';
import { journey } from './lib/journey.mjs';
import { startReceiver } from './lib/receiver.mjs';
import { until } from './lib/until.mjs';
import { withWorker } from './lib/worker.mjs';

const DIST = path.resolve(process.env.DUETIME_DIST || fileURLToPath(new URL('../../dist', import.meta.url)));
const made = mkdtempSync(path.join(tmpdir(), 'duetime-delivery-'));
process.once('exit', () => rmSync(made, { recursive: true, force: true }));

const receiver = await startReceiver();
const folder = path.join(made, 'site');
const settings = { format: 1, hosts: [], submit: { url: receiver.url, name: 'Acme Support', files: 1 }, mail: 'support@acme.example' };
writeInto(folder, siteOf({ release: filesIn(DIST), settings, notice: () => 'licences\n' }));
const here = { zone: 'Europe/Amsterdam', width: 390, height: 844, limit: 90_000, server: { folder } };

/** What the receiver knows of this page. */
function mine(page) {
  page.allow('ERR_', 'failed', 'Failed to load resource', 'network', 'NetworkError', 'CORS', 'Cross-Origin', 'Could not connect', 'edirect', 'access control', 'could not be loaded', 'status');
  page.others(new URL(receiver.url).origin);
  return receiver.at(page.server.origin);
}

const number = (page) => page.driver.executeScript('return document.querySelector("#handed-over .reference .figure")?.innerText');
const reference = (page) => page.driver.executeScript('return document.querySelector(".reference .figure[translate]").innerText');
/** Presses "Send now" if it is there: a page goes on by itself too, and then nothing is left to press. */
const sendNow = (page) => page.driver.executeScript('[...document.querySelectorAll("button")].find((it) => it.innerText === "Send now")?.click()');
/** Sends what waits until the receiver has as many cases. */
const goes = (page, one, cases = 1) => until(async () => {
  await sendNow(page);
  assert.equal(one.cases.size, cases);
});
const outbox = (page) => page.driver.executeScript('return localStorage.getItem("duetime.outbox")');

journey('a case is submitted, arrives, and its number stays with it', here, async (page) => {
  const one = mine(page);
  await reviewed(page);
  assert.deepEqual(one.asked, [], 'nothing was sent before');
  await page.axe();
  await page.overflow();
  const document = await shown(page);
  await page.press('Submit to Acme Support');
  await page.sees('Acme Support has this case');
  assert.equal(await number(page), 'INC-1');
  const [[key, kept]] = [...one.cases];
  assert.deepEqual([key, kept.document, kept.again], [document.reference, document, 0]);
  assert.deepEqual([one.asked, one.wrong], [['POST'], []]);
  await page.axe();
  // It is known by the next visit too, and nothing waits any more.
  await until(async () => assert.equal(await outbox(page), null));
  await page.reload();
  await page.sees('Acme Support has this case');
  assert.equal(await number(page), 'INC-1');
  assert.deepEqual(one.asked, ['POST']);
});

journey('files go with the case as they were given, and those that are too large are named', here, async (page) => {
  const one = mine(page);
  await page.open();
  await page.sees('nothing leaves it before you submit a case');
  await page.misses('Nothing is sent anywhere');
  const log = await file(page, 'a “b” ü.log', 'one\ntwo\r\n--duetime-\n');
  const nothing = await file(page, 'empty.txt', '');
  const large = await file(page, 'large.bin', randomBytes(1_100_000));
  await reviewed(page, log, nothing, large);
  await page.sees('These files go with it: a “b” ü.log and empty.txt');
  await page.sees('These files do not go with it: large.bin');
  await page.axe();
  await page.press('Submit to Acme Support');
  await page.sees('Acme Support has this case');
  const [{ document, files }] = [...one.cases.values()];
  assert.deepEqual(document.files.map((it) => it.name).sort(), [log, nothing, large].map((it) => it.name).sort());
  const sums = files.map((it) => createHash('sha256').update(it.bytes).digest('hex'));
  assert.deepEqual(sums.sort(), [log.sha256, nothing.sha256].sort());
  assert.deepEqual(one.wrong, []);
});

journey('files outlive the page with a case that waits', here, async (page) => {
  const one = mine(page);
  const log = await file(page, 'kept.log', 'kept for later');
  await reviewed(page, log);
  one.fault = () => 'drop';
  await page.press('Submit to Acme Support');
  await page.sees('cannot be reached from here at the moment');
  await page.reload();
  one.fault = () => '';
  await goes(page, one);
  await page.sees('Acme Support has this case');
  const [{ files }] = [...one.cases.values()];
  assert.deepEqual(files.map((it) => it.bytes.toString()), ['kept for later']);
});

journey('where the browser keeps nothing, whoever leaves while a case waits is asked first, and nobody else is', here, async (page) => {
  const one = mine(page);
  const asks = () => page.driver.executeScript('return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))');
  await page.browser.ask('preload', FORBIDDEN + FORBIDDEN.replace('localStorage', 'indexedDB'));
  await reviewed(page);
  assert.equal(await asks(), false);
  one.fault = () => 'drop';
  await page.press('Submit to Acme Support');
  await page.sees('This browser keeps nothing. Leave this page open until the case has arrived, or take it along as a file.');
  assert.equal(await asks(), true);
  await page.axe();
  one.fault = () => '';
  await goes(page, one);
  await page.sees('Acme Support has this case');
  assert.equal(await asks(), false);
  assert.equal(one.cases.size, 1);
});

journey('a case is written as a mail: as much as a link holds, and all of it on the clipboard', here, async (page) => {
  const one = mine(page);
  await reviewed(page);
  await page.press('Write it as a mail to support@acme.example');
  await page.sees(/holds only the beginning of this case/);
  const text = await page.in(TEXT).text();
  assert.equal(flowing(await page.clipboard()), flowing(text));
  await page.axe();
  assert.deepEqual(one.asked, [], 'a mail is sent by nobody but the customer');
});

journey('five presses in a second are one case', here, async (page) => {
  const one = mine(page);
  one.fault = () => 'late:300';
  await reviewed(page);
  await page.driver.executeScript('const button = [...document.querySelectorAll("#handed-over button")].find((it) => /^Submit/.test(it.innerText)); for (let n = 0; n < 5; n++) button.click();');
  await page.sees('Acme Support has this case');
  assert.deepEqual([one.asked, one.cases.size], [['POST'], 1]);
});

journey('without a network a case waits, says so everywhere, outlives the page, and goes by itself when the network is back', here, async (page) => {
  const one = mine(page);
  await reviewed(page);
  one.fault = () => 'drop';
  await page.press('Submit to Acme Support');
  await page.sees('This case waits. Acme Support has not confirmed it.');
  await page.sees('cannot be reached from here at the moment');
  await page.sees('also after this page was closed');
  await page.axe();
  await page.overflow();
  await page.driver.executeScript('location.hash = "#/calculator"');
  await page.sees('Cases that have not arrived yet: 1.');
  await page.axe();
  await page.press('Look at them');
  await page.sees('On its way (1)');
  await page.axe();
  await page.overflow();
  await page.reload();
  await page.sees('On its way (1)');
  const asked = one.asked.length;
  await page.press('Send now');
  await until(async () => assert.ok(one.asked.length > asked));
  one.fault = () => '';
  await goes(page, one);
  await page.misses('On its way');
  // Found on the device, it was asked for before it was sent.
  assert.deepEqual(one.asked.slice(-2), ['GET', 'POST']);
  const [record] = Object.values(await records(page));
  assert.match(JSON.stringify(record), /INC-1/);
});

journey('what only the customer noted as submitted is never said to be with the receiver', here, async (page) => {
  const one = mine(page);
  const noted = '7K3M-9QXW-4T2H-ZB8N';
  await leaveBehind(page, {
    [noted]: record(noted, '2026-11-20T15:30:00Z', {
      '/programme': 'zmanda', '/choices/zmanda/plan': 'standard', '/choices/zmanda/answers/across': 'high', '/choices/zmanda/answers/down': 'medium',
      '/handed/at': '2026-11-20T15:30:00Z', '/log/by_hand': 'yes',
    }),
  });
  await page.open('#/drafts');
  await page.press(/^Open:/);
  await page.open('#/intake/done');
  await comesTo(page, 'Your case is ready');
  await page.sees('Noted as submitted.');
  await page.misses('has this case');
  assert.deepEqual(one.asked, []);
});

/** The browser wakes the worker, as it does once there is a network. */
const wakes = (page) => page.browser.ask('wake', page.server.origin, 'duetime-outbox');

withWorker('what waits goes once there is a network, also where no page is open any more', { ...here, limit: 180_000, server: { folder, offline: true } }, async (page) => {
  if (!page.browser.engine.wake) throw new Unable(`${page.browser.engine.name} has no way for: wake`);
  const one = mine(page);
  const log = await file(page, 'a “b” ü.log', 'one\ntwo\r\n--duetime-\n');
  one.fault = () => 'drop';
  await reviewed(page, log);
  await until(() => page.driver.executeScript(async () => { await navigator.serviceWorker.ready; }), 60_000);
  const document = await shown(page);
  await page.press('Submit to Acme Support');
  await page.sees('This case waits. Acme Support has not confirmed it.');
  await until(async () => assert.match(await outbox(page) ?? '', /^\d+$/));
  await page.driver.get(`${page.server.url}nothing.html`);
  one.fault = () => '';
  const before = one.asked.length;
  await until(async () => {
    await wakes(page);
    assert.equal(one.cases.size, 1);
  }, 60_000);
  assert.deepEqual(one.asked.slice(before, before + 2), ['GET', 'POST'], 'asked for before it was sent');
  const [[key, kept]] = [...one.cases];
  assert.deepEqual([key, kept.document, one.wrong], [document.reference, document, []]);
  assert.deepEqual(kept.files.map(({ file, bytes }) => [Buffer.from(file, 'latin1').toString(), bytes.toString()]), [['a “b” ü.log', 'one\ntwo\r\n--duetime-\n']]);
  // However often it is woken, and whoever comes then: it is there once, and the page says so.
  await wakes(page);
  await page.open('#/drafts');
  await page.sees('INC-1');
  await page.misses('On its way');
  assert.equal(kept.again, 0, 'sent once');
});

for (const [name, fault, pattern] of [
  ['an answer that never came', 'lost', null], ['half an answer', 'half', null], ['an answer that is no JSON', 'wrong', null],
  ['an error after the case was stored', 'after:500', null], ['a refusal after the case was stored', 'refused-after', null],
  ['the page of a hotel', 'html', 'What answered was not Acme Support'], ['a redirect', 'redirect', null], ['an answer without end', 'huge', null], ['odd types', 'odd', 'What answered was not Acme Support'],
]) {
  journey(`after ${name} the receiver is asked, and the case is there once`, here, async (page) => {
    const one = mine(page);
    // What is to be read stands there until the page has gone on by itself.
    let isRead = !pattern;
    one.fault = (method, n) => (n === 1 || !isRead ? fault : '');
    await reviewed(page);
    await page.press('Submit to Acme Support');
    if (pattern) await page.sees(pattern);
    isRead = true;
    await until(async () => assert.ok(one.asked.length > 0));
    // Where a connection breaks, a browser may send the same once more by itself: it carries the same key.
    const arrived = () => page.driver.executeScript('return Boolean(document.querySelector("#handed-over .reference"))');
    await until(async () => {
      await sendNow(page);
      assert.ok(await arrived());
    });
    assert.equal(await page.driver.getTitle(), 'Duetime: by when will support answer?');
    assert.equal(one.cases.size, 1);
    // After any doubt it is asked first.
    if (!['lost', 'redirect'].includes(fault)) assert.deepEqual(one.asked.slice(0, 2), ['POST', 'GET']);
  });
}

journey('what the receiver refuses is shown as text at its field, corrected, and sent under the same reference', here, async (page) => {
  const one = mine(page);
  await reviewed(page);
  const before = await reference(page);
  one.fault = (method, n) => (n === 1 ? 'refuse:component' : '');
  await page.press('Submit to Acme Support');
  await page.sees('does not take this case as it is, and does not have it');
  await page.sees('Which <b>version</b>?');
  await page.sees('It is <script>missing</script>');
  await page.axe();
  assert.deepEqual(one.asked, ['POST', 'GET']);
  await page.press('Send it once more as it is');
  await page.sees('Acme Support has this case');
  assert.deepEqual([...one.cases.keys()], [before]);
});

journey('a receiver that is busy says when to come again, and a case can be taken back before', here, async (page) => {
  const one = mine(page);
  one.fault = (method) => (method === 'POST' ? 'busy:3600' : '');
  await reviewed(page);
  await page.press('Submit to Acme Support');
  await page.sees('Acme Support asks to come again later.');
  await page.sees('The next try is at');
  await page.press('Do not send it');
  await page.sees('Nothing has left this browser yet');
  assert.deepEqual([one.asked, one.cases.size], [['POST', 'GET'], 0]);
});

journey('as long as the desk has given no number the page asks for it', here, async (page) => {
  const one = mine(page);
  one.number = () => null;
  await reviewed(page);
  await page.press('Submit to Acme Support');
  await page.sees('It has no number yet');
  one.number = () => 'DESK-9';
  await until(async () => {
    await sendNow(page);
    assert.equal(await number(page), 'DESK-9');
  });
});

// ── Many ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const MANY = Number(process.env.DUETIME_SUBMISSIONS || 25);
const SEED = Number(process.env.DUETIME_SEED || Date.now() % 2 ** 31);
/** Numbers that look drawn, the same for the same seed (mulberry32). */
function drawn(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const FAULTS = ['drop', 'lost', 'half', 'wrong', 'html', 'status:500', 'status:503', 'after:500', 'busy:1', 'late:400', 'refused-after', 'redirect', 'odd', 'status:409'];

journey(`${MANY} cases go through a receiver that fails at random, with reloads and a second tab: each is there once`, { ...here, limit: 60_000 + MANY * 4000 }, async (page) => {
  console.log(`    DUETIME_SEED=${SEED}`);
  const failing = mine(page);
  const below = drawn(SEED);
  await reviewed(page);
  const first = await reference(page);
  const template = await page.driver.executeScript('return localStorage.getItem(`duetime.case.${arguments[0]}`)', first);
  failing.fault = () => (below(3) ? '' : FAULTS[below(FAULTS.length)]);
  // Another tab, which takes its turn whenever the first goes.
  const second = await page.tab();
  await second.open('#/calculator');
  await page.front();
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const references = [];
  for (let n = 0; n < MANY; n++) {
    const other = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => digits[below(32)]).join('')).join('-');
    references.push(other);
    await page.driver.executeScript((text, first, other) => {
      localStorage.setItem(`duetime.case.${other}`, text.replaceAll(first, other));
      sessionStorage.setItem('duetime.tab', other);
      location.hash = '#/intake/done';
    }, template, first, other);
    // The page goes, with whatever is on its way.
    await page.driver.navigate().refresh();
    const submitted = () => page.driver.executeScript((other) => {
      if (document.querySelector('.reference .figure')?.innerText !== other) return false;
      const button = [...document.querySelectorAll('#handed-over button')].find((it) => /^Submit/.test(it.innerText));
      button?.click();
      return Boolean(button);
    }, other);
    await until(async () => assert.ok(await submitted()), 30_000);
    // From here on it is on the device.
    await until(async () => assert.ok(await page.driver.executeScript((other) => new Promise((done) => {
      const open = indexedDB.open('duetime');
      open.onerror = () => done(false);
      open.onsuccess = () => {
        try {
          const get = open.result.transaction('outbox').objectStore('outbox').get(other);
          get.onsuccess = () => (open.result.close(), done(Boolean(get.result)));
        } catch {
          done(false);
        }
      };
    }), other) || failing.cases.has(other)), 10_000);
  }
  failing.fault = () => '';
  // They go wherever the person is, and all at once where the network comes back.
  await page.driver.executeScript('location.hash = "#/calculator"');
  await page.driver.navigate().refresh();
  let hurried = 0;
  await until(async () => {
    if (Date.now() - hurried > 3_000) {
      await page.driver.executeScript('window.dispatchEvent(new Event("online"))');
      hurried = Date.now();
    }
    assert.equal(await outbox(page), null, `something waits: ${failing.cases.size} of ${MANY} are there`);
  }, 60_000 + MANY * 500);
  assert.deepEqual([...failing.cases.keys()].sort(), [...references].sort());
  for (const [key, { document }] of failing.cases) assert.equal(document.reference, key);
  assert.deepEqual(failing.wrong, []);
});
