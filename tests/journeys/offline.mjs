// The page without a network, after a first visit (public/worker.js): all of it works, a new version disturbs nobody, and whatever
// goes wrong while it is kept, the page works as it does without.

import assert from 'node:assert/strict';
import { comesTo, PLAN, PROGRAMME } from './lib/case.mjs';
import { friday, ZMANDA_P2 } from './lib/duetime.mjs';
import { Unable } from './lib/engine.mjs';
import { assetsOf, release } from './lib/releases.mjs';
import { until } from './lib/until.mjs';
import { withWorker } from './lib/worker.mjs';

// The moment stands in the address: without a network no engine's server could stop the clock of a page.
const MOMENT = 'date=2026-11-20&time=16:30&zone=Europe%2FAmsterdam';
const AT = `${ZMANDA_P2}&${MOMENT}`;
const DUE = /Mon 23 Nov, ?10:30/;
const CHOSEN = 'programme=zmanda&plan=standard&across=high&down=medium';
const { zone } = friday;
// All is kept once or twice in each: on a busy machine that takes its time.
const served = (name, given = {}) => ({ zone, limit: 300_000, server: { folder: release(name, given), offline: true, ...given.server } });
const first = served('A');
// Below a path: so there is an address of this origin that is none of the page.
const below = served('A', { server: { base: '/support/' } });
const second = () => release('B', { turn: 3 });

const run = (page, what, ...given) => page.driver.executeScript(what, ...given);
/** How the workers of this origin stand, and what is kept. */
const state = (page) => run(page, async () => {
  const found = await navigator.serviceWorker.getRegistration();
  const names = (await caches.keys()).filter((name) => /^duetime \S+ /.test(name));
  const { active, waiting, installing } = found ?? {};
  // WebKit may have no registration at hand for a page that is controlled.
  return { active: (active ?? navigator.serviceWorker.controller)?.state ?? null, waiting: waiting?.state ?? null, installing: installing?.state ?? null, isControlled: Boolean(navigator.serviceWorker.controller), kept: names.length };
});
const stands = (page, wanted) => until(async () => {
  const is = await state(page);
  for (const [what, value] of Object.entries(wanted)) assert.equal(is[what], value, `${what}: ${JSON.stringify(is)}`);
}, 30_000);
/** Waits until all is kept. */
const kept = (page) => stands(page, { active: 'activated', isControlled: true, installing: null, waiting: null, kept: 1 });
/** The browser looks for a new version, as it does by itself when somebody goes to the page. */
const look = (page) => run(page, async () => { await (await navigator.serviceWorker.ready).update().catch(() => {}); });
/** A new release is there, and what the one before had is gone. */
async function arrives(page, folder) {
  await page.server.deploy(folder);
  await look(page);
  await stands(page, { waiting: 'installed', kept: 2 });
}
const title = (page, name) => until(async () => assert.match(await page.driver.getTitle(), new RegExp(`^Duetime ${name}\\b`)));
const mark = (page) => run(page, 'window.mark = "the same document"');
const isSame = async (page) => assert.equal(await run(page, 'return window.mark ?? null'), 'the same document', 'nobody is reloaded');
/** Nothing that the page fetched is of another release. */
async function isWhole(page, folder) {
  const own = assetsOf(folder);
  const base = new URL(page.server.url).pathname;
  const names = await run(page, 'return performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)');
  const assets = names.map((name) => name.slice(base.length)).filter((name) => name.startsWith('assets/'));
  assert(assets.length > 5, 'it has fetched something');
  assert.deepEqual(assets.filter((name) => !own.has(name)), [], 'these are of another release');
}
/** Loads the page again as a person does; Firefox's driver would do it past the worker, as with Shift. */
async function reload(page) {
  await run(page, 'window.before = true; location.reload()');
  await until(async () => assert.equal(await run(page, 'return window.before ?? null'), null, 'it is still the same document'), 20_000);
  await page.state('ready');
}
const nothingMissing = (page) => page.misses('could not be loaded');
/** Goes to an address as somebody does who had closed the page. */
async function comesBack(page, address) {
  await page.driver.get('about:blank');
  await page.open(address);
}

/** Closes the page; the same person has another tab, at an address beside it, once what waited for that is the version in use. */
async function closes(page) {
  page.server.answer('/beside', { body: '<!doctype html><html lang="en"><title>Beside</title><link rel="icon" href="data:,"><h1>Beside</h1>', type: 'text/html; charset=utf-8' });
  const other = await page.tab();
  await other.driver.get(`${page.server.origin}/beside`);
  await page.front();
  await page.driver.close();
  await other.front();
  await until(async () => {
    const is = await run(other, async (scope) => {
      const { active, waiting } = await navigator.serviceWorker.getRegistration(scope);
      return [active?.state ?? null, waiting?.state ?? null];
    }, page.server.url);
    assert.deepEqual(is, ['activated', null]);
  }, 30_000);
  page.server.answer('/beside', null);
  return other;
}

/** What browsers say of a host that is not there. */
const GONE = ['ERR_FAILED', 'ERR_CONNECTION_REFUSED', 'ERR_INTERNET_DISCONNECTED', 'Failed to fetch', 'NetworkError', 'Load failed', 'failed to fetch', 'could not be loaded'];
async function withoutNetwork(page) {
  page.allow(...GONE);
  await page.server.stop();
}

withWorker('after a first visit the whole page works without a network: answer, comparison, case, programmes, languages', first, async (page) => {
  await page.open(AT);
  await page.answer(DUE, 'due');
  await kept(page);
  await withoutNetwork(page);
  await reload(page);
  await page.answer(DUE, 'due');
  await page.press('Compare plans');
  await comesTo(page, 'Compare plans');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  await comesTo(page, 'What happened');
  await page.press('Continue');
  await page.type('Subject', 'No backup since Friday');
  await page.press('Continue');
  await comesTo(page, 'Files');
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.press('Create the case');
  await comesTo(page, 'Your case is ready');
  await page.back();
  await comesTo(page, 'Check your answers');
  await reload(page);
  await comesTo(page, 'Check your answers');
  await page.press('Calculator');
  await page.pick(PROGRAMME, 'Veeam Support');
  assert((await page.choices(PLAN)).length > 3, 'another programme is there');
  for (const [from, to, heading] of [['Language', 'Nederlands', 'Wanneer antwoordt support?'], ['Taal', 'Deutsch', 'Bis wann antwortet der Support?'], ['Sprache', 'Français', /^D’ici quand le support répondra-t-il/], ['Langue', 'English', 'By when will support answer?']]) {
    await page.pick(from, to);
    await until(async () => assert.match(await page.heading(), new RegExp(heading)));
  }
  await nothingMissing(page);
  // From a link, in a tab of its own.
  const other = await page.tab();
  await other.open(`#/compare?${CHOSEN}&${MOMENT}`);
  await comesTo(other, 'Compare plans');
  for (const id of ['kaseya', 'blancco', 'veeam-kasten', 'veeam-vcsp']) {
    await other.open(`#/compare?programme=${id}`);
    assert((await other.table('Target for the first response')).length > 1, id);
  }
  await other.open('#/studio');
  await comesTo(other, 'Make a programme');
  await nothingMissing(other);
});

withWorker('holidays that were chosen before are there without a network; those of another country are said to be missing', first, async (page) => {
  const epiphany = `${ZMANDA_P2}&date=2027-01-05&time=16:00&zone=Europe%2FAmsterdam`;
  // At once, before anything is kept.
  await page.open(`${epiphany}&holidays=DE.BY`);
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await kept(page);
  await until(async () => assert(await run(page, async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith('/DE.json'))))).some(Boolean)), 'they are not kept'));
  await withoutNetwork(page);
  await reload(page);
  await page.answer(/Thu 7 Jan 2027, ?10:00/, 'due');
  await nothingMissing(page);
  await page.press('Public holidays Germany, Bayern');
  await page.pick('Country', 'Netherlands');
  await page.sees('The holidays could not be loaded.');
  await page.server.start(page.server.port);
  await page.in('The answer').press('Try again');
  await page.answer(/Wed 6 Jan 2027, ?10:00/, 'due');
  await nothingMissing(page);
});

withWorker('it works under any path of a host, and a link with another address of the page too', served('A', { server: { base: '/support/duetime/' } }), async (page) => {
  await page.open();
  await kept(page);
  await withoutNetwork(page);
  for (const address of ['', 'index.html', `?${CHOSEN}`, AT]) {
    await comesBack(page, address);
    assert.equal(await page.heading(), 'By when will support answer?');
  }
  await page.answer(DUE, 'due');
});

/** Where somebody is when a new release arrives: an address, what is entered, and how it goes on. */
const STEPS = {
  'the calculator': [AT, async (page) => { await page.tick('Use the figure from your own contract'); await page.type('First response within', '4'); }, ['Prepare a case', 'Before you start'], async (page) => { await page.open('#/intake/happened'); assert.equal(await page.value('First response within'), '4'); }],
  'the comparison': [`#/compare?${CHOSEN}&${MOMENT}`, () => {}, ['Prepare a case', 'Before you start']],
  'the beginning of a case': [`#/intake?${CHOSEN}`, () => {}, ['Continue', 'What happened']],
  'what happened': [`#/intake/happened?${CHOSEN}`, (page) => page.type('Since when?', 'Since 06:30'), ['Continue', 'What support needs'], async (page) => { await page.open('#/intake/happened'); assert.equal(await page.value('Since when?'), 'Since 06:30'); }],
  'what support needs': [`#/intake/needed?${CHOSEN}`, (page) => page.type('Subject', 'No backup'), ['Continue', 'Files'], async (page) => { await page.open('#/intake/needed'); assert.equal(await page.value('Subject'), 'No backup'); }],
  'the files': [`#/intake/files?${CHOSEN}`, () => {}, ['Continue', 'Check your answers']],
  'the review': [`#/intake/review?${CHOSEN}`, () => {}, ['Create the case', 'Your case is ready']],
  'the drafts': ['#/drafts', () => {}, ['Compare plans', 'Compare plans']],
};
for (const [where, [address, enter, [press, heading], later]] of Object.entries(STEPS)) {
  withWorker(`a new version that arrives in the middle of ${where} disturbs nobody, and is there the next time`, below, async (page) => {
    await page.open(address);
    await kept(page);
    await mark(page);
    await enter(page);
    await arrives(page, second());
    await isSame(page);
    await page.press(press);
    await comesTo(page, heading);
    await page.pick('Language', 'Deutsch');
    await nothingMissing(page);
    await page.pick('Sprache', 'English');
    await isSame(page);
    await isWhole(page, release('A'));
    const other = await closes(page);
    await other.open('#/calculator');
    await title(other, 'B');
    await later?.(other);
    await isWhole(other, second());
    await stands(other, { active: 'activated', waiting: null, kept: 1 });
  });
}

withWorker('of two tabs one loads the new version, and the other goes on in the middle of its form with its own', first, async (page) => {
  if (page.browser.engine.name === 'webkit') throw new Unable('webkit does not tell a worker that a page is loaded again: with two open, the new version comes once one is closed');
  await page.open(`#/intake/needed?${CHOSEN}`);
  await kept(page);
  await mark(page);
  await page.type('Subject', 'No backup');
  const other = await page.tab();
  await other.open('#/drafts');
  await title(other, 'A');
  await arrives(other, second());
  await reload(other);
  await title(other, 'B');
  await other.press('Compare plans');
  await comesTo(other, 'Compare plans');
  await isWhole(other, second());
  await page.front();
  await isSame(page);
  await page.press('Continue');
  await comesTo(page, 'Files');
  await page.press('Compare plans');
  await comesTo(page, 'Compare plans');
  await page.pick('Language', 'Français');
  await until(async () => assert.equal(await run(page, 'return document.documentElement.lang'), 'fr'));
  await isSame(page);
  await isWhole(page, release('A'));
  await stands(page, { active: 'activated', waiting: null, kept: 2 });
  // Once both are closed, what nobody needs goes.
  await other.front();
  await other.driver.close();
  await page.front();
  await comesBack(page, '#/intake/needed');
  await title(page, 'B');
  await stands(page, { kept: 1 });
});

withWorker('"Load the new version" does, also where the version in use was kept, and the draft comes along', first, async (page) => {
  page.allow('404', 'case-', 'WebAssembly', 'wasm', ...GONE);
  await page.open(AT);
  await kept(page);
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  // The browser has lost a part of what it kept, and the host has it no more.
  await page.server.deploy(second());
  await run(page, async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const each of await cache.keys()) if (/\/case-/.test(each.url)) await cache.delete(each);
    }
  });
  await page.browser.ask('uncache');
  // What this page has fetched ahead is there.
  await reload(page);
  await page.press('Prepare a case');
  await page.announced('There is a new version of Duetime by now.');
  await page.press('Load the new version');
  await title(page, 'B');
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  assert.equal(await page.value('First response within'), '4');
});

/** The worker as the host has it, with something put before it. */
async function workerWith(page, before) {
  const worker = await (await fetch(`${page.server.url}worker.js`)).text();
  page.server.answer('/worker.js', { body: before + worker });
}
const NO_ROOM = 'the browser has no room for it';
const BROKEN = {
  'the disk is full': (page) => workerWith(page, 'Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError"); };\n'),
  [NO_ROOM]: (page) => workerWith(page, 'StorageManager.prototype.estimate = async () => ({ quota: 1000, usage: 999 });\n'),
  'the connection breaks off while it is kept': (page) => page.server.answer('*/studio.wasm', { drop: true }),
  'half a file comes': (page) => page.server.answer('*/studio.wasm', { body: Buffer.alloc(1000) }),
  'the host has a page in the place of a file': (page) => page.server.answer('*/studio.wasm', { body: '<!doctype html><title>Home</title>', type: 'text/html' }),
  'a file is missing': (page) => page.server.answer('*/studio.wasm', { status: 404 }),
};
for (const [what, breaks] of Object.entries(BROKEN)) {
  withWorker(`where ${what}, the page works as it does without, and is kept another time`, first, async (page) => {
    page.allow('404', ...GONE);
    await breaks(page);
    await page.open(AT);
    await page.answer(DUE, 'due');
    // Tried, and given up: where there is room, the worker begins with the document, which the page has asked for before.
    const [begins, before] = what === NO_ROOM ? ['/worker.js', 0] : ['/', 1];
    await until(async () => assert(page.server.requests(begins).length > before, 'the worker did not begin'), 30_000);
    await stands(page, { active: null, installing: null, kept: 0 });
    await page.press('Prepare a case');
    await comesTo(page, 'Before you start');
    await page.press('Compare plans');
    await comesTo(page, 'Compare plans');
    await nothingMissing(page);
    for (const where of ['/worker.js', '*/studio.wasm']) page.server.answer(where, null);
    await comesBack(page, AT);
    await kept(page);
  });

  withWorker(`where ${what}, an earlier version stays as it is, and works without a network`, first, async (page) => {
    page.allow('404', ...GONE);
    await page.open(AT);
    await kept(page);
    await page.server.deploy(second());
    await breaks(page);
    page.server.forget();
    await look(page);
    await stands(page, { active: 'activated', waiting: null, installing: null, kept: 1 });
    assert(page.server.requests('/worker.js').length > 0, 'the new worker came');
    await withoutNetwork(page);
    await reload(page);
    await title(page, 'A');
    await page.answer(DUE, 'due');
    await page.press('Compare plans');
    await comesTo(page, 'Compare plans');
    await isWhole(page, release('A'));
  });
}

withWorker('where the disk of this browser is really full, the page works on', first, async (page) => {
  if (page.browser.engine.name !== 'chromium') throw new Unable(`${page.browser.engine.name} has no way for: a disk that is full`);
  page.allow(...GONE);
  const quota = (quotaSize) => page.driver.sendAndGetDevToolsCommand('Storage.overrideQuotaForOrigin', { origin: page.server.origin, ...(quotaSize && { quotaSize }) });
  await page.driver.get(`${page.server.url}nothing.html`);
  await quota(100_000);
  await page.open(AT);
  await page.answer(DUE, 'due');
  await until(async () => assert(page.server.requests('/worker.js').length > 0, 'the worker was not asked for'));
  await stands(page, { active: null, installing: null, kept: 0 });
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  await quota();
  await comesBack(page, AT);
  await kept(page);
});

withWorker('a site that switches it off takes it away from who has it, and whoever is in the middle of something goes on', first, async (page) => {
  await page.open(`#/intake/needed?${CHOSEN}`);
  await kept(page);
  await mark(page);
  await page.type('Subject', 'No backup');
  await page.server.deploy(release('off', { turn: 5, offline: false }));
  // Hosts keep the assets of earlier releases.
  const old = release('A');
  await look(page);
  await stands(page, { kept: 0 });
  await isSame(page);
  assert.equal(await page.value('Subject'), 'No backup');
  await comesBack(page, '#/intake/needed');
  await title(page, 'off');
  assert.equal(await page.value('Subject'), 'No backup');
  await isWhole(page, release('off'));
  await stands(page, { active: null, isControlled: false, kept: 0 });
  assert.notEqual(old, release('off'));
  assert.equal(await run(page, 'return document.querySelector("link[rel=manifest]")'), null, 'nor is it offered for installing');
});

withWorker('whoever saves data gets nothing ahead, and a page in a frame registers nothing', first, async (page) => {
  await page.browser.ask('preload', 'Object.defineProperty(navigator, "connection", { configurable: true, get: () => ({ saveData: true }) });');
  await page.open(AT);
  await page.answer(DUE, 'due');
  await page.settle();
  assert.deepEqual(page.server.requests('/worker.js'), []);
  await page.driver.get(`${page.server.url}nothing.html`);
  await run(page, () => { document.body.innerHTML = '<h1>Around</h1><iframe title="Duetime" src="./" width="900" height="700"></iframe>'; });
  await page.into('Duetime');
  await page.state('ready');
  await page.out();
  assert.deepEqual(page.server.requests('/worker.js'), []);
});

withWorker('nothing of it is fetched before the page is there, and nothing is fetched twice for it', first, async (page) => {
  await page.open();
  await kept(page);
  const asked = page.server.requests().map(({ name }) => name);
  assert(asked.indexOf('/worker.js') > asked.indexOf('/words/en-shell.txt'), 'the words of the page came first');
  const named = ['/', '/icon.svg', ...(page.browser.engine.refetches ? asked : [])];
  assert.deepEqual(asked.filter((name, n) => name.endsWith('.wasm') && asked.indexOf(name) !== n && !named.includes(name)), [], 'asked for twice');
});

withWorker('it can be installed: a name, a colour and icons are there', served('A'), async (page) => {
  await page.open();
  await kept(page);
  const href = await until(async () => {
    const found = await run(page, 'return document.querySelector("link[rel=manifest]")?.href ?? null');
    assert(found, 'there is no manifest');
    return found;
  });
  const manifest = await (await fetch(href)).json();
  assert.deepEqual([manifest.name, manifest.display, manifest.start_url], ['Duetime A', 'standalone', './']);
  for (const { src } of manifest.icons) assert.equal((await fetch(new URL(src, href))).status, 200, src);
  if (page.browser.engine.name !== 'chromium') return;
  const ask = (what) => page.driver.sendAndGetDevToolsCommand(what, {});
  const { errors } = await ask('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await ask('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});
