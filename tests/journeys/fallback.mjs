// When the page cannot run, or something cannot be loaded: nobody is left without a way to support.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { comesTo } from './lib/case.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const DUE = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';
const WAYS = {
  'Veeam Support': 'https://www.veeam.com/support.html',
  'Veeam Cloud & Service Providers (VCSP)': 'https://www.veeam.com/support.html',
  'Veeam Kasten': 'https://www.veeam.com/support.html',
  Kaseya: 'https://helpdesk.kaseya.com',
  Zmanda: 'https://www.zmanda.com/subscription_levels.html',
  Blancco: 'https://support.blancco.com/',
};
const gone = { status: 404 };

/** The addresses of the vendors, as far as they can be seen. */
const ways = (page) => page.driver.executeScript(() => Object.fromEntries([...document.querySelectorAll('a[href^="https://"]')]
  .filter((link) => link.checkVisibility({ visibilityProperty: true }) && link.getBoundingClientRect().height > 0).map((link) => [link.innerText, link.getAttribute('href')])));

/** The fallback can be seen, with the way to each vendor, within a time. */
async function fallsBack(page, within) {
  await until(async () => assert.deepEqual(await ways(page), WAYS), within);
  await page.sees('Reach support directly');
  await page.sees('Load again');
  for (const text of ['What you typed is kept on this device.', 'Wat u typte, is op dit apparaat bewaard.', 'Ihre Eingaben bleiben auf diesem Gerät.']) await page.sees(text);
  await page.sees('By when will support answer?');
}

const FAILURES = {
  'the WebAssembly is missing': [{ '*.wasm': gone }, ['404', 'wasm', 'fetch', 'TypeError']],
  'the WebAssembly is no WebAssembly': [{ '*.wasm': { body: 'This is no WebAssembly.' } }, ['wasm', 'WebAssembly']],
  'the WebAssembly is cut short': [{ '*.wasm': { body: Buffer.from('0061736d01000000', 'hex') } }, ['wasm', 'WebAssembly', 'TypeError']],
  'the connection breaks': [{ '*.wasm': { drop: true } }, ['ERR_', 'TypeError', 'fetch']],
  'the words of the page are missing': [{ '*/en-shell.txt': gone }, ['404', 'words']],
  'a page of the host comes for the words': [{ '*/en-shell.txt': { body: '<!doctype html><title>Not here</title>', type: 'text/html' } }, ['words']],
  'the script of the page is missing': [{ '*/duetime-*.js': gone }, ['404', 'TypeError', 'failed to fetch']],
};
for (const [what, [answers, allowed]] of Object.entries(FAILURES)) {
  journey(`where ${what}, it is said how to reach each vendor`, { ...friday, server: { answers } }, async (page) => {
    page.allow(...allowed);
    await page.open(DUE, { state: 'failed' });
    await fallsBack(page);
    await page.axe();
    await page.size(320, 640);
    await page.overflow();
  });
}

const CAUSES = {
  'there is no WebAssembly': ['delete globalThis.WebAssembly;', /Lockdown Mode on an iPhone, iPad or Mac: .*Enhanced security in Microsoft Edge.*the browser is too old/, /Isolatiemodus/, /Blockierungsmodus/],
  'a rule forbids WebAssembly': [
    'const refuse = () => { throw new EvalError("Refused to create a WebAssembly object because \'unsafe-eval\' is not allowed"); }; WebAssembly.Module = refuse; WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => refuse();',
    /Content-Security-Policy has to allow 'wasm-unsafe-eval'/, /Safari moet versie 16 of nieuwer zijn/, /Safari braucht Version 16/,
  ],
};
for (const [what, [script, ...words]] of Object.entries(CAUSES)) {
  journey(`where ${what}, it is said why, and how to allow it`, friday, async (page) => {
    page.allow('WebAssembly', 'EvalError');
    await page.browser.ask('preload', script);
    await page.open(DUE, { state: 'failed' });
    await fallsBack(page);
    for (const text of words) await page.sees(text);
    await page.axe();
    await page.size(320, 640);
    await page.overflow();
    const address = await page.address();
    await page.press('Load again');
    await page.state('failed');
    assert.equal(await page.address(), address, 'the same page with the same choices');
  });
}

journey('where the page stops in the middle, it is said that it can be loaded again, and goes on where it was', friday, async (page) => {
  page.allow('RuntimeError');
  await page.open(DUE);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.driver.executeScript('dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }))');
  await page.state('failed');
  await page.sees('Duetime stopped because of a fault of its own.');
  await page.press('Load again');
  await page.state('ready');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
});

// What the host sends in the place of a chunk.
const NO_CHUNK = { 'does not come': gone, 'is a page of the host': { body: '<!doctype html><title>Not here</title>', type: 'text/html' }, 'breaks off': { drop: true } };
const PART = 'A part of this page could not be loaded.';
for (const [what, answer] of Object.entries(NO_CHUNK)) {
  journey(`where the way to a case ${what}, it is said, trying again helps, and the calculator still works`, { ...friday, server: { answers: { '*/case.wasm': answer } } }, async (page) => {
    page.allow('404', 'case-', 'WebAssembly', 'wasm', 'ERR_', /Failed to fetch|NetworkError|Load failed/);
    await page.open(DUE);
    await page.answer(/Mon 23 Nov, ?10:30/, 'due');
    await page.driver.executeScript('window.mark = "the same document"');
    await page.press('Prepare a case');
    await page.announced(PART);
    await page.sees('What you entered is still here.');
    assert(!(await page.list('press')).includes('Load the new version'), 'there is none');
    await page.axe();
    await page.press('Try again');
    await page.sees(PART);
    await page.back();
    await page.answer(/Mon 23 Nov, ?10:30/, 'due');
    await page.driver.navigate().forward();
    await page.sees(PART);
    page.server.answer('*/case.wasm', null);
    await page.press('Try again');
    await comesTo(page, 'Before you start');
    await page.misses(PART);
    assert.equal(await page.driver.executeScript('return window.mark'), 'the same document');
  });
}

journey('where what answers does not come, it is said, and trying again helps', { ...friday, server: { answers: { '*/answer.wasm': gone } } }, async (page) => {
  page.allow('404', 'answer-');
  await page.open(DUE);
  await page.announced(PART);
  page.server.answer('*/answer.wasm', null);
  await page.press('Try again');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.misses(PART);
});

journey('what is fetched ahead may fail in silence, and is fetched when it is needed', { ...friday, server: { answers: { '*/answer.wasm': gone } } }, async (page) => {
  page.allow('404', 'answer-');
  await page.open('#/calculator');
  await until(async () => assert(page.server.requests('*/answer.wasm').length > 0, 'nothing is fetched ahead'));
  await page.settle();
  await page.misses(PART);
  page.server.answer('*/answer.wasm', null);
  await page.pick('Whose support do you need?', 'Zmanda');
  await page.pick('Which plan do you have?', 'Standard');
  await page.pick('Impact and Urgency together', 'P2: Impact: High; Urgency: Medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
});

journey('a host that does not know what WebAssembly is serves the page all the same', { ...friday, server: { answers: { '*.wasm': { type: 'application/octet-stream' } } } }, async (page) => {
  await page.open(DUE);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
});

journey('after a release in between, the new version is offered, and the draft comes along', { ...friday, fresh: true }, async (page) => {
  page.allow('404', 'case-', 'ERR_');
  // A new release has other names; here it is the same, which must not be kept as gone.
  page.server.answer('*/case.wasm', { ...gone, headers: { 'Cache-Control': 'no-store' } });
  await page.open(DUE);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  // The host has another release: its page starts with another script, and the chunks of this one are gone.
  const html = await (await fetch(page.server.url)).text();
  page.server.answer('/', { body: html.replace(/boot-[0-9a-f]+\.js/, 'boot-0123456789.js'), type: 'text/html; charset=utf-8' });
  await page.press('Prepare a case');
  await page.announced('There is a new version of Duetime by now.');
  await page.axe();
  page.server.answer('/', null);
  page.server.answer('*/case.wasm', null);
  await page.driver.executeScript('window.mark = "the old document"');
  await page.press('Load the new version');
  await until(async () => assert.equal(await page.driver.executeScript('return window.mark ?? null'), null));
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  assert.equal(await page.value('First response within'), '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
});

journey('where not even the first script comes, the way to each vendor appears by itself', { ...friday, server: { answers: { '*/boot.js': gone } } }, async (page) => {
  page.allow('404', 'failed to fetch');
  await page.open(DUE, { state: null });
  assert.deepEqual(await ways(page), {}, 'not at once: the page may still come');
  await fallsBack(page, 15_000);
});

journey('who leaves while the page loads is not told that it failed', { ...friday, server: { answers: { '*/en-shell.txt': { delay: 1500 } } } }, async (page) => {
  await page.open(DUE, { state: null });
  await until(() => assert(page.server.requests('/words/en-shell.txt').length > 0, 'the words have not been asked for'));
  // Until the other document comes, this one is still there.
  page.server.answer('*/other', { body: '<!doctype html><link rel="icon" href="icon.svg"><title>Another page</title>', type: 'text/html', delay: 1000 });
  await page.driver.executeScript(() => {
    const note = () => sessionStorage.setItem('state when left', document.documentElement.dataset.state);
    addEventListener('pagehide', note);
    // Not every engine tells a document that was still loading that it is left.
    addEventListener('beforeunload', () => { note(); setInterval(note, 10); });
    location.href = 'other';
  });
  await until(async () => assert.equal(await page.driver.getTitle(), 'Another page'));
  assert.equal(await page.driver.executeScript('return sessionStorage.getItem("state when left")'), 'loading');
});

journey('where scripts are switched off, the way to each vendor is there', { ...friday, fresh: true }, async (page) => {
  await page.browser.ask('scripts', false);
  await page.open(DUE, { state: null });
  // At once, not after the ten seconds that it takes where scripts could still come.
  await fallsBack(page, 5000);
  for (const what of ['/programmes/zmanda.json', '/zones.bin']) assert.deepEqual(page.server.requests(what), [], 'nothing ran');
});

journey('while the page loads, its title stands there at once, and then makes way', { ...friday, server: { answers: { '*.wasm': { delay: 1500 } } } }, async (page) => {
  await page.open(DUE, { state: null });
  await page.state('loading');
  assert.equal(await page.heading(), 'By when will support answer?');
  assert.deepEqual(await ways(page), {}, 'no alarm yet');
  await page.overflow();
  await page.axe();
  await page.state('ready');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  assert.equal(await page.driver.executeScript('return [...document.querySelectorAll("h1")].filter((each) => each.checkVisibility()).length'), 1);
});

journey('where loading takes long, the ways to the vendors come first and the page afterwards', { ...friday, server: { answers: { '*.wasm': { delay: 10_000 } } } }, async (page) => {
  await page.open(DUE, { state: null });
  await until(async () => assert.deepEqual(await ways(page), WAYS), 15_000);
  await page.state('ready');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.misses('Reach support directly');
});

/** Something was not loaded: it is said, and "Try again" works once the server is well again. */
async function recovers(page, where) {
  page.allow('404', '500');
  await page.sees('The support programme could not be loaded.');
  await page.announced('The support programme could not be loaded.');
  page.server.forget();
  await page.press('Try again');
  await until(async () => assert.equal(page.server.requests(where).length, 1));
  await page.sees('The support programme could not be loaded.');
  page.server.answer(where, null);
  await page.press('Try again');
  await page.state('ready');
  await page.misses('could not be loaded');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
}

const LOST = {
  'a programme': { server: { answers: { '*/zmanda.json': gone } }, where: '*/zmanda.json', vendors: ['Zmanda'] },
  'the list of programmes': { server: { answers: { '*/index.json': { status: 500 } } }, where: '*/index.json', vendors: ['Veeam Support', 'Kaseya', 'Zmanda', 'Blancco'] },
  'the zones': { server: { answers: { '*/zones.bin': gone } }, where: '*/zones.bin', vendors: ['Zmanda'] },
};
for (const [what, { server, where, vendors }] of Object.entries(LOST)) {
  journey(`where ${what} cannot be loaded, it is said, and trying again helps`, { ...friday, server }, async (page) => {
    await page.open(DUE);
    await recovers(page, where);
  });

  journey(`where ${what} cannot be loaded, the vendor is a press away`, { ...friday, server }, async (page) => {
    page.allow('404', '500');
    await page.open(DUE);
    await page.sees('You can always reach the vendor directly:');
    const links = Object.values(await ways(page));
    for (const vendor of vendors) assert(links.includes(WAYS[vendor]), `no link leads to ${vendor}; shown are: ${links.join(', ') || 'none'}`);
  });
}

journey('a programme that is broken is as good as none, and another one can be chosen', { ...friday, server: { answers: { '*/zmanda.json': { body: '{"format":1,"id":"zmanda","plans":[' } } } }, async (page) => {
  await page.open(DUE);
  await page.sees('The support programme could not be loaded.');
  await page.pick('Whose support do you need?', 'Veeam Support');
  await page.pick('Which plan do you have?', 'Basic');
  await page.misses('could not be loaded');
});

journey('a programme that pretends to be another is not taken', { ...friday, fresh: true }, async (page) => {
  page.server.answer('*/zmanda.json', { body: await readFile(new URL('../../public/programmes/kaseya.json', import.meta.url)) });
  await page.open(DUE);
  await page.sees('The support programme could not be loaded.');
  assert(!(await page.list('group')).includes('Which plan do you have?'));
});

journey('without a network, a programme that is there stays, and one that is not says so', { ...friday, fresh: true }, async (page) => {
  page.allow('ERR_INTERNET_DISCONNECTED');
  await page.open(DUE);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.network(false);
  await page.pick('Which plan do you have?', 'Premium');
  // P2 on Premium is 60 minutes round the clock.
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  await page.pick('Whose support do you need?', 'Kaseya');
  await page.sees('The support programme could not be loaded.');
  await page.network(true);
  await page.press('Try again');
  await page.pick('Which plan do you have?', 'Subscription');
});

journey('a slow programme says that it is on its way, and a change of mind is followed', { ...friday, fresh: true }, async (page) => {
  page.server.answer('*/kaseya.json', { delay: 3000 });
  await page.open('#/calculator?programme=kaseya');
  await page.sees('Loading the support programme…');
  await page.pick('Whose support do you need?', 'Zmanda');
  await page.pick('Which plan do you have?', 'Standard');
  await page.pick('Impact and Urgency together', 'P2: Impact: High; Urgency: Medium');
  // The late one arrives, and must not take the place of the one that is wanted.
  await until(async () => assert.equal(page.server.requests('*/kaseya.json').at(-1)?.status, 200));
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  assert.equal(await page.chosen('Which plan do you have?'), 'Standard');
});

