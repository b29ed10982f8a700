// From the page through the relay to a ticket at a real desk, and read back there. scripts/desk rt starts one:
//
//   scripts/desk rt node tests/journeys/run.mjs '^desk:'
//
// DUETIME_RELAY: the relay that is tried, target/relay/debug/duetime-relay unless told.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { file, reviewed, shown } from './lib/case.mjs';
import { Unable } from './lib/engine.mjs';
import { journey } from './lib/journey.mjs';
import { release } from './lib/releases.mjs';
import { until } from './lib/until.mjs';

const { DUETIME_RT: RT, DUETIME_RT_TOKEN: TOKEN } = process.env;
const RELAY = path.resolve(process.env.DUETIME_RELAY || fileURLToPath(new URL('../../target/relay/debug/duetime-relay', import.meta.url)));

/** A port that nobody has. The page names the relay before it is there. */
const free = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});
const port = RT ? await free() : 0;
const folder = RT ? release('with a desk', { submit: { url: `http://127.0.0.1:${port}/cases`, name: 'Acme Support', files: 1 } }) : undefined;

/** A relay for the pages of an origin, with Request Tracker behind it. */
async function startRelay(origin) {
  const store = mkdtempSync(path.join(tmpdir(), 'duetime-desk-'));
  const config = path.join(store, 'relay.json');
  const values = { queue: 'Support', requester: 'cases@acme.example', level_field: 'Level', reference_field: 'Reference' };
  writeFileSync(config, JSON.stringify({ answer_within_seconds: 60, desk: { address: RT, values, secrets: { token: { file: TOKEN } } } }));
  const relay = spawn(RELAY, ['--listen', `127.0.0.1:${port}`, '--store', path.join(store, 'cases'), '--origin', origin, '--desk', 'rt', '--config', config], { stdio: 'ignore' });
  await until(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    assert(answer?.ok, 'the relay does not start');
  }, 20_000);
  return { stop: () => { relay.kill(); rmSync(store, { recursive: true, force: true }); } };
}

const asks = async (where) => {
  const response = await fetch(`${RT}/REST/2.0/${where}`, { headers: { Authorization: `token ${readFileSync(TOKEN, 'utf8').trim()}` } });
  assert.equal(response.status, 200, where);
  return response.json();
};

journey('a case from the page is a ticket in Request Tracker, once, with all that it says', { zone: 'Europe/Amsterdam', limit: 180_000, server: { folder } }, async (page) => {
  if (!RT) throw new Unable('there is no desk here: scripts/desk rt starts one');
  if (!existsSync(RELAY)) throw new Unable(`there is no relay: ${RELAY}`);
  page.others(`http://127.0.0.1:${port}`);
  const relay = await startRelay(page.server.origin);
  try {
    const log = await file(page, 'Prüfbericht 障害 €.log', 'one\ntwo\n');
    await reviewed(page, log);
    const document = await shown(page);
    await page.press('Submit to Acme Support');
    await page.sees('Acme Support has this case');
    const number = await page.driver.executeScript('return document.querySelector("#handed-over .reference .figure")?.innerText');
    const found = await asks(`tickets?query=${encodeURIComponent(`Subject LIKE '${document.reference}'`)}`);
    assert.deepEqual([found.total, String(found.items[0].id)], [1, number]);
    const ticket = await asks(`ticket/${number}`);
    assert(ticket.Subject.includes(document.reference), ticket.Subject);
    assert.equal(ticket.Requestor[0].id, 'cases@acme.example');
    const field = (name) => ticket.CustomFields.find((one) => one.name === name).values[0];
    assert.deepEqual([field('Level'), field('Reference'), String(ticket.Priority)], [document.level.term, document.reference, '100']);
    assert(JSON.stringify(document.commitment).includes(ticket.Due), `due ${ticket.Due}`);
    const { items } = await asks(`ticket/${number}/attachments?per_page=100`);
    const whole = await Promise.all(items.map(({ id }) => asks(`attachment/${id}`)));
    const texts = new Map(whole.map(({ Filename, Content }) => [Filename || 'the text', Buffer.from(Content ?? '', 'base64').toString()]));
    assert.equal(texts.get('Prüfbericht 障害 €.log'), 'one\ntwo\n', `there are: ${[...texts.keys()].join(', ')}`);
    assert.match(texts.get('the text'), new RegExp(document.reference));
  } finally {
    relay.stop();
  }
});
