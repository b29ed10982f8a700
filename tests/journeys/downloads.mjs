// What is saved arrives: not the first time only, and however quickly one file follows the other.

import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const FILES = { 'Download as text': '.txt', 'Download as Markdown': '.md', 'Download as JSON': '.json', 'Add to my calendar': '.ics' };

journey('twenty files in a row all arrive, whole and under their names', friday, async (page) => {
  await page.open('#/intake/done?programme=zmanda&plan=standard&across=high&down=medium');
  const folder = page.browser.saved;
  const first = {};
  const began = Date.now();
  for (let round = 1; round <= 5; round += 1) {
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
    // Chromium takes ten from a page within a second, and no more; a person never comes to so many.
    await until(async () => assert(Date.now() - began > 1100 * Math.floor(round / 3), 'it is too early'));
    // Nobody waits for a file before asking for the next.
    for (const what of Object.keys(FILES)) await page.press(what);
    await until(async () => {
      const names = await readdir(folder);
      assert.deepEqual(names.map((name) => path.extname(name)).sort(), Object.values(FILES).sort(), `round ${round}`);
      for (const name of names) {
        const text = await readFile(path.join(folder, name), 'utf8');
        assert(text, `${name} is empty`);
        assert.equal(text, first[name] ?? text, `round ${round}: ${name} is another`);
        first[name] = text;
      }
    });
  }
  assert.equal(Object.keys(first).length, 4, `they are called ${Object.keys(first).join(', ')}`);
});
