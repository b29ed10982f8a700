// Barriers: what keeps people out of a state of the page, looked for by axe and by measuring, in three languages, light and
// dark, wide and narrow; and English that is left where the page speaks another language.
//
// To come to a state costs most, so each is come to once a language, and looked at there in every way. Axe looks once with all
// of its rules, where most is to be seen: narrow, with all open that can be opened. Widths and colours are measured instead, which
// is quick, and sees what axe leaves undecided: what the answer lies over on a phone.

import assert from 'node:assert/strict';
import { friday, reach, unfold, WORDS } from './duetime.mjs';
import { journey } from './journey.mjs';
import { isEdition, leftover, said } from './tongue.mjs';
import { until } from './until.mjs';

/** Looks at the page in another width and theme. Nothing but its style sheets follows them, so there is nothing to wait for. */
async function seen(page, width, dark = false) {
  await page.browser.ask('size', { width, height: 800 });
  await page.browser.media({ dark });
  await until(async () => assert.deepEqual(await page.driver.executeScript('return [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches]'), [width, dark]));
}

/** Tells the journeys that look at groups of states, in every language. */
export function nothingKeepsOut(groups) {
  for (const language of ['en', 'nl', 'de', 'fr']) {
    for (const [what, states] of Object.entries(groups)) {
      journey(`nothing keeps anybody out of ${what}, in ${language}`, { ...friday, language, limit: 600_000, fresh: states.some((state) => state.server) }, async (page) => {
        const barriers = [];
        const look = async (name, check) => {
          try {
            await check();
          } catch (error) {
            barriers.push(`${name}: ${error.message}`);
          }
        };
        for (const state of states) {
          await seen(page, 1280);
          await reach(page, state, language);
          // A browser goes on looking for a field with the focus while the window changes.
          await page.driver.executeScript('document.activeElement.blur()');
          const overflow = (how) => look(`${state.name}, ${how}`, () => page.overflow());
          // Colours are the same in every language.
          const contrast = async (how) => language === 'en' && look(`${state.name}, ${how}`, () => page.contrast());
          await overflow('1280');
          await contrast('1280, light');
          await seen(page, 1280, true);
          await contrast('1280, dark');
          await seen(page, 768, true);
          await overflow('768');
          await seen(page, 320, true);
          await overflow('320');
          if ((await page.list('press')).includes(WORDS[language].more)) await page.press(WORDS[language].more);
          await unfold(page);
          await overflow('320, unfolded');
          await contrast('320, unfolded, dark');
          await seen(page, 320);
          await contrast('320, unfolded, light');
          await look(`${state.name}, 320, unfolded, light`, () => page.axe({ said: language !== 'en' }));
          if (language === 'en') continue;
          await look(state.name, async () => {
            const left = leftover(await said(page)).filter((text) => !isEdition(text));
            assert.deepEqual(left, [], `English is left: ${left.join(' | ')}`);
          });
        }
        assert(barriers.length === 0, `${barriers.length} barriers:\n${barriers.join('\n')}`);
      });
    }
  }
}
