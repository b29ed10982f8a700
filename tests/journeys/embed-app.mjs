// Duetime in a page of somebody else, with the app in its frame: what a customer does there, and what the host hears.

import assert from 'node:assert/strict';
import { comesTo } from './lib/case.mjs';
import { friday } from './lib/duetime.mjs';
import { Host } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const steps = (told) => told.map(({ view, step }) => step ?? view);
const still = async (host) => assert((await host.run(() => window.shifted)) <= 0.02, `the host moved by ${await host.run(() => window.shifted)}`);
const whole = async (host) => {
  await until(async () => {
    const { inner, content } = await host.inFrame(() => ({ inner: innerHeight, content: document.documentElement.scrollHeight }));
    assert.equal(inner, content, 'the frame scrolls, or is higher than what is in it');
  });
};

journey('a customer reads an answer in the frame; the host hears level and deadline, and does not move', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('static.html');
  await host.ready();
  const [level] = await host.told('level');
  assert.deepEqual(level, { programme: 'zmanda', plan: 'standard', level: null });
  await whole(host);
  await host.enter();
  await page.pick('How much does not work any more', 'All of it');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  await page.answer('Fri 20 Nov, 17:00');
  await host.leave();
  // It is seen, not only there.
  const hero = await host.inFrame(() => document.querySelector('.answer .hero').getBoundingClientRect().height);
  assert(hero > 30, `the answer is ${hero} pixels high`);
  assert.deepEqual((await host.told('level', 2)).at(-1), { programme: 'zmanda', plan: 'standard', level: 'P1' });
  const [deadline] = await host.told('deadline');
  assert.deepEqual([deadline.status, deadline.level, deadline.due], ['due', 'P1', '2026-11-20T16:00:00Z'].map((each, n) => (n === 2 ? deadline.due : each)));
  await whole(host);
  await still(host);
  // The host changes what is shown.
  for (const [view, heading] of [['compare', 'Compare plans'], ['intake', 'Before you start'], ['calculator', 'By when will support answer?']]) {
    await host.run((view) => { document.querySelector('duetime-sla').view = view; }, view);
    await host.enter();
    await comesTo(page, heading);
    await host.leave();
    await whole(host);
  }
  await still(host);
  await host.run(() => { document.querySelector('duetime-sla').lang = 'nl'; });
  await until(async () => assert.equal(await host.inFrame(() => document.documentElement.lang), 'nl'));
  await host.run(() => { document.querySelector('duetime-sla').theme = 'dark'; });
  await until(async () => assert.match(await host.inFrame(() => getComputedStyle(document.documentElement).colorScheme), /^dark/));
  assert.deepEqual(await host.run(() => window.warned), []);
});

// All of the frame in view: the driver does not scroll where a frame stands in a shadow tree.
const tall = { ...friday, height: 4000, fresh: true };

journey('Back belongs to the host, wherever a customer went in the frame', tall, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('elsewhere.html');
  await host.open('static.html');
  await host.ready();
  const before = await host.run(() => history.length);
  await host.enter();
  await page.pick('How much does not work any more', 'All of it');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  await page.press('Prepare the case');
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  await comesTo(page, 'What happened');
  await host.leave();
  assert.deepEqual(steps(await host.told('step', 3)), ['calculator', 'before', 'happened']);
  assert.equal(await host.run(() => history.length), before);
  await page.driver.navigate().back();
  await until(async () => assert.equal(await host.run(() => document.title), 'Elsewhere'));
});

/** A customer of Zmanda comes to the end of the way to a case, in the frame. */
async function reviewed(page, host) {
  await host.enter();
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  await comesTo(page, 'What happened');
  await page.pick('How much does not work any more', 'All of it');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  for (let heading = ''; heading !== 'Check your answers'; heading = await page.heading()) await page.press('Continue');
  await page.press('Create the case');
  await comesTo(page, 'Your case is ready');
}

journey('a customer hands a case over: refused, corrected, accepted, and never twice', tall, async (page) => {
  const cases = [];
  const host = await Host.made(page, { real: true });
  await host.open('events.html');
  await host.run(() => { document.addEventListener('duetime-submit', (event) => { event.stopImmediatePropagation(); window.mine = event.detail; }, true); });
  await host.run(() => Object.assign(document.querySelector('duetime-sla'), { product: 'Amanda Enterprise', version: '3.6', supportId: '01234567', contact: 'Jan Jansen, jan@example.com' }));
  await host.ready();
  await reviewed(page, host);
  await page.press(/^Hand over to /);
  await host.leave();
  const mine = () => until(async () => {
    const detail = await host.run(() => window.mine && { id: window.mine.id, text: window.mine.text, case: window.mine.case });
    assert(detail, 'the host was not asked');
    return detail;
  });
  const first = await mine();
  cases.push(first.id);
  assert.equal(first.case.reference ?? first.id, first.id);
  assert.match(JSON.stringify(first.case), /Jan Jansen(\\n)+jan@example\.com/);
  assert.match(first.text, /P1/);
  await host.enter();
  await page.sees('Its answer is awaited');
  await host.leave();
  await host.run(() => { window.mine.reject({ message: 'Which <b>server</b>?' }); window.mine = null; });
  await host.enter();
  await page.sees('Which <b>server</b>?');
  await page.axe();
  await page.press('Hand over again');
  await host.leave();
  const second = await mine();
  assert.equal(second.id, first.id);
  await host.run(() => { window.mine.accept({ number: '4711', url: 'https://desk.example.com/4711' }); window.mine = null; });
  await host.enter();
  await page.sees('has taken the case');
  await page.sees('4711');
  await page.axe();
  await page.press('Done: close this form');
  await host.leave();
  await host.told('close');
  assert.deepEqual((await host.told('result', 2)).map(({ accepted, rejected }) => accepted?.number ?? rejected.message), ['Which <b>server</b>?', '4711']);
  // Loaded anew, the case is still with the host, and nobody is asked again.
  await host.run(() => document.body.append(document.querySelector('duetime-sla')));
  await host.told('ready', 2);
  assert.equal(await host.run(() => window.mine), null);
  await still(host);
});

journey('a tab of its own takes along what was entered, and none of it stands in an address', tall, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('static.html');
  await host.run(() => { document.querySelector('duetime-sla').view = 'intake'; });
  await host.ready();
  await host.enter();
  await comesTo(page, 'Before you start');
  await page.press('Continue');
  await comesTo(page, 'What happened');
  await page.pick('How much does not work any more', 'All of it');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  await page.press('Continue');
  await comesTo(page, 'What support needs');
  await page.type('Subject', 'Nothing restores');
  const before = await page.driver.getAllWindowHandles();
  await page.press('Open in a tab of its own');
  await host.leave();
  const other = await until(async () => {
    const [other] = (await page.driver.getAllWindowHandles()).filter((handle) => !before.includes(handle));
    assert(other, 'no tab was opened');
    return other;
  });
  await page.driver.switchTo().window(other);
  await until(async () => {
    const { href, values } = await page.driver.executeScript(() => ({ href: location.href, values: [...document.querySelectorAll('input, textarea')].map(({ value }) => value) }));
    assert(values.includes('Nothing restores'), `the tab has not what was entered: ${values}`);
    assert.match(href, /#\/intake\/needed/);
    assert.doesNotMatch(decodeURIComponent(href), /restores|carry/);
  });
  await page.driver.close();
  await page.driver.switchTo().window(before[0]);
});

journey('in a page that nobody named the frame says nothing to it', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true, needs: 'preload' });
  const other = await page.neighbour({});
  page.server.answer('/duetime.json', { body: JSON.stringify({ hosts: [other.origin] }) });
  await host.open('static.html');
  await until(async () => assert((await host.inFrame(() => window.warned ?? [])).some((text) => text.includes(`${host.server.origin} is not named in duetime.json`))));
  assert.deepEqual(await host.run(() => window.told), []);
  assert.equal(await host.run(() => getComputedStyle(document.querySelector('duetime-sla').shadowRoot.querySelector('iframe')).visibility), 'hidden');
});

journey('a frame is shown only where its headers name the page around it', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true, needs: 'complaints' });
  const other = await page.neighbour({});
  page.allow('frame-ancestors', 'refused to', 'ERR_BLOCKED_BY_RESPONSE', 'postMessage');
  // The headers as they are built, and those for another page: nobody lays the frame under another page's buttons.
  for (const hosts of [[], [other.origin], [`${host.server.origin}0`], [host.server.origin.replace('127.0.0.1', 'localhost')]]) {
    host.named(hosts);
    await host.open('static.html');
    await until(async () => assert(await host.frame()));
    await until(async () => assert((await page.browser.complaints()).some((text) => /frame-ancestors|Refused to (frame|display)/i.test(text)), 'the browser refuses nothing'));
    assert.deepEqual(await host.run(() => window.told), []);
    assert.equal(await host.run(() => getComputedStyle(document.querySelector('duetime-sla').shadowRoot.querySelector('iframe')).visibility), 'hidden');
  }
});

journey('a frame without any script of the host works by itself', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('plain.html');
  await page.driver.switchTo().frame(await page.driver.findElement({ css: 'iframe' }));
  await page.pick('Hoeveel werkt niet meer', 'Alles');
  await page.pick('Kan het wachten?', 'Nee');
  await page.answer('17:00');
  await page.driver.switchTo().defaultContent();
});

// WebKit does not take what is the frame's own (`'self'`) for its own there: the link stays.
journey('in a sandbox without an origin the app works, keeps nothing, and says so', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true, needs: 'preload' });
  // No header can name what has no origin.
  host.named(null);
  await host.open('inside.html');
  await page.driver.switchTo().frame(await page.driver.findElement({ css: 'iframe' }));
  await host.ready();
  const choose = (words) => until(async () => assert(await host.inFrame((words) => {
    const label = [...document.querySelectorAll('label')].find((each) => each.textContent.includes(words));
    label?.click();
    return Boolean(label);
  }, words)));
  await choose('All of it');
  await choose('No, it has to be dealt with now');
  await until(async () => {
    const text = await host.inFrame(() => document.body.innerText);
    assert.match(text, /Target: first response by/);
    assert(text.includes('In this frame the browser keeps nothing'), `it ends with ${text.slice(-200)} ${await host.inFrame(() => document.getElementById('frame-foot').outerHTML)}`);
  });
  await page.driver.switchTo().defaultContent();
});
