// Duetime in a page of somebody else, from the host's side: the element, what it takes, and what it tells. The frame is a fake that says
// what a journey has it say; embed-app.mjs has the app in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { Host, source } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { minified } from './lib/npm.mjs';
import { until } from './lib/until.mjs';

const file = (name) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const CASE = { type: 'submit', id: 'K3M7-2P9X', case: { schema: 1, summary: 'Nothing works' }, text: 'Nothing works' };

journey('the script that every visitor of a host loads has at most 3,000 bytes', async () => {
  const bytes = Buffer.from(await minified(file('embed/embed.js')));
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  assert(small <= 3000, `embed.js has ${small} bytes`);
});

journey('a host writes one element, and what was chosen goes into the frame', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const { src, title, sandbox, name } = await host.run(() => {
    const { src, title, sandbox, name } = document.querySelector('duetime-sla').shadowRoot.querySelector('iframe');
    return { src, title, sandbox: `${sandbox}`, name };
  });
  assert.equal(src, `${host.duetime.url}embed.html?view=calculator&lang=en&programme=zmanda&plan=standard`);
  assert.equal(title, 'Targets of support');
  assert.equal(name, '');
  assert.equal(sandbox, 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals');
  assert.deepEqual(await host.inFrame(() => window.connections), [{ data: 'duetime-connect 1', origin: host.server.origin, fromParent: true, ports: 1 }]);
  const { theme, ...settings } = await host.settings();
  assert.deepEqual(settings, { type: 'settings', programme: 'zmanda', plan: 'standard', view: 'calculator' });
  assert.deepEqual(theme, {});
  assert.deepEqual(await host.told('ready'), [{ protocol: 1, release: '0.1.0', languages: ['en', 'nl', 'de', 'fr'] }]);
});

journey('what is changed later is told, and only that; what is taken away is taken back', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const change = async (what, wanted) => {
    const before = (await host.heard('settings')).length;
    await host.run(what);
    await until(async () => assert.deepEqual((await host.heard('settings')).slice(before).map(({ type, ...rest }) => rest), [wanted]));
  };
  await change(() => document.querySelector('duetime-sla').setAttribute('plan', 'premium'), { plan: 'premium' });
  await change(() => { document.querySelector('duetime-sla').plan = 'basic'; }, { plan: 'basic' });
  await change(() => document.querySelector('duetime-sla').removeAttribute('plan'), { plan: null });
  await change(() => Object.assign(document.querySelector('duetime-sla'), { view: 'intake', product: 'Amanda', version: '3.6', supportId: '0123' }), { view: 'intake', product: 'Amanda', version: '3.6', supportId: '0123' });
  assert.equal(await host.run(() => document.querySelector('duetime-sla').getAttribute('support-id')), '0123');
  await change(() => { document.querySelector('duetime-sla').lang = 'nl'; }, { lang: 'nl' });
  assert.equal(await host.run(() => document.querySelector('duetime-sla').shadowRoot.querySelector('iframe').title), 'Streeftijden van support');
  await change(() => document.querySelector('duetime-sla').setAttribute('contact', 'Jan Jansen <jan@example.com>'), { contact: { name: 'Jan Jansen <jan@example.com>' } });
  await change(() => document.querySelector('duetime-sla').setAttribute('contact', '{“name”: “Jan”, “phone”: “+31 20”}'), { contact: { name: 'Jan', phone: '+31 20' } });
  await change(() => { document.querySelector('duetime-sla').contact = { name: 'Ada\n Lovelace', company: 'Acme' }; }, { contact: { name: 'Ada Lovelace', company: 'Acme' } });
  assert.deepEqual(await host.run(() => document.querySelector('duetime-sla').contact), { name: 'Ada Lovelace', company: 'Acme' });
  await change(() => { document.querySelector('duetime-sla').contact = null; }, { contact: null });
  await change(() => { document.querySelector('duetime-sla').agreement = { amount: 2, unit: 'hours' }; }, { agreement: { amount: 2, unit: 'hours' } });
  await change(() => { document.querySelector('duetime-sla').programmeData = { format: 2 }; }, { programmeData: { format: 2 } });
  await change(() => { document.querySelector('duetime-sla').programmeData = undefined; }, { programmeData: null });
  await change(() => document.querySelector('duetime-sla').style.setProperty('--duetime-colour', '#0b57d0'), { theme: { colour: '#0b57d0' } });
  await change(() => document.querySelector('duetime-sla').setAttribute('theme', 'dark'), { theme: { scheme: 'dark', colour: '#0b57d0' } });
  // A line is one line of at most 200 characters, or the frame would refuse it all.
  await change(() => { document.querySelector('duetime-sla').product = `a\u0000b\n${'x'.repeat(300)}`; }, { product: `a b ${'x'.repeat(196)}` });
});

journey('what an attribute cannot be is said in the console, with what it can be', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  await host.run(() => {
    const sla = document.querySelector('duetime-sla');
    sla.setAttribute('view', 'shop');
    sla.setAttribute('theme', 'dim');
    sla.setAttribute('style', '--duetime-radius: 99px; --duetime-font: Comic; --duetime-density: airy; --duetime-colour: red');
  });
  for (const words of ['view="shop" is not calculator|intake|compare|badge', 'theme="dim" is not auto|light|dark', '--duetime-radius="99px" is not ([0-9]|1[0-9]|2[0-4])(px)?',
    '--duetime-font="Comic" is not system|serif|mono', '--duetime-density="airy" is not comfortable|compact', '--duetime-colour="red" is not #[0-9A-Fa-f]{6}']) await host.warned(`duetime-sla: ${words}`);
  await host.run(() => document.querySelector('duetime-sla').setAttribute('style', '--duetime-colour: #6fc6d2'));
  await host.warned('--duetime-colour: #6fc6d2 has a contrast of 1.9, not 4.5');
  await host.run(() => document.querySelector('duetime-sla').setAttribute('theme', 'dark'));
  await until(async () => assert.deepEqual((await host.settings()).theme, { scheme: 'dark', colour: '#6fc6d2' }));
  await host.run(() => document.querySelector('duetime-sla').setAttribute('style', '--duetime-colour: #0a5a66'));
  await host.warned(/--duetime-colour: #0a5a66 has a contrast of 2\.\d, not 4\.5/);
});

journey('every event comes up through the page with what the frame said, without its type', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const messages = [
    { type: 'step', view: 'intake', step: 'happened' },
    { type: 'step', view: 'calculator', step: null },
    { type: 'level', programme: 'zmanda', plan: 'standard', level: null },
    { type: 'deadline', programme: 'zmanda', plan: 'standard', level: 'P2', status: 'due', due: '2026-11-23T15:30:00Z', text: 'Mon 23 Nov, 16:30' },
    { type: 'draft', reference: 'K3M7', filled: 2, needed: 9 },
    { type: 'error', code: 'unknown', message: 'there is no plan "gold"', field: 'plan' },
    { type: 'close' },
  ];
  for (const message of messages) {
    const { type, ...detail } = message;
    await host.say(message);
    assert.deepEqual((await host.told(type)).at(-1), type === 'step' && detail.step === 'happened' ? detail : detail);
  }
  await host.warned('duetime-sla: there is no plan "gold" (plan)');
  assert(await host.run(() => window.told.every((each) => each.composed)));
  // What is not known is left behind, so that a frame can say more one day.
  await host.say({ type: 'step', view: 'compare', step: null, more: 1 });
  await until(async () => assert.deepEqual((await host.told('step')).at(-1), { view: 'compare', step: null }));
});

journey('a case is handed over once, and the first answer counts', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  await host.say(CASE);
  const [{ id, text, case: handed }] = await host.told('submit');
  assert.deepEqual([id, text, handed], [CASE.id, CASE.text, CASE.case]);
  // Twice while an answer is awaited: the host is asked once.
  await host.say(CASE);
  await host.warned('not taken: not yet');
  assert.equal((await host.told('submit')).length, 1);
  await host.run(() => { window.first = window.last; window.last.reject({ message: 'Which\nserver?', field: 'server' }); });
  await until(async () => assert.deepEqual(await host.heard('answer'), [{ type: 'answer', id: CASE.id, rejected: { message: 'Which server?', field: 'server' } }]));
  await host.run(() => window.last.accept({ number: '1' }));
  await host.warned(`duetime-sla: ${CASE.id} is answered`);
  await host.say({ type: 'result', id: CASE.id, rejected: { message: 'from the frame' } });
  assert.deepEqual(await host.told('result'), [{ id: CASE.id, rejected: { message: 'Which server?', field: 'server' } }]);
  // After a rejection the customer hands over again, with the same id.
  await host.say(CASE);
  await host.told('submit', 2);
  await host.run(() => window.last.accept({ number: 4711, url: 'https://desk.example.com/4711' }));
  await until(async () => assert.deepEqual((await host.heard('answer')).at(-1), { type: 'answer', id: CASE.id, accepted: { number: '4711', url: 'https://desk.example.com/4711' } }));
  // Whoever handed it over before answers it no more.
  await host.run(() => window.first.accept({ number: '2' }));
  await host.say({ type: 'result', id: CASE.id });
  assert.deepEqual((await host.told('result', 2)).at(-1), { id: CASE.id, accepted: { number: '4711', url: 'https://desk.example.com/4711' } });
  // An accepted case that comes again is answered the same, and nobody is asked.
  const answers = (await host.heard('answer')).length;
  await host.say(CASE);
  await until(async () => assert.deepEqual((await host.heard('answer')).slice(answers), [{ type: 'answer', id: CASE.id, accepted: { number: '4711', url: 'https://desk.example.com/4711' } }]));
  assert.equal((await host.told('submit')).length, 2);
});

journey('a host that never answers is asked again after two minutes, and its late answer counts', { now: '2026-11-20T15:30:00Z' }, async (page) => {
  const host = await Host.made(page, { needs: 'preload' });
  await host.open('static.html');
  await host.ready();
  await host.say(CASE);
  await host.told('submit');
  await host.run(() => { window.first = window.last; });
  await page.clock('2026-11-20T15:31:00Z');
  await host.say(CASE);
  await host.warned('not yet');
  await page.clock('2026-11-20T15:32:01Z');
  await host.say(CASE);
  await host.told('submit', 2);
  await host.run(() => window.first.accept({ number: '1' }));
  await host.run(() => window.last.accept({ number: '2' }));
  await until(async () => assert.deepEqual((await host.heard('answer')).map((each) => each.accepted.number), ['1']));
});

journey('the recipe for cases hands them to the desk of the host', async (page) => {
  const asked = [];
  const host = await Host.made(page, { answers: { 'POST /cases': (request) => {
    asked.push({ key: request.headers['idempotency-key'], body: JSON.parse(request.body) });
    return asked.length === 1 ? { status: 503, body: '' } : { body: '{"number": "4711", "url": "https://desk.example.com/4711"}', type: 'application/json' };
  } } });
  page.allow('503');
  await host.open('events.html');
  await host.ready();
  await host.say(CASE);
  await until(async () => assert.deepEqual(await host.heard('answer'), [{ type: 'answer', id: CASE.id, rejected: { message: 'Our desk answered with 503. Please call us.' } }]));
  await host.say(CASE);
  await until(async () => assert.deepEqual((await host.heard('answer')).at(-1).accepted, { number: '4711', url: 'https://desk.example.com/4711' }));
  assert.deepEqual(asked, [{ key: CASE.id, body: CASE.case }, { key: CASE.id, body: CASE.case }]);
});

journey('the frame is as high as what is in it, never scrolls, and nothing jumps', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  const measures = () => host.run(() => {
    const frame = document.querySelector('duetime-sla').shadowRoot.querySelector('iframe');
    return { frame: frame.getBoundingClientRect().height, element: document.querySelector('duetime-sla').getBoundingClientRect().height, below: document.getElementById('below').getBoundingClientRect().top };
  });
  await host.ready();
  await until(async () => assert.equal((await measures()).frame, 480));
  assert.equal((await measures()).element, 640);
  assert((await host.run(() => window.shifted)) <= 0.02);
  await host.inFrame(() => window.high(1200));
  await until(async () => assert.equal((await measures()).element, 1200));
  assert(await host.inFrame(() => document.documentElement.scrollHeight <= innerHeight), 'the frame scrolls');
  await host.inFrame(() => window.high(700));
  await until(async () => assert.equal((await measures()).frame, 700));
  assert((await host.run(() => window.shifted)) <= 0.02, 'the host moved');
  // Two sides that answer each other come to rest.
  await host.run(() => {
    window.sizes = 0;
    new ResizeObserver(() => { window.sizes += 1; }).observe(document.querySelector('duetime-sla').shadowRoot.querySelector('iframe'));
  });
  await host.inFrame(() => { addEventListener('resize', () => window.high(window.height === 900 ? 700 : 900)); window.high(900); });
  await host.run(() => new Promise((resolve) => { setTimeout(resolve, 1500); }));
  const sizes = await host.run(() => window.sizes);
  assert(sizes <= 9, `the height changed ${sizes} times in 1.5 s`);
});

journey('a frame far below is loaded when the visitor comes near', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  host.duetime.forget();
  await host.run(() => {
    const far = document.createElement('div');
    far.style.height = '9000px';
    const sla = document.createElement('duetime-sla');
    sla.id = 'far';
    document.body.append(far, sla);
  });
  await until(async () => assert(await host.frame('#far')));
  assert.deepEqual(host.duetime.requests('/embed.html'), []);
  await host.run(() => document.getElementById('far').scrollIntoView());
  await host.ready('#far');
});

journey('a frame that is moved, taken away or put back is connected anew, and knows all it has to', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  await host.run(() => { document.querySelector('duetime-sla').agreement = { amount: 2, unit: 'hours' }; });
  // Where a browser can move it as it is, it goes on; Firefox loads a frame in a shadow tree anew all the same.
  let times = 1;
  if (await host.run(() => 'moveBefore' in Element.prototype)) {
    await host.run(() => document.body.moveBefore(document.querySelector('duetime-sla'), document.body.firstChild));
    if (page.browser.engine.name === 'firefox') times = 2;
    await host.told('ready', times);
    await host.say({ type: 'step', view: 'compare', step: null });
    await host.told('step');
    assert.equal((await host.told('ready')).length, times);
  }
  await host.run(() => document.body.append(document.querySelector('duetime-sla')));
  await host.told('ready', times + 1);
  await until(async () => assert.deepEqual((await host.settings()).agreement, { amount: 2, unit: 'hours' }));
  // A case that is answered while the frame loads is not lost: handed over again, it has its answer.
  await host.say(CASE);
  await host.told('submit');
  await host.run(() => {
    window.kept = document.querySelector('duetime-sla');
    window.kept.remove();
    window.last.accept({ number: '4711' });
    window.kept.plan = 'premium';
  });
  await host.run(() => document.body.prepend(window.kept));
  await host.told('ready', times + 2);
  await until(async () => assert.equal((await host.settings()).plan, 'premium'));
  await host.say(CASE);
  await until(async () => assert.equal((await host.heard('answer'))[0].accepted.number, '4711'));
  assert.equal((await host.told('submit')).length, 1);
});

journey('Back and Forward of the host are never trapped, and the frame is right afterwards', async (page) => {
  const host = await Host.made(page);
  await host.open('elsewhere.html');
  const before = await host.run(() => history.length);
  await host.open('static.html');
  await host.ready();
  await host.run(() => { document.querySelector('duetime-sla').plan = 'premium'; });
  await host.run(() => { document.querySelector('duetime-sla').level = 'P1'; });
  await host.told('ready', 2);
  assert.equal(await host.run(() => history.length), before + 1, 'the frame is no entry in the history of the host');
  await page.driver.navigate().back();
  await until(async () => assert.equal(await host.run(() => document.title), 'Elsewhere'));
  await page.driver.navigate().forward();
  await until(async () => assert.equal(await host.run(() => document.title), 'Support of a vendor'));
  await host.ready();
  // Kept as it was or loaded again: it speaks.
  await host.say({ type: 'level', programme: 'zmanda', plan: 'standard', level: 'P1' });
  assert.equal((await host.told('level')).at(-1).level, 'P1');
  await host.run(() => { document.querySelector('duetime-sla').plan = 'basic'; });
  await until(async () => assert.equal((await host.settings()).plan, 'basic'));
});

journey('without a frame the link inside stays, or a link of ours', async (page) => {
  const host = await Host.made(page, { mode: 'mute' });
  await host.open('static.html');
  const shown = () => host.run(() => {
    const { shadowRoot } = document.querySelector('duetime-sla');
    const [link, own] = [shadowRoot.querySelector('a'), document.querySelector('duetime-sla > a')];
    const seen = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;
    return { frame: seen(shadowRoot.querySelector('iframe')), own: seen(own), ours: seen(link), href: link.href, text: link.textContent };
  });
  await until(async () => assert((await host.inFrame(() => window.connections?.length)) === 1));
  assert.deepEqual(await shown(), { frame: false, own: true, ours: false, href: `${host.duetime.url}#/calculator?view=calculator&lang=en&programme=zmanda&plan=standard`, text: 'Targets of support' });
  await host.run(() => { document.querySelector('duetime-sla').innerHTML = '\n  '; document.querySelector('duetime-sla').lang = 'fr'; });
  await until(async () => {
    const { own, ours, text } = await shown();
    assert.deepEqual({ own, ours, text }, { own: false, ours: true, text: 'Objectifs du support' });
  });
});

journey('a frame that speaks another version says so, and the link stays', async (page) => {
  for (const [mode, words] of [['old', 'this frame speaks version 2 ()'], ['next', 'not taken: not now: {"type":"ready"'], ['early', 'not taken: not now: {"type":"size"']]) {
    const host = await Host.made(page, { mode });
    await host.open('static.html');
    await host.warned(words);
    if (mode === 'early') await host.ready();
    else assert.equal(await host.run(() => getComputedStyle(document.querySelector('duetime-sla').shadowRoot.querySelector('iframe')).visibility), 'hidden');
  }
});

journey('a programme of the host’s own is fetched by the host, and is there before its plans', async (page) => {
  const programme = { format: 2, id: 'acme', name: 'Acme' };
  const host = await Host.made(page, { answers: { '/programme.json': { body: JSON.stringify(programme), delay: 300 } } });
  page.allow('404', 'missing.json');
  await host.open('own.html');
  await host.ready();
  await until(async () => assert.deepEqual((await host.settings()).programmeData, programme));
  const [first] = await host.heard('settings');
  assert.deepEqual(first, { type: 'settings', programmeData: programme, plan: 'gold', view: 'calculator', product: 'Acme Backup', version: '12.1', supportId: '01234567', contact: { name: 'Jan Jansen, jan@example.com' }, theme: {} });
  // Nothing personal stands in an address.
  const asked = host.duetime.requests('/embed.html').map(({ query }) => query);
  assert.deepEqual(asked, ['?view=calculator&lang=en']);
  await host.run(() => { document.querySelector('duetime-sla').src = '/missing.json'; });
  const [error] = await host.told('error');
  assert.equal(error.field, 'src');
  assert.match(error.message, /^\/missing\.json: /);
  await until(async () => assert.equal((await host.settings()).programmeData, null));
});

journey('under a strict policy with Trusted Types nothing is asked for but what the recipe allows', async (page) => {
  const host = await Host.made(page);
  await host.open('strict.html');
  await host.ready();
  await host.inFrame(() => window.high(800));
  await until(async () => assert.equal(await host.run(() => document.querySelector('duetime-sla').offsetHeight), 800));
  await host.say(CASE);
  await host.told('submit');
});

journey('in a sandbox without an origin the frame is shown by itself', async (page) => {
  const host = await Host.made(page);
  // The fake script comes from an origin, for which the sandbox is a stranger; so does the real one.
  await host.open('inside.html');
  const inside = await page.driver.findElement({ css: 'iframe' });
  await page.driver.switchTo().frame(inside);
  await host.ready();
  assert.equal(await host.run(() => self.origin), 'null');
  assert.deepEqual(await host.inFrame(() => window.connections), []);
  await page.driver.switchTo().defaultContent();
});

journey('the script twice is quiet, and another version of it says which stays', async (page) => {
  const host = await Host.made(page);
  await host.open('twice.html');
  await host.ready();
  await host.warned('duetime-sla: 0.1.0 stays, not 9.9.9');
  assert.equal((await host.run(() => window.warned)).length, 1);
  assert.equal((await host.inFrame(() => window.connections)).length, 1);
});

journey('a script that comes late, from a classic one, finds what was set before it', async (page) => {
  const host = await Host.made(page);
  await host.open('late.html');
  await host.run(() => window.late());
  await host.ready();
  const { plan, supportId, agreement, programme } = await host.settings();
  assert.deepEqual({ plan, supportId, agreement, programme }, { plan: 'standard', supportId: '01234567', agreement: { amount: 2, unit: 'business_hours' }, programme: 'zmanda' });
});

journey('what WordPress makes of the recipe works, with curly quotation marks too', async (page) => {
  const host = await Host.made(page);
  await host.open('wordpress-blocks.html');
  await host.ready();
  assert.equal((await host.settings()).plan, 'standard');
  await host.open('wordpress-classic.html');
  for (const [selector, plan] of [['duetime-sla', 'standard'], ['#curly', 'premium'], ['#entities', 'standard']]) {
    await host.run((selector) => document.querySelector(selector).scrollIntoView(), selector);
    await host.ready(selector);
    const { view, programme, plan: is } = await host.run((selector) => {
      const { view, programme, plan } = document.querySelector(selector);
      return { view, programme, plan };
    }, selector);
    assert.deepEqual([view, programme, is], ['calculator', 'zmanda', plan]);
  }
  assert.deepEqual(await host.run(() => window.warned), []);
});

journey('a host made with React passes objects, hears events, and takes the element away and back', async (page) => {
  const host = await Host.made(page);
  await host.open('react.html');
  await host.ready();
  assert.deepEqual((await host.settings()).contact, { name: 'Jan Jansen', email: 'jan@example.com' });
  await host.run(() => [...document.querySelectorAll('button')].find((each) => each.textContent === 'Premium').click());
  await until(async () => assert.equal((await host.settings()).plan, 'premium'));
  await host.say(CASE);
  await until(async () => assert.equal((await host.heard('answer'))[0]?.accepted.number, '4711'));
  const press = () => host.run(() => [...document.querySelectorAll('button')].find((each) => each.textContent === 'There or not').click());
  await press();
  await until(async () => assert.equal(await host.frame(), null));
  await press();
  await host.told('ready', 2);
  assert.equal((await host.settings()).plan, 'premium');
});

journey('a host made with Vue passes objects, and hears events', async (page) => {
  const host = await Host.made(page);
  await host.open('vue.html');
  await host.ready();
  assert.deepEqual((await host.settings()).contact, { name: 'Jan Jansen', email: 'jan@example.com' });
  await host.run(() => document.querySelector('button').click());
  await until(async () => assert.equal((await host.settings()).plan, 'premium'));
  await host.say(CASE);
  await until(async () => assert.equal((await host.heard('answer'))[0]?.accepted.number, '4711'));
});

journey('in a page that is written from the right the frame has its language and its look', async (page) => {
  const host = await Host.made(page);
  await host.open('rtl.html');
  await host.ready();
  const { lang, theme } = await host.settings();
  assert.equal(lang, 'de');
  assert.deepEqual(theme, { scheme: 'dark', font: 'serif', density: 'compact', colour: '#0b57d0', radius: 12 });
  assert.equal(await host.run(() => document.querySelector('duetime-sla').shadowRoot.querySelector('iframe').title), 'Zielzeiten des Supports');
});

journey('a badge has a document of its own, and its room', async (page) => {
  const host = await Host.made(page);
  await host.open('badge.html');
  await host.ready();
  assert.match(await host.run(() => document.querySelector('duetime-sla').shadowRoot.querySelector('iframe').src), /\/badge\.html\?view=badge&lang=en&programme=zmanda&plan=standard&level=P2$/);
  await host.run(() => { document.querySelector('duetime-sla').view = 'compare'; });
  await host.told('ready', 2);
  assert.match(await host.run(() => document.querySelector('duetime-sla').shadowRoot.querySelector('iframe').src), /\/embed\.html\?view=compare/);
  assert.equal((await host.settings()).view, 'compare');
});

/** What stands between `recipe` and `end` in a host page, without the indent that it has there. */
function recipes(name) {
  const parts = [...source(name).matchAll(/(?:<!--|\/\/) recipe[^\n]*\n([\s\S]*?)\n *(?:<!--|\/\/) end/g)].map(([, text]) => text);
  assert(parts.length > 0, `${name} has no recipe`);
  return parts.map((text) => {
    const indent = Math.min(...text.split('\n').filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length));
    return text.split('\n').map((line) => line.slice(indent)).join('\n');
  }).join('\n');
}

journey('every recipe of the document is what the tests open', async () => {
  const document = file('docs/embed.md');
  const told = [...document.matchAll(/<!-- (\S+\.html) -->\n```\w+\n([\s\S]*?)\n```/g)];
  assert.deepEqual(told.map(([, name]) => name).sort(), ['badge.html', 'events.html', 'late.html', 'own.html', 'plain.html', 'react.html', 'static.html', 'strict.html', 'vue.html', 'wordpress-blocks.html']);
  for (const [, name, text] of told) assert.equal(text, recipes(name), name);
  // The classic editor makes paragraphs of the same.
  assert.equal(recipes('wordpress-classic.html').replace(/<p>|<\/p>|<br \/>/g, ''), recipes('wordpress-blocks.html'));
  for (const value of recipes('wordpress-blocks.html').matchAll(/="([^"]*)"/g)) assert(!/[&<]/.test(value[1]), `WordPress changes ${value[1]}`);
});

journey('the types of the element are exactly what it has', async (page) => {
  const types = file('embed/embed.d.ts');
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const is = await host.run(() => {
    const { prototype, observedAttributes, release } = customElements.get('duetime-sla');
    const own = Object.getOwnPropertyNames(prototype).filter((name) => Object.getOwnPropertyDescriptor(prototype, name).set);
    return { attributes: observedAttributes.filter((name) => !['class', 'style', 'programmeData', 'agreement'].includes(name)), own, release };
  });
  const block = /interface DuetimeSlaAttributes \{([\s\S]*?)\n\}/.exec(types)[1];
  assert.deepEqual([...block.matchAll(/^ {2}'?([\w-]+)'?\?:/gm)].map(([, name]) => name).sort(), is.attributes.sort());
  const element = /class DuetimeSla extends HTMLElement \{([\s\S]*?)\n\}/.exec(types)[1];
  const declared = [...element.matchAll(/^ {2}set (\w+)\(|^ {2}(programmeData|agreement):/gm)].map(([, set, plain]) => set ?? plain);
  assert.deepEqual(declared.sort(), is.own.sort());
  assert.deepEqual([...types.matchAll(/'duetime-(\w+)': CustomEvent/g)].map(([, name]) => name).sort(), ['close', 'deadline', 'draft', 'error', 'level', 'ready', 'result', 'step', 'submit']);
  assert.equal(is.release, /^version = "(.*)"/m.exec(file('Cargo.toml'))[1], 'embed.js says another version than Cargo.toml');
});
