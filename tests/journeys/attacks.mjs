// Who is not Duetime's host or frame, and what neither may say: nothing of it is taken, and the console of whoever refuses says why.
// First what a frame may try on a host (the fake of tests/hosts says it), then what pages may try on the frame, then what a host may say
// to the app in it. Each attack is a line of a table: what it is, how it is done, and the reason that is given.

import assert from 'node:assert/strict';
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
