// The page is killed at any moment of the way to a case, without a chance to do anything; nothing that was entered is lost.
//
// DUETIME_KILLS: how many times, 30 unless told. DUETIME_SEED: the numbers that were drawn another time.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const KILLS = Number(process.env.DUETIME_KILLS || 30);
const SEED = Number(process.env.DUETIME_SEED || Date.now() % 2 ** 31);
// A life of the page: until it is killed, so many fields are filled in.
const [LEAST, MOST] = [2, 4];
const LONGEST = 50;

/** Numbers that look drawn, the same for the same seed (mulberry32). */
function drawn(seed) {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(number() * limit);
  /** Deals a list in an order that is drawn, and then anew: all have their turn, whatever the seed. */
  const dealer = (list) => {
    let left = [];
    return () => {
      if (left.length === 0) left = [...list];
      return left.splice(below(left.length), 1)[0];
    };
  };
  return { below, dealer };
}

/** The fields of each step, by the ids that they have on the page: texts, ticks, and groups of radio buttons. */
const STEPS = {
  '#/intake': { radios: ['role', 'gate-licence', 'gate-patches', 'gate-one_problem', 'gate-in_scope'], texts: [], ticks: [] },
  '#/intake/happened': { radios: ['fact-works', 'level', 'advantage-certified_administrator'], texts: ['since'], ticks: [] },
  '#/intake/needed': {
    radios: [], ticks: ['item-circumstances:unknown'],
    texts: ['item-subject', 'item-description', 'item-server_url', 'item-module', 'item-version', 'item-machines', 'item-steps', 'item-access', 'item-contact', 'item-contact:phone', 'item-contact:email', 'item-logs', 'item-tried'],
  },
};

/** In the page: goes to a step, once it is drawn. */
const GO = `
  const frames = (ready) => new Promise((resolve, reject) => {
    const end = performance.now() + 5000;
    const look = () => (ready() ? resolve() : performance.now() > end ? reject(new Error('not drawn: ' + location.hash)) : setTimeout(look, 4));
    look();
  });
  const go = async (to) => {
    if (location.hash.split('?')[0] !== to) location.hash = to;
    await frames(() => location.hash.split('?')[0] === to && document.querySelector(steps[to]));
  };
  const steps = { '#/intake': '#gate-in_scope', '#/intake/happened': '#fact-works', '#/intake/needed': '#item-tried' };
`;

/** In the page: enters values at a step as events bring them, and returns at once. */
const ENTER = `${GO}
  const [to, values, done] = arguments;
  go(to).then(() => {
    for (const [id, value] of values) {
      const field = document.getElementById(id);
      field.focus();
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.type === 'radio' || field.checked !== value) field.click();
      } else {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    done(null);
  }).catch((error) => done(String(error)));
`;

/** In the page: reads what stands in the fields of some steps, and what is kept on the device. */
const READ = `${GO}
  const [places, done] = arguments;
  (async () => {
    const found = {};
    for (const to of places) {
      await go(to);
      // What is drawn is filled in a moment later.
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (const field of document.querySelectorAll('main input, main textarea')) {
        if (field.type === 'radio') { if (field.checked) found[field.name] = field.id; }
        else if (field.id) found[field.id] = field.type === 'checkbox' ? field.checked : field.value;
      }
    }
    done({ found, kept: Object.entries(localStorage).filter(([name]) => name.startsWith('duetime.case.')).map(([, text]) => text) });
  })().catch((error) => done({ error: String(error) }));
`;

journey(`nothing is lost where the page is killed ${KILLS} times at any moment`, { ...friday, limit: 300_000 }, async (page) => {
  const { driver } = page;
  const draw = drawn(SEED);
  const step = draw.dealer(Object.keys(STEPS));
  const fields = Object.fromEntries(Object.entries(STEPS).map(([at, { radios, texts, ticks }]) => [at, draw.dealer([
    ...radios.map((id) => ['radio', id]), ...texts.map((id) => ['text', id]), ...ticks.map((id) => ['tick', id]),
  ])]));
  console.log(`  killed ${KILLS} times, with the seed ${SEED}`);
  const began = Date.now();
  // Of another origin, so that it lives on when the page's process is killed.
  const shelter = await driver.getWindowHandle();
  await driver.get('about:blank');

  const life = async (address) => {
    await driver.switchTo().window(await page.browser.ask('target', page.server.url + address));
    await until(async () => assert.equal(await driver.executeScript('return document.documentElement?.dataset.state'), 'ready'));
  };
  const kill = async () => {
    // The process of the page ends as if it had been shot: no handler of the page runs.
    await page.browser.ask('crash');
    await driver.switchTo().window(shelter);
  };

  const expected = {};
  const lost = [];
  let entered = 0;
  await life('#/intake?programme=kaseya&plan=subscription&level=1');
  for (let n = 0; n < KILLS; n += 1) {
    const to = step();
    const values = [];
    for (let more = LEAST + draw.below(MOST - LEAST + 1); more > 0; more -= 1) {
      const kind = fields[to]();
      if (kind[0] === 'radio') values.push([`${kind[1]}:${draw.below(2)}`, true, kind[1]]);
      else if (kind[0] === 'tick') values.push([kind[1], draw.below(2) === 1, kind[1]]);
      else values.push([kind[1], `${n} „${kind[1]}“ ${'x'.repeat(draw.below(80))}`, kind[1]]);
    }
    const wrong = await driver.executeAsyncScript(ENTER, to, values.map(([id, value]) => [id, value]));
    assert.equal(wrong, null, `${n}: ${wrong}`);
    await pause(draw.below(LONGEST + 1));
    await kill();
    for (const [id, value, name] of values) {
      entered += 1;
      expected[name] = STEPS[to].radios.includes(name) ? id : value;
      // Where everything works there is a level by itself, unless one was picked; it is not among what is compared then.
      if (name === 'fact-works') delete expected.level;
    }
    await life(to);
    // The step that was killed is looked at each time, and all of them now and then and at the end; the record always.
    const places = n % 10 === 9 || n === KILLS - 1 ? Object.keys(STEPS) : [to];
    const { found, kept, error } = await driver.executeAsyncScript(READ, places);
    assert.equal(error, undefined, `${n}: ${error}`);
    assert.equal(kept.length, 1, `${n}: there is one draft`);
    const names = places.flatMap((place) => Object.values(STEPS[place]).flat());
    for (const [name, value] of Object.entries(expected)) {
      const stands = !names.includes(name) || found[name] === value;
      const text = typeof value === 'string' && STEPS['#/intake/needed'].texts.includes(name);
      if (stands && (!text || kept[0].includes(JSON.stringify(value).slice(1, -1)))) continue;
      lost.push(`kill ${n}, at ${to}: ${name} is ${JSON.stringify(found[name])} rather than ${JSON.stringify(value)}`);
      delete expected[name];
    }
  }
  console.log(`  ${KILLS} kills, ${entered} entries, ${lost.length} lost, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  assert.deepEqual(lost, [], `seed ${SEED}`);
  assert(Object.keys(expected).length > Math.min(15, KILLS), 'too little was entered to tell anything');
});
