// Every component in each of its states (examples/gallery), looked at by axe, wide and narrow, light and dark. What each says is
// tested natively, in the files of its examples.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { journey } from './lib/journey.mjs';

const target = process.env.CARGO_TARGET_DIR || fileURLToPath(new URL('../../target', import.meta.url));
const folder = path.resolve(process.env.DUETIME_GALLERY || path.join(target, 'gallery'));

journey('nothing keeps anybody out of a component, in any of its states', { server: { folder } }, async (page) => {
  assert(existsSync(path.join(folder, 'index.html')), `${folder} is empty: run scripts/gallery`);
  await page.open('');
  const count = await page.driver.executeScript('return document.querySelectorAll("[data-example]").length');
  assert(count > 40, `only ${count} examples`);
  for (const width of [1280, 320]) {
    await page.size(width);
    await page.overflow();
    for (const dark of [false, true]) {
      await page.media({ dark });
      // Each example is a page of its own somewhere else: ids that meet here never meet there.
      await page.axe(undefined, { without: ['duplicate-id-aria', 'landmark-unique', 'heading-order'] });
      if (process.env.DUETIME_SHOTS) await page.shot(`components ${width} ${dark ? 'dark' : 'light'}`);
    }
  }
});
