// Pictures for people to look at, in the folder that DUETIME_SHOTS names; without one, nothing.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { friday, reach, STATES, WORDS } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

const folder = process.env.DUETIME_SHOTS;
const MAIN = [
  'calculator, nothing chosen', 'due, from a matrix', 'due, overruled', 'due, with a second reading', 'due, elsewhere', 'matrix, a field left open', 'best effort', 'no target',
  'not published, no phone', 'not published, with a callback', 'own agreement', 'moment, wrong in every field', 'moment, twice on the clocks', 'programme not loaded',
  'due, within the hour', 'holidays, none taken off', 'holidays, taken off', 'holidays, not loaded', 'holidays, of a file', 'holidays, of a file that is none',
  'before, every condition refused', 'happened, nothing chosen and continued', 'happened, answered', 'happened, facts in conflict', 'needed, nothing given and continued', 'needed, wrong in every kind of field',
  'needed, steps and persons', 'files, listed', 'secrets, found', 'review', 'review, the whole case open', 'done', 'drafts, several', 'drafts, one that is found', 'drafts, storage full', 'drafts, changed in another tab',
  'compare, veeam-standard', 'compare, blancco',
];

/** A picture of what stands on the screen, where `shot` takes the whole page: the answer at the bottom is in its place. */
async function screen(page, name) {
  await mkdir(path.resolve(folder), { recursive: true });
  await writeFile(path.join(path.resolve(folder), `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`), await page.driver.takeScreenshot(), 'base64');
}

if (folder) {
  const looks = [1280, 768, 320].flatMap((width) => [{ width }, { width, dark: true }]);
  for (const name of MAIN) {
    journey(`${name}`, friday, async (page) => {
      const state = STATES.find((each) => each.name === name);
      await reach(page, state);
      for (const { width, dark } of looks) {
        const where = `${name} ${width} ${dark ? 'dark' : 'light'}`;
        await page.size(width, width === 320 ? 640 : 800);
        await page.media({ dark });
        await page.driver.executeScript('document.activeElement.blur(); scrollTo(0, 0)');
        await page.shot(where);
        if (width === 1280) continue;
        await screen(page, `${where} screen`);
        if (!(await page.list('press')).includes(WORDS.en.more)) continue;
        await page.press(WORDS.en.more);
        await screen(page, `${where} screen, answer open`);
        await page.press(WORDS.en.more);
      }
    });
  }

  journey('the fallback', { ...friday, server: { answers: { '*.wasm': { status: 404 } } } }, async (page) => {
    page.allow('404', 'wasm', 'TypeError');
    await page.open('#/calculator', { state: 'failed' });
    for (const { width, dark } of looks) {
      await page.size(width, 640);
      await page.media({ dark });
      await page.shot(`fallback ${width} ${dark ? 'dark' : 'light'}`);
    }
  });

  for (const language of ['nl', 'de']) {
    journey(`an answer in ${language}`, { ...friday, language }, async (page) => {
      for (const name of ['due, with a second reading', 'needed, nothing given and continued', 'compare, zmanda']) {
        await page.size(1280);
        await reach(page, STATES.find((each) => each.name === name), language);
        await page.shot(`${name} 1280 ${language}`);
        await page.size(320, 640);
        await page.shot(`${name} 320 ${language}`);
        await screen(page, `${name} 320 ${language} screen`);
      }
    });
  }

  journey('forced colours and more contrast', friday, async (page) => {
    await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
    await page.media({ forced: true });
    await page.shot('due forced colours');
    await page.media({ contrast: true });
    await page.shot('due more contrast');
  });

  for (const name of ['due, from a matrix', 'due, with a second reading', 'not published, no phone', 'compare, veeam-standard', 'review', 'done']) {
    journey(`${name}, printed`, friday, async (page) => {
      await reach(page, STATES.find((each) => each.name === name));
      await page.media({ print: true });
      await page.shot(`${name} as printed`);
      await page.media({});
      const sheets = await page.printed(`${name} printed`);
      console.log(`  ${name}: ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`);
      assert(sheets >= 1);
    });
  }
}
