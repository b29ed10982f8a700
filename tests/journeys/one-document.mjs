// One document: nobody goes from one place of the page to another over a load, and nothing is lost on the way.

import assert from 'node:assert/strict';
import { comesTo, PLAN, PROGRAMME } from './lib/case.mjs';
import { records } from './lib/drafts.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const marked = (page) => page.driver.executeScript('return window.mark ?? null');

journey('calculator, comparison, case, Back and Forward are one document, and nothing that was typed is lost', friday, async (page) => {
  await page.open('#/calculator');
  await page.driver.executeScript('window.mark = "one"');
  await page.pick(PROGRAMME, 'Kaseya');
  await page.pick(PLAN, 'Subscription');
  await page.pick('How badly does the problem hit', /^Urgentie 2/);
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  await page.press('Compare plans');
  await comesTo(page, 'Compare plans');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  assert.equal(await page.chosen(PROGRAMME), 'Kaseya');
  await page.press('Continue');
  assert.equal(await page.value('First response within'), '4');
  await page.press('Continue');
  await page.type('Subject', 'Agents are grey');
  const [reference] = Object.keys(await records(page));
  for (const [act, heading] of [
    ['back', 'What happened'], ['back', 'Before you start'], ['back', 'Compare plans'], ['back', 'By when will support answer?'],
    ['forward', 'Compare plans'], ['forward', 'Before you start'], ['forward', 'What happened'], ['forward', 'What support needs'],
  ]) {
    await page.driver.navigate()[act]();
    await comesTo(page, heading);
    assert.equal(await marked(page), 'one', `${act} to "${heading}" loaded the page anew`);
  }
  assert.equal(await page.value('Subject'), 'Agents are grey');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
  // What is changed in the calculator is the same draft at once.
  await page.press('Calculator');
  await page.type('First response within', '5');
  await page.answer(/Fri 20 Nov, ?21:30/, 'own');
  await page.back();
  await page.answer(/Fri 20 Nov, ?21:30/, 'own');
  assert.equal(await page.value('Subject'), 'Agents are grey');
  assert.equal(await marked(page), 'one');
  assert.deepEqual(Object.keys(await records(page)), [reference], 'it is one draft all the way');
  await page.reload();
  assert.equal(await page.value('Subject'), 'Agents are grey');
  await page.answer(/Fri 20 Nov, ?21:30/, 'own');
});

journey('a case is kept in its record alone, also from the calculator', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  const [reference] = Object.keys(await records(page));
  await page.press('Calculator');
  await page.pick(PLAN, 'Premier');
  const kept = await page.driver.executeScript('return Object.keys(localStorage).sort()');
  assert.deepEqual(kept, [`duetime.case.${reference}`, 'duetime.language', 'duetime.last']);
  assert.equal(JSON.parse((await records(page))[reference]).fields['/choices/veeam-standard/plan'][2], 'premier');
  // A visit that begins at the calculator goes on with it.
  await page.driver.get('about:blank');
  const other = await page.tab();
  await other.open('#/calculator');
  assert.equal(await other.chosen(PLAN), 'Premier');
  await other.pick(PLAN, 'Basic');
  await other.press('Prepare a case');
  await comesTo(other, 'Before you start');
  await other.open('#/intake/needed');
  assert.equal(await other.value('Support ID'), '01234567');
  assert.deepEqual(Object.keys(await records(other)), [reference]);
});

journey('a case that is deleted in another tab does not come back from the calculator', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await page.press('Calculator');
  const other = await page.tab();
  await other.open('#/drafts');
  await other.press('Delete: Veeam Support');
  await page.front();
  await page.pick(PLAN, 'Premier');
  await page.answer('', 'due');
  const left = await page.driver.executeScript('return JSON.stringify(localStorage)');
  assert.doesNotMatch(left, /01234567/, 'nothing of the case is on the device');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  await page.announced('This draft was deleted in another tab.');
  assert.deepEqual(await records(page), {}, 'going about brings nothing back');
  await page.reload();
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  assert.equal(await page.value('Support ID'), '', 'nothing of it is there any more');
});

journey('what is fetched may be kept for a year, since its name has a hash; the page itself is asked for anew', { ...friday, fresh: true }, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  const asked = page.server.requests().map((request) => request.path).filter((path) => path !== '/icon.svg');
  assert(asked.includes('/') && asked.length > 8, asked.join(', '));
  for (const path of new Set(asked)) {
    const kept = (await fetch(page.server.origin + path)).headers.get('Cache-Control');
    if (path === '/') assert.equal(kept, 'no-cache');
    else assert.match(path, /^\/assets\/(.+-[0-9a-f]{10,16}(_bg)?\.\w+|\w+\/[0-9a-f]{10}\/[\w-]+\.(json|txt))$/);
    if (path !== '/') assert.equal(kept, 'public, max-age=31536000, immutable', path);
  }
});

journey('nobody waits in a row, and nothing is fetched twice', { ...friday, fresh: true }, async (page) => {
  // The program is held back until all that it needs for this address has been asked for.
  const needed = ['/duetime.js', '/chunks.js', '/programmes/index.json', '/programmes/zmanda.json', '/zones.bin', '/answer.wasm'];
  page.server.answer('*/duetime_bg.wasm', async () => {
    await until(async () => assert.deepEqual(needed.filter((name) => page.server.requests(name).length === 0), []));
    return {};
  });
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.press('Prepare a case');
  await comesTo(page, 'Before you start');
  const names = page.server.requests().map((request) => request.path);
  const ahead = page.browser.engine.refetches ? await page.driver.executeScript(() => [...document.querySelectorAll('link[rel=preload]')].map((link) => new URL(link.href).pathname)) : [];
  assert.deepEqual(names.filter((name, n) => names.indexOf(name) !== n && !ahead.includes(name)), [], 'asked for twice');
});

journey('who comes back without having chosen anything sees the vendors without waiting for what answers', { ...friday, fresh: true }, async (page) => {
  await page.open('#/calculator');
  await until(async () => assert(page.server.requests('/answer.wasm').length > 0, 'what answers is fetched ahead'));
  await page.settle();
  page.server.answer('*/answer.wasm', { delay: 5000 });
  await page.browser.ask('uncache');
  await page.driver.navigate().refresh();
  await until(async () => assert.equal((await page.choices(PROGRAMME)).length, 6), 4000);
});
