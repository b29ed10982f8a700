// The page as somebody ships it who has made it their own (docs/site.md), and the page of examples for developers.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../../scripts/dist.mjs';
import { filesIn, writeInto } from '../../scripts/site/folder.mjs';
import { friday } from './lib/duetime.mjs';
import { Unable } from './lib/engine.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const DIST = path.resolve(process.env.DUETIME_DIST || fileURLToPath(new URL('../../dist', import.meta.url)));
const made = mkdtempSync(path.join(tmpdir(), 'duetime-journey-'));
process.once('exit', () => rmSync(made, { recursive: true, force: true }));
// A page around that gives the frame no origin.
const APART = '<!doctype html><html lang="en"><title>Apart</title><link rel="icon" href="icon.svg"><h1>Apart</h1><iframe title="Support" sandbox="allow-scripts" src="embed.html?programme=zmanda" width="900" height="700"></iframe>';
const site = (name, settings) => {
  const folder = path.join(made, name);
  const files = siteOf({ release: filesIn(DIST), settings: { format: 1, hosts: [], ...settings }, notice: () => 'licences\n' });
  files.set('apart.html', Buffer.from(APART));
  writeInto(folder, files);
  return { server: { folder } };
};

const ACME = { name: 'Acme Support', programmes: ['zmanda', 'kaseya'], colour: '#8a1538', start: 'compare', language: 'nl' };
const acme = site('acme', ACME);
const own = site('own', {});

/** A custom property of the page. */
const token = (page, name) => page.driver.executeScript((name) => getComputedStyle(document.documentElement).getPropertyValue(name), name);

journey('a vendor has made the page its own: name, colour, programmes, language, and where it begins', { ...friday, ...acme }, async (page) => {
  await page.open();
  assert.match(await page.address(), /^\/#\/compare/);
  assert.equal(await page.driver.getTitle(), 'Acme Support: wanneer antwoordt support?');
  await page.sees('Acme Support');
  await page.sees('Duetime leest gepubliceerd supportbeleid.');
  await page.misses('Veeam');
  assert.equal(await token(page, '--accent'), '#8a1538');
  await page.axe();
});

journey('what a visitor asks for counts more than where the page of a vendor begins', { ...friday, ...acme }, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer('', 'due');
  await page.misses('By when will support answer?');
  await page.size(320, 640);
  await page.overflow();
});

journey('the colour of a vendor can be read in the dark', { ...friday, ...acme, dark: true }, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer('', 'due');
  assert.notEqual(await token(page, '--accent'), '#8a1538');
  await page.axe();
  await page.contrast();
});

journey('in a frame without an origin the page has its style and its script, whose sums are compared', { ...friday, ...own }, async (page) => {
  if (page.browser.engine.name === 'webkit') throw new Unable("in WebKit a frame without an origin has no 'self', and its policy lets it run nothing");
  await page.open('apart.html', { state: null });
  await page.into('Support');
  await until(async () => assert.equal(await page.driver.executeScript('return document.documentElement.dataset.state'), 'ready'), 20_000);
  await page.sees('Which plan do you have?');
  assert.equal(await page.driver.executeScript('return getComputedStyle(document.body).marginTop'), '0px');
  await page.out();
});

journey('a script that was changed on the way is not run, and the ways to support are there', { ...friday, ...own }, async (page) => {
  page.server.answer('/boot.js', { body: 'document.title = "somebody else";' });
  page.allow('integrity', 'digest', 'failed to fetch');
  await page.open('', { state: null });
  // The style alone shows them, after ten seconds.
  await until(async () => assert.ok(await page.driver.executeScript('return document.querySelector("#fallback").checkVisibility({ visibilityProperty: true })')), 20_000);
  assert.equal(await page.driver.getTitle(), 'Duetime: by when will support answer?');
});

for (const dark of [false, true]) {
  journey(`a developer finds every view at work below its snippet${dark ? ', in the dark' : ''}`, { ...friday, ...own, dark }, async (page) => {
    // What it says where two sides answer each other for a while; nothing is lost by it.
    page.allow('ResizeObserver loop');
    await page.open('embed/', { state: null });
    await page.sees('Duetime in your page');
    await page.sees('<script type="module" src="../embed.js"></script>');
    await page.size(320, 640);
    await page.overflow();
    await page.size(1280, 800);
    const count = await page.driver.executeScript('return document.querySelectorAll("duetime-sla").length');
    assert.ok(count >= 4, `${count} elements`);
    // Frames come as they are scrolled to.
    for (let n = 0; n < count; n += 1) {
      await page.driver.executeScript((n) => document.querySelectorAll('duetime-sla')[n].scrollIntoView(), n);
      await until(async () => assert.ok(await page.driver.executeScript((n) => document.querySelectorAll('duetime-sla')[n].shadowRoot.querySelector('div').className === 'on', n), `element ${n} is not there`), 40_000);
    }
    await until(async () => assert.match(await page.driver.executeScript('return document.querySelector("#log").innerText'), /duetime-ready/));
    await page.axe();
  });
}
