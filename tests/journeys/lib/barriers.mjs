// Barriers: what keeps people out of a state of the page, looked for by axe and by measuring, in three languages, light and
// dark, wide and narrow; and English that is left where the page speaks another language.

import assert from 'node:assert/strict';
import { friday, reach, WORDS } from './duetime.mjs';
import { journey } from './journey.mjs';
import { isEdition, leftover, said } from './tongue.mjs';

export const WIDTHS = [1280, 768, 320];

// Every language, both themes and both widths, each theme at each width; and once with all that can be opened open.
const LOOKS = {
  en: { measured: WIDTHS, looks: [{ width: 1280 }, { width: 320, dark: true }] },
  nl: { measured: [768, 320], looks: [{ width: 1280, dark: true }] },
  de: { measured: [768, 320], looks: [{ width: 320, unfolded: true }] },
};

/** Opens all that can be opened, so that it is looked at too. */
const unfold = (page) => page.driver.executeScript('for (const each of document.querySelectorAll("details")) each.open = true');

/** Tells the journeys that look at groups of states, in every language. */
export function nothingKeepsOut(groups) {
  for (const [language, { measured, looks }] of Object.entries(LOOKS)) {
    for (const [what, states] of Object.entries(groups)) {
      journey(`nothing keeps anybody out of ${what}, in ${language}`, { ...friday, language }, async (page) => {
        const barriers = [];
        const look = async (name, check) => {
          try {
            await check();
          } catch (error) {
            barriers.push(`${name}: ${error.message}`);
          }
        };
        for (const state of states) {
          await page.size(1280);
          await page.media({});
          await reach(page, state, language);
          // A browser goes on looking for a field with the focus while the window changes.
          await page.driver.executeScript('document.activeElement.blur()');
          for (const width of measured) {
            await page.size(width);
            await look(`${state.name}, ${width}`, () => page.overflow());
          }
          for (const { width, dark, unfolded } of looks) {
            await page.size(width);
            await page.media({ dark });
            const presses = await page.list('press');
            if (presses.includes(WORDS[language].more)) await page.press(WORDS[language].more);
            if (unfolded) {
              await unfold(page);
              await look(`${state.name}, ${width}, unfolded`, () => page.overflow());
            }
            await look(`${state.name}, ${width}, ${dark ? 'dark' : 'light'}`, () => page.axe());
          }
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
