// Who is not Duetime's host or frame, and what neither may say: nothing of it is taken, and the console of whoever refuses says why.
// First what a frame may try on a host (the fake of tests/hosts says it), then what pages may try on the frame, then what a host may say
// to the app in it. Each attack is a line of a table: what it is, how it is done, and the reason that is given.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Host } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const submit = (fields) => JSON.stringify({ type: 'submit', id: 'A', case: {}, text: '', ...fields });
const deadline = (fields) => JSON.stringify({ type: 'deadline', programme: 'p', plan: 'q', level: null, status: 'due', due: null, text: '', ...fields });

// What the frame says to the host, and why the host does not take it. A function is run in the frame.
const FRAME_SAYS = [
  // No text.
  ['an object', { type: 'close' }, 'no text'],
  ['a number', 480, 'no text'],
  ['nothing', null, 'no text'],
  ['a list', ['close'], 'no text'],
  ['an object that cannot be written', () => window.raw({ toString: 1, valueOf: 1, slice: 1, trim: 1, type: 'close' }), 'no text'],
  ['a string object', () => window.raw(new String('{"type":"close"}')), 'no text'],
  ['bytes that are handed over', () => { const bytes = new ArrayBuffer(8); window.raw(bytes, [bytes]); }, 'no text'],
  ['a file', () => window.raw(new Blob(['{"type":"close"}'])), 'no text'],
  ['a map', () => window.raw(new Map([['type', 'close']])), 'no text'],
  ['a message that brings a port', () => window.raw('{"type":"close"}', [new MessageChannel().port1]), 'a port'],
  // No JSON.
  ['an empty text', '', 'JSON'],
  ['words', 'close', 'JSON'],
  ['half a message', '{"type":"close"', 'JSON'],
  ['two messages at once', '{"type":"close"}{"type":"close"}', 'JSON'],
  ['a script', 'alert(1)//', 'JSON'],
  ['what only JavaScript reads', "{type: 'close'}", 'JSON'],
  ['a byte order mark before it', '\ufeff{"type":"close"}', 'JSON'],
  // Of no known type.
  ['null', 'null', 'no known type'],
  ['a number as JSON', '1', 'no known type'],
  ['a text as JSON', '"close"', 'no known type'],
  ['a list as JSON', '[{"type":"close"}]', 'no known type'],
  ['no type', '{}', 'no known type'],
  ['an empty type', '{"type":""}', 'no known type'],
  ['a type that is null', '{"type":null}', 'no known type'],
  ['a type that is a list', '{"type":["close"]}', 'no known type'],
  ['a type that is an object', '{"type":{"trim":1}}', 'no known type'],
  ['a type that is a number', '{"type":0}', 'no known type'],
  ['the type constructor', '{"type":"constructor"}', 'no known type'],
  ['the type __proto__', '{"type":"__proto__"}', 'no known type'],
  ['the type toString', '{"type":"toString"}', 'no known type'],
  ['the type hasOwnProperty', '{"type":"hasOwnProperty"}', 'no known type'],
  ['a type in capitals', '{"type":"CLOSE"}', 'no known type'],
  ['a type with a blank', '{"type":"close "}', 'no known type'],
  ['a type with a zero', '{"type":"close\\u0000"}', 'no known type'],
  ['a type of a host', '{"type":"answer","id":"A","accepted":{"number":"1"}}', 'no known type'],
  ['a type of the page', '{"type":"duetime-close"}', 'no known type'],
  ['a message that only its prototype has', '{"__proto__":{"type":"close"}}', 'no known type'],
  ['fields that only a prototype has', '{"type":"step","__proto__":{"view":"x","step":null}}', 'wrong view'],
  // Fields of the wrong kind.
  ['a height that is a text', '{"type":"size","height":"480"}', 'wrong height'],
  ['a height that is a list', '{"type":"size","height":[480]}', 'wrong height'],
  ['no height', '{"type":"size"}', 'wrong height'],
  ['a height that is null', '{"type":"size","height":null}', 'wrong height'],
  ['a height of nothing', '{"type":"size","height":0}', 'no height'],
  ['a height below nothing', '{"type":"size","height":-480}', 'no height'],
  ['an endless height', '{"type":"size","height":1e999}', 'no height'],
  ['a height of a mile', '{"type":"size","height":1e6}', 'no height'],
  ['a place that is a number', '{"type":"step","view":1,"step":null}', 'wrong view'],
  ['a step that is an object', '{"type":"step","view":"intake","step":{}}', 'wrong step'],
  ['a level that is a number', '{"type":"level","programme":"p","plan":"q","level":2}', 'wrong level'],
  ['a plan that is a list', '{"type":"level","programme":"p","plan":[],"level":null}', 'wrong plan'],
  ['a deadline without a programme', deadline({ programme: null }), 'wrong programme'],
  ['a deadline that is a number', deadline({ due: 1 }), 'wrong due'],
  ['a status that is an object', deadline({ status: {} }), 'wrong status'],
  ['a text that is a list', deadline({ text: ['x'] }), 'wrong text'],
  ['a count that is a text', '{"type":"draft","reference":"A","filled":"2","needed":9}', 'wrong filled'],
  ['a reference that is true', '{"type":"draft","reference":true,"filled":2,"needed":9}', 'wrong reference'],
  ['a case without an id', submit({ id: undefined }), 'wrong id'],
  ['a case whose id is an object', submit({ id: { toString: 'A' } }), 'wrong id'],
  ['a case that is a text', submit({ case: '{}' }), 'wrong case'],
  ['a case that is null', submit({ case: null }), 'wrong case'],
  ['a case without a text', submit({ text: undefined }), 'wrong text'],
  ['an error without a code', '{"type":"error","message":"x","field":""}', 'wrong code'],
  ['an error with an object', '{"type":"error","code":"x","message":{"html":"<b>"},"field":""}', 'wrong message'],
  // At the wrong time.
  ['ready, twice', '{"type":"ready","protocol":1,"release":"0","languages":[]}', 'not now'],
  ['what became of a case that nobody handed over', '{"type":"result","id":"B","accepted":{"number":"1","url":"javascript:alert(1)"}}', 'not now'],
  ['what became of a case named like a method', '{"type":"result","id":"get","rejected":{"message":"x"}}', 'not now'],
  // Too much.
  ['a case of 100,000 brackets', () => window.raw(`{"type":"submit","id":"D","text":"","case":${'['.repeat(1e5)}${']'.repeat(1e5)}}`), /call stack|recursion|too deep/i],
  ['100,000 brackets', () => window.raw('['.repeat(1e5) + ']'.repeat(1e5)), /no known type|call stack|recursion/i],
  ['100,000 objects', () => window.raw(`${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`), /no known type|call stack|recursion/i],
  ['five million letters', () => window.raw(`{"type":"close","x":"${'x'.repeat(5e6)}"}`), 'too large'],
];

journey('a host takes nothing from a frame but what a frame may say', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const before = await host.run(() => ({ told: window.told.length, html: document.documentElement.outerHTML.length }));
  const lost = [];
  for (const [what, does, reason] of FRAME_SAYS) {
    const said = (await host.run(() => window.warned)).length;
    if (typeof does === 'function') await host.inFrame(does);
    else await host.inFrame((message) => window.raw(message), does);
    const warned = (pattern) => (text) => text.startsWith('duetime-sla: not taken: ') && (pattern instanceof RegExp ? pattern.test(text) : text.includes(pattern));
    await until(async () => {
      const all = await host.run(() => window.warned);
      // What is said already is not said again.
      const found = reason === 'no text' ? all.some(warned(reason)) : all.slice(said).some(warned(reason));
      assert(found, `${what}: no reason such as ${reason}, but ${all.slice(said).join(', ')}`);
    }, 3000).catch((error) => lost.push(error.message));
    const told = (await host.run(() => window.told)).length;
    if (told !== before.told) lost.push(`${what}: the host was told something`);
  }
  assert.deepEqual(lost, []);
  assert.equal(await host.run(() => ({}).view ?? ({}).type ?? null), null);
  // It listens as before.
  await host.say({ type: 'step', view: 'compare', step: null });
  assert.deepEqual((await host.told('step')).length, 1);
  assert.equal(await host.run(() => document.documentElement.outerHTML.length), before.html, 'the page of the host is as it was');
});

journey('a host that is flooded takes 200 messages in ten seconds, and does not freeze', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  await host.inFrame(() => { for (let n = 0; n < 1e4; n += 1) window.raw(`{"type":"draft","reference":"${n}","filled":0,"needed":0}`); });
  await host.warned('not taken: too many');
  const drafts = await host.told('draft', 190);
  assert(drafts.length <= 200, `${drafts.length} were taken`);
  assert((await host.run(() => window.warned)).length <= 101, 'the console is flooded instead');
});

journey('what a frame says is never markup or an address in the host', async (page) => {
  const host = await Host.made(page);
  await host.open('static.html');
  await host.ready();
  const script = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
  for (const message of [
    { type: 'step', view: script, step: script }, { type: 'level', programme: script, plan: script, level: script },
    { type: 'deadline', programme: script, plan: script, level: script, status: script, due: script, text: script },
    { type: 'draft', reference: script, filled: 1, needed: 1 }, { type: 'error', code: script, message: script, field: script },
    { type: 'submit', id: script, case: { [script]: script, __proto__: null }, text: script },
  ]) await host.say(message);
  await host.told('submit');
  assert.equal(await host.run(() => document.querySelectorAll('img, duetime-sla script').length + document.querySelector('duetime-sla').shadowRoot.querySelectorAll('img, script').length), 0);
  assert.equal(await host.run(() => window.hit ?? null), null);
  // A host that is careless about addresses.
  for (const [n, url] of ['javascript:alert(1)', 'data:text/html,x', 'http://desk.example.com/1', ' https://desk.example.com/1', '//desk.example.com/1', 'blob:https://desk.example.com/1', 'HTTPS:desk'].entries()) {
    await host.say({ type: 'submit', id: `U${n}`, case: {}, text: '' });
    await host.told('submit', n + 2);
    await host.run((url) => window.last.accept({ number: '1', url }), url);
    await host.warned(`duetime-sla: ${url} is not https://`);
    await until(async () => assert.deepEqual((await host.heard('answer')).at(-1), { type: 'answer', id: `U${n}`, accepted: { number: '1' } }));
  }
});

journey('a host hears nobody but the frame: no sibling, no nested frame, no old or stolen port', async (page) => {
  const evil = await page.neighbour({ '/evil.html': { body: '<!doctype html><html lang="en"><title>Evil</title><link rel="icon" href="data:,"><script>window.got = []; addEventListener("message", ({ data, ports }) => got.push([data, ports.length]));</script>' } });
  const host = await Host.made(page);
  page.allow('postMessage');
  await host.open('static.html');
  await host.ready();
  const before = (await host.run(() => window.told)).length;
  const said = ['duetime-connect 1', '{"type":"close"}', '{"type":"ready","protocol":1,"release":"0","languages":[]}', JSON.stringify({ type: 'submit', id: 'E', case: {}, text: '' })];
  const add = (id, url) => host.run((id, url) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { id, src: url, onload: resolve });
    document.body.append(frame);
  }), id, url);
  const within = async (id, what, ...given) => {
    await page.driver.switchTo().frame(await page.driver.findElement({ css: `#${id}` }));
    const answer = await page.driver.executeScript(what, ...given);
    await page.driver.switchTo().defaultContent();
    return answer;
  };
  const shout = (said) => { for (const text of said) for (const to of [parent, top]) { to.postMessage(text, '*'); to.postMessage(text, '*', [new MessageChannel().port2]); to.postMessage(JSON.parse(JSON.stringify({ text })), '*'); } };
  // A sibling of another origin, one of Duetime's own origin, one of the host's, and one inside the frame.
  await add('evil', `${evil.url}evil.html`);
  await within('evil', shout, said);
  await add('kin', `${host.duetime.url}embed.html`);
  await within('kin', shout, said);
  await add('own', `${host.server.url}elsewhere.html`);
  await within('own', shout, said);
  await host.inFrame((shout, said, url) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: url, onload: resolve });
    document.body.append(frame);
  }), '', said, `${evil.url}evil.html`);
  await host.inFrame(shout, said);
  await host.run((said) => { for (const text of said) postMessage(text, '*'); }, said);
  assert.equal((await host.run(() => window.told)).length, before, 'somebody was heard');
  // The port is handed to a sibling of the same origin; then the frame loads anew: the old port is deaf.
  await host.inFrame(() => { top.frames.kept = null; }).catch(() => {});
  await host.inFrame(() => {
    for (let n = 0; n < top.frames.length; n += 1) {
      try {
        if (top.frames[n] !== self && top.frames[n].say) top.frames[n].stolen = window.end;
      } catch {}
    }
  });
  await host.run(() => { const sla = document.querySelector('duetime-sla'); document.body.append(sla); });
  await host.told('ready', 2);
  await within('kin', () => { window.stolen.postMessage('{"type":"close"}'); window.stolen.postMessage('{"type":"draft","reference":"E","filled":1,"needed":1}'); });
  await host.say({ type: 'step', view: 'compare', step: null });
  await host.told('step');
  assert.deepEqual(await host.run(() => window.told.filter(({ type }) => ['close', 'draft', 'submit'].includes(type))), []);
  // A frame that goes elsewhere: nothing is posted to whoever is there, and nothing of it is shown.
  await host.inFrame((url) => { location.href = url; }, `${evil.url}evil.html`);
  await until(async () => assert.equal(await host.inFrame(() => document.title), 'Evil'));
  await until(async () => assert.equal(await host.run(() => getComputedStyle(document.querySelector('duetime-sla').shadowRoot.querySelector('iframe')).visibility), 'hidden'));
  await host.run(() => { document.querySelector('duetime-sla').supportId = '01234567'; });
  await host.inFrame(shout, said);
  assert.deepEqual(await host.inFrame(() => window.got.filter(([data]) => /connect 1|settings/.test(data))), []);
  assert.deepEqual(await within('evil', () => window.got.filter(([data]) => /settings/.test(data))), []);
  assert.deepEqual(await host.run(() => window.told.filter(({ type }) => ['close', 'draft', 'submit'].includes(type))), []);
});

/** Duetime's frame in a host that speaks for itself, and what its consoles said. */
async function raw(page, { only = false, document = 'embed.html' } = {}) {
  const host = await Host.made(page, { real: true, needs: 'preload' });
  const { placed } = host;
  host.placed = (recipe) => placed.call(host, recipe).replaceAll('embed.html', document);
  // Who may speak is decided before the program starts.
  if (only) page.server.answer('/boot.js', { body: '' });
  await host.open('raw.html');
  const within = async (what, ...given) => {
    await page.driver.switchTo().frame(await page.driver.findElement({ css: '#frame' }));
    const answer = await page.driver.executeScript(what, ...given);
    await page.driver.switchTo().defaultContent();
    return answer;
  };
  const warned = () => within(() => window.warned);
  await until(async () => assert.equal(await within(() => document.readyState), 'complete'));
  return { host, within, warned };
}

// Origins that duetime.json names, none of which is the host's, though each looks like it.
const LOOKALIKES = [
  ['a prefix', ({ origin }) => origin.slice(0, -1)],
  ['a suffix', ({ origin }) => `${origin}0`],
  ['another port', ({ port }) => `http://127.0.0.1:${port + 1}`],
  ['no port', () => 'http://127.0.0.1'],
  ['another scheme', ({ port }) => `https://127.0.0.1:${port}`],
  ['capitals', ({ origin }) => origin.toUpperCase()],
  ['a slash at the end', ({ url }) => url],
  ['a path', ({ url }) => `${url}raw.html`],
  ['a dot after the name', ({ port }) => `http://127.0.0.1.:${port}`],
  ['another name of the same machine', ({ port }) => `http://localhost:${port}`],
  ['another way to write the address', ({ port }) => `http://127.1:${port}`],
  ['a blank before it', ({ origin }) => ` ${origin}`],
  ['a name before the host', ({ port }) => `http://x@127.0.0.1:${port}`],
  ['a longer name', ({ port }) => `http://127.0.0.1.example:${port}`],
  ['a pattern', () => 'http://127.0.0.1:*'],
  ['a star', () => '*'],
  ['null', () => 'null'],
  ['an expression', () => 'http://127\\.0\\.0\\.1.*'],
  ['a list in the list', ({ origin }) => [origin]],
  // No list at all.
  ['a text that holds it', ({ origin }) => `${origin}0`, (text) => text],
  ['an object with its name', ({ origin }) => origin, (origin) => ({ [origin]: true, length: 1 })],
];

journey('an origin that only looks like a host is none', { fresh: true }, async (page) => {
  const { host, within, warned } = await raw(page, { only: true });
  const lost = [];
  for (const [what, made, hosts = (one) => [one]] of LOOKALIKES) {
    page.server.answer('/duetime.json', { body: JSON.stringify({ hosts: hosts(made(host.server)) }) });
    await host.open('raw.html');
    await until(async () => assert.equal(await within(() => document.readyState), 'complete'));
    await host.run(() => window.connect());
    await until(async () => assert((await warned()).some((text) => text.includes(`${host.server.origin} is not named in duetime.json`)), `${what}: no reason`)).catch((error) => lost.push(error.message));
    if ((await host.run(() => window.heard)).length) lost.push(`${what}: it was connected`);
  }
  assert.deepEqual(lost, []);
});

const CONNECTS = [
  ['an object', { 'duetime-connect': 1 }, 1, 'it is no connection'],
  ['a number', 1, 1, 'it is no connection'],
  ['nothing', null, 1, 'it is no connection'],
  ['a list', ['duetime-connect 1'], 1, 'it is no connection'],
  ['another word', 'connect 1', 1, 'it is no connection'],
  ['no version', 'duetime-connect', 1, 'it is no connection'],
  ['a version that is a word', 'duetime-connect one', 1, 'it is no connection'],
  ['half a version', 'duetime-connect 1.0', 1, 'it is no connection'],
  ['a version below nothing', 'duetime-connect -1', 1, 'it is no connection'],
  ['an endless version', 'duetime-connect 99999', 1, 'it is no connection'],
  ['a blank behind', 'duetime-connect 1 ', 1, 'it is no connection'],
  ['a line behind', 'duetime-connect 1\n', 1, 'it is no connection'],
  ['a blank before', ' duetime-connect 1', 1, 'it is no connection'],
  ['capitals', 'Duetime-Connect 1', 1, 'it is no connection'],
  ['more behind', 'duetime-connect 1 {"view":"intake"}', 1, 'it is no connection'],
  ['a message that belongs to a port', '{"type":"settings","view":"intake"}', 1, 'it is no connection'],
  ['no port', 'duetime-connect 1', 0, 'it needs one port, and has 0'],
  ['two ports', 'duetime-connect 1', 2, 'it needs one port, and has 2'],
  ['a hundred ports', 'duetime-connect 1', 100, 'it needs one port, and has 100'],
  ['another version', 'duetime-connect 2', 1, 'duetime-connect 2: this frame speaks version 1'],
  ['version zero', 'duetime-connect 0', 1, 'duetime-connect 0: this frame speaks version 1'],
  ['a version with a zero before it', 'duetime-connect 01', 1, 'duetime-connect 01: this frame speaks version 1'],
];

for (const document of ['embed.html', 'badge.html']) journey(`${document} is connected once, by the page around it and by nobody else`, { fresh: true }, async (page) => {
  const evil = await page.neighbour({ '/evil.html': { body: '<!doctype html><html lang="en"><title>Evil</title><link rel="icon" href="data:,"><h1>Evil</h1>' } });
  const { host, within, warned } = await raw(page, { only: true, document });
  const lost = [];
  const reasoned = async (what, reason, said) => until(async () => {
    const all = (await warned()).slice(said);
    assert(all.some((text) => text.startsWith('duetime: ') && text.includes(reason)), `${what}: no reason such as ${reason}, but ${all.join(', ')}`);
  }, 3000).catch((error) => lost.push(error.message));
  for (const [what, text, ports, reason] of CONNECTS) {
    const said = (await warned()).length;
    await host.run((text, ports) => window.connect(text, ports), text, ports);
    await reasoned(what, reason, said);
  }
  await until(async () => {
    const versions = (await host.run(() => window.heard)).map((text) => JSON.parse(text).code);
    assert.deepEqual(versions, ['version', 'version', 'version'], 'only who speaks another version is told so');
  });
  // Others than the page around it.
  const add = (id, url) => host.run((id, url) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { id, src: url, onload: resolve });
    document.body.append(frame);
  }), id, url);
  const shout = () => {
    window.got = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => window.got.push(data);
    (window.aim ?? top.frames[0]).postMessage('duetime-connect 1', '*', [port2]);
  };
  const from = async (id, what, ...given) => {
    await page.driver.switchTo().frame(await page.driver.findElement({ css: `#${id}` }));
    const answer = await page.driver.executeScript(what, ...given);
    await page.driver.switchTo().defaultContent();
    return answer;
  };
  for (const [id, what, url] of [['evil', 'a sibling of another origin', `${evil.url}evil.html`], ['own', 'a sibling of the host’s origin', `${host.server.url}elsewhere.html`], ['kin', 'a sibling of the frame’s origin', `${page.server.url}nothing.html`]]) {
    await add(id, url);
    const said = (await warned()).length;
    await from(id, shout);
    await reasoned(what, 'it is not from the page around the frame', said);
    assert.deepEqual(await from(id, () => window.got), []);
  }
  // The right one, and the same again.
  await host.run(() => window.connect());
  const again = (await warned()).length;
  for (let n = 0; n < 2; n += 1) await host.run(() => window.connect());
  await reasoned('the connection, played again', 'somebody is connected already', again);
  assert.deepEqual(lost, []);
});

const text = (fields) => JSON.stringify({ type: 'settings', ...fields });

// What a host says to the app, and what the app answers: a code and a part of the message or of the field.
const HOST_SAYS = [
  ['an empty text', '', 'malformed'],
  ['words', 'settings', 'malformed'],
  ['half a message', '{"type":"settings"', 'malformed'],
  ['a list', '[]', 'malformed'],
  ['a number', '1', 'malformed'],
  ['no type', '{}', 'malformed', 'type'],
  ['a type that is not known', '{"type":"shop"}', 'malformed', 'type'],
  ['a type of a frame', '{"type":"ready","protocol":1}', 'malformed', 'type'],
  ['a type that is a list', '{"type":["settings"]}', 'malformed', 'type'],
  ['the type __proto__', '{"type":"__proto__"}', 'malformed', 'type'],
  ['a message that only its prototype has', '{"__proto__":{"type":"settings"}}', 'malformed', 'type'],
  ['a field that is not known', text({ admin: true }), 'malformed', 'admin'],
  ['a field named __proto__', '{"type":"settings","__proto__":{"view":"intake"}}', 'malformed', '__proto__'],
  ['a field named constructor', text({ constructor: { prototype: {} } }), 'malformed', 'constructor'],
  ['a field named toJSON', text({ toJSON: 'x' === 'y' ? '' : 'f' }), 'malformed', 'toJSON'],
  ['a view that is not known', text({ view: 'shop' }), 'malformed', 'view'],
  ['a view that is a badge', text({ view: 'badge' }), 'malformed', 'view'],
  ['a view that is a list', text({ view: ['intake'] }), 'malformed', 'view'],
  ['a programme that is a path', text({ programme: '../../etc/passwd' }), 'malformed', 'programme'],
  ['a programme that is an address', text({ programme: 'https://evil.example/p' }), 'malformed', 'programme'],
  ['a programme that is markup', text({ programme: '<img src=x onerror=alert(1)>' }), 'malformed', 'programme'],
  ['a programme of a mile', text({ programme: 'x'.repeat(500) }), 'malformed', 'programme'],
  ['a programme that nobody knows', text({ programme: 'nobody' }), 'unknown', 'programme'],
  ['a plan that is a number', text({ plan: 1 }), 'malformed', 'plan'],
  ['a language that is a number', text({ lang: 1 }), 'malformed', 'lang'],
  ['a product that is an object', text({ product: { name: 'x' } }), 'malformed', 'product'],
  ['a product of 201 letters', text({ product: 'x'.repeat(201) }), 'malformed', 'product'],
  ['a version of two lines', text({ version: '1\n2' }), 'malformed', 'version'],
  ['a support id that is a number', text({ supportId: 1234567 }), 'malformed', 'supportId'],
  ['a support id with a zero', text({ supportId: '12\u00003' }), 'malformed', 'supportId'],
  ['a contact that is a text', text({ contact: 'Jan' }), 'malformed', 'contact'],
  ['a contact with a field more', text({ contact: { name: 'Jan', password: 'x' } }), 'malformed', 'password'],
  ['a contact whose name is a list', text({ contact: { name: ['Jan'] } }), 'malformed', 'name'],
  ['a theme that is a text', text({ theme: 'dark' }), 'malformed', 'theme'],
  ['a theme with a style', text({ theme: { css: 'body{display:none}' } }), 'malformed', 'css'],
  ['a colour by its name', text({ theme: { colour: 'red' } }), 'malformed', 'colour'],
  ['a colour that is an address', text({ theme: { colour: 'url(https://evil.example/)' } }), 'malformed', 'colour'],
  ['a colour with more behind', text({ theme: { colour: '#0b57d0;position:fixed' } }), 'malformed', 'colour'],
  ['a radius of 25', text({ theme: { radius: 25 } }), 'malformed', 'radius'],
  ['a radius below nothing', text({ theme: { radius: -1 } }), 'malformed', 'radius'],
  ['a radius that is a text', text({ theme: { radius: '8px' } }), 'malformed', 'radius'],
  ['letters from elsewhere', text({ theme: { font: 'https://evil.example/f.woff2' } }), 'malformed', 'font'],
  ['an agreement of nothing', text({ agreement: { amount: 0, unit: 'hours' } }), 'malformed', 'amount'],
  ['an agreement below nothing', text({ agreement: { amount: -1, unit: 'hours' } }), 'malformed', 'amount'],
  ['an agreement of ages', text({ agreement: { amount: 10001, unit: 'hours' } }), 'malformed', 'amount'],
  ['half an hour', text({ agreement: { amount: 0.5, unit: 'hours' } }), 'malformed', 'amount'],
  ['an amount that is a text', text({ agreement: { amount: '2', unit: 'hours' } }), 'malformed', 'amount'],
  ['a unit that nobody knows', text({ agreement: { amount: 2, unit: 'years' } }), 'malformed', 'unit'],
  ['an agreement without a unit', text({ agreement: { amount: 2 } }), 'malformed', 'unit'],
  ['a programme of its own that is a list', text({ programmeData: [] }), 'malformed', 'programmeData'],
  ['a programme of its own that is a text', text({ programmeData: '{}' }), 'malformed', 'programmeData'],
  ['a programme of its own with nothing in it', text({ programmeData: {} }), 'programme'],
  ['a programme of its own that is another file', text({ programmeData: { format: 999, id: 'x' } }), 'programme'],
  ['a programme of its own of 600 KiB', text({ programmeData: { format: 2, x: 'x'.repeat(600 * 1024) } }), /too-much|programme/],
  ['an answer that nobody waits for', '{"type":"answer","id":"A","accepted":{"number":"1"}}', 'not-awaited'],
  ['an answer with both', '{"type":"answer","id":"A","accepted":{"number":"1"},"rejected":{"message":"x"}}', 'malformed'],
  ['an answer with neither', '{"type":"answer","id":"A"}', 'malformed'],
  ['an answer without an id', '{"type":"answer","accepted":{"number":"1"}}', 'malformed', 'id'],
  ['a script as the address of a case', '{"type":"answer","id":"A","accepted":{"number":"1","url":"javascript:alert(1)"}}', 'malformed', 'url'],
  ['data as the address of a case', '{"type":"answer","id":"A","accepted":{"number":"1","url":"data:text/html,x"}}', 'malformed', 'url'],
  ['an address without encryption', '{"type":"answer","id":"A","accepted":{"number":"1","url":"http://desk.example.com/"}}', 'malformed', 'url'],
  ['a number of a case that is a number', '{"type":"answer","id":"A","accepted":{"number":1}}', 'malformed', 'number'],
  ['a field twice', '{"type":"settings","view":"intake","view":"compare"}', 'malformed'],
  ['13 levels', text({ programmeData: JSON.parse(`${'{"a":'.repeat(13)}1${'}'.repeat(13)}`) }), /malformed|programme|too-much/],
  ['100,000 brackets', { brackets: 1e5 }, /malformed|too-much/],
  ['two million letters', { letters: 2e6 }, 'console', 'more than 1 MiB'],
  ['an object', { object: true }, 'console', 'no text'],
];

journey('the app takes nothing from a host but what a host may say, and says why', { now: '2026-11-20T15:30:00Z', zone: 'Europe/Amsterdam', fresh: true }, async (page) => {
  const { host, within, warned } = await raw(page);
  await host.run(() => window.connect());
  const heard = async (type) => (await host.run(() => window.heard)).map((each) => JSON.parse(each)).filter((each) => each.type === type);
  await until(async () => assert.equal((await heard('deadline')).length, 1));
  const { due } = (await heard('deadline'))[0];
  const shown = await within(() => document.querySelector('#app').innerText);
  const lost = [];
  for (const [what, does, code, part = ''] of HOST_SAYS) {
    // The clock of the app stands still, and so would its patience.
    const before = (await heard('error')).length;
    const said = (await warned()).length;
    await host.run((does) => {
      if (does?.brackets) window.raw('['.repeat(does.brackets) + ']'.repeat(does.brackets));
      else if (does?.letters) window.raw('x'.repeat(does.letters));
      else window.raw(does);
    }, does);
    await until(async () => {
      if (code === 'console') return assert((await warned()).slice(said).some((each) => each.includes(part)), `${what}: the console does not say ${part}`);
      const [error] = (await heard('error')).slice(before);
      assert(error, `${what}: no answer`);
      assert(code instanceof RegExp ? code.test(error.code) : error.code === code, `${what}: ${JSON.stringify(error)}`);
      assert(`${error.field} ${error.message}`.includes(part), `${what}: ${JSON.stringify(error)}`);
    }, 3000).catch((error) => lost.push(error.message));
  }
  assert.deepEqual(lost, []);
  assert.equal(await within(() => document.querySelector('#app').innerText), shown, 'something else is shown');
  assert.equal((await heard('deadline')).length, 1);
  // It listens as before.
  await host.run((message) => window.raw(message), text({ plan: 'premium' }));
  await until(async () => assert.notEqual((await heard('deadline')).at(-1).due, due));
});

journey('an app that is flooded by its host answers once, and goes on', { zone: 'Europe/Amsterdam', fresh: true }, async (page) => {
  const { host, within } = await raw(page);
  await host.run(() => window.connect());
  const heard = async (type) => (await host.run(() => window.heard)).map((each) => JSON.parse(each)).filter((each) => each.type === type);
  await until(async () => assert.equal((await heard('ready')).length, 1));
  await host.run(() => { for (let n = 0; n < 1e4; n += 1) window.raw(`{"type":"settings","product":"${n}"}`); });
  await until(async () => assert((await heard('error')).some(({ code }) => code === 'too-much')));
  await until(async () => assert.equal(await within(() => document.querySelector('h1').innerText), 'By when will support answer?'));
  assert((await heard('error')).length <= 2, 'the host is flooded instead');
});

/** A programme with markup in every text that a person reads. */
function hostile() {
  const programme = JSON.parse(readFileSync(fileURLToPath(new URL('../../public/programmes/zmanda.json', import.meta.url)), 'utf8'));
  const mark = '<img src=x onerror="top.hit=1"><svg onload="top.hit=1">';
  const through = (it) => {
    if (Array.isArray(it)) return it.map(through);
    if (it === null || typeof it !== 'object') return it;
    return Object.fromEntries(Object.entries(it).map(([key, value]) => [key, typeof value === 'string' && /^(name|summary|text|definition|label|why|question|example|term)$/.test(key) ? `${mark}${value}` : through(value)]));
  };
  return { ...through(programme), id: 'hostile' };
}

journey('a programme of a host is text, whatever stands in it', { now: '2026-11-20T15:30:00Z', zone: 'Europe/Amsterdam', fresh: true }, async (page) => {
  const { host, within } = await raw(page);
  await host.run(() => window.connect());
  const heard = async (type) => (await host.run(() => window.heard)).map((each) => JSON.parse(each)).filter((each) => each.type === type);
  await until(async () => assert.equal((await heard('ready')).length, 1));
  const bad = hostile();
  // An address that runs refuses the programme.
  for (const address of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>']) {
    const before = (await heard('error')).length;
    await host.run((message) => window.raw(message), text({ programmeData: { ...bad, documents: bad.documents.map((each) => ({ ...each, address })) } }));
    await until(async () => assert.equal((await heard('error')).slice(before)[0]?.code, 'programme'));
  }
  await host.run((message) => window.raw(message), text({ programmeData: bad, plan: 'standard' }));
  await until(async () => assert((await within(() => document.body.innerText)).includes('<img src=x onerror="top.hit=1">'), JSON.stringify(await heard('error'))));
  for (const view of ['compare', 'intake', 'calculator']) {
    await host.run((message) => window.raw(message), text({ view }));
    await until(async () => assert((await heard('step')).some((each) => each.view === view)));
    assert.equal(await within(() => document.querySelectorAll('img, svg[onload], [onerror], [onload]').length), 0);
  }
  assert.equal(await host.run(() => window.hit ?? null), null);
});
