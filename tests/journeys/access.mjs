// Every state of the page, looked at by axe and by its measures: in three languages, light and dark, wide and narrow.

import assert from 'node:assert/strict';
import { friday, PROGRAMMES, reach, STATES, WORDS } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

const WIDTHS = [1280, 768, 320];

// Every language, both themes and both widths, each theme at each width; and once with all that can be opened open.
const LOOKS = {
  en: { measured: WIDTHS, looks: [{ width: 1280 }, { width: 320, dark: true }] },
  nl: { measured: [768, 320], looks: [{ width: 1280, dark: true }] },
  de: { measured: [768, 320], looks: [{ width: 320, unfolded: true }] },
};

const GROUPS = {
  'the calculator': STATES.filter((state) => state.at.startsWith('#/calculator') && !state.name.startsWith('holidays')),
  holidays: STATES.filter((state) => state.name.startsWith('holidays')),
  'the way to a case': STATES.filter((state) => state.at.startsWith('#/intake')),
  'the comparison': STATES.filter((state) => state.at.startsWith('#/compare')),
};

/** Opens all that can be opened, so that it is looked at too. */
const unfold = (page) => page.driver.executeScript('for (const each of document.querySelectorAll("details")) each.open = true');

/** A text of the answer that something else lies over, where it can be seen at all; null is as it should be. */
const hidden = (page) => page.driver.executeScript(() => {
  const region = document.querySelector('[data-answer]');
  if (!region) return null;
  const walk = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true }) || parentElement.closest('.sr, svg') || getComputedStyle(parentElement).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      for (const [across, down] of [[left + 2, (top + bottom) / 2], [right - 2, (top + bottom) / 2]]) {
        const hit = document.elementFromPoint(across, down);
        if (hit && !hit.contains(parentElement) && !parentElement.contains(hit)) return `<${hit.localName}> "${hit.textContent.trim().slice(0, 40)}" lies over "${data.trim().slice(0, 40)}"`;
      }
    }
  }
  return null;
});

for (const [language, { measured, looks }] of Object.entries(LOOKS)) {
  for (const [what, states] of Object.entries(GROUPS)) {
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
      }
      assert(barriers.length === 0, `${barriers.length} barriers:\n${barriers.join('\n')}`);
    });
  }
}

journey('the answer is never covered by anything of its own', friday, async (page) => {
  for (const width of WIDTHS) {
    await page.size(width);
    for (const language of ['en', 'nl', 'de']) {
      await page.open('#/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00');
      await page.pick(/^(Language|Taal|Sprache)$/, { en: 'English', nl: 'Nederlands', de: 'Deutsch' }[language]);
      await page.driver.executeScript('scrollTo(0, 0)');
      assert.equal(await hidden(page), null, `${width}, ${language}`);
    }
  }
});

journey('targets are large enough for a finger, in every programme', { ...friday, width: 320, height: 640 }, async (page) => {
  for (const id of Object.keys(PROGRAMMES)) {
    await page.open(`#/calculator?programme=${id}`);
    const small = await page.driver.executeScript(() => [...document.querySelectorAll('input[type=radio], input[type=checkbox], button, select')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => [each.name || each.innerText, each.getBoundingClientRect()])
      .filter(([, { width, height }]) => Math.min(width, height) < 24).map(([name, { width, height }]) => `${name}: ${width} by ${height}`));
    assert.deepEqual(small, [], id);
  }
});

journey('every page names itself, its language and its parts', friday, async (page) => {
  for (const place of ['calculator', 'intake', 'intake/happened', 'intake/needed', 'intake/review', 'intake/done', 'compare']) {
    await page.open(`#/${place}?programme=zmanda&plan=standard&across=high&down=medium`);
    const found = await page.driver.executeScript(() => ({
      lang: document.documentElement.lang,
      mains: document.querySelectorAll('main').length,
      headings: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length,
      here: [...document.querySelectorAll('nav [aria-current=page]')].map((each) => each.innerText),
    }));
    const here = { c: 'Calculator', i: 'Prepare a case' }[place[0]];
    assert.deepEqual(found, { lang: 'en', mains: 1, headings: 1, here: [place === 'compare' ? 'Compare plans' : here] }, place);
  }
});

journey('nothing moves for those who asked for less motion', { ...friday, still: true }, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  const moving = () => page.driver.executeScript(() => [...document.querySelectorAll('*')]
    .filter((each) => { const { transitionDuration, animationDuration, animationName } = getComputedStyle(each); return /[1-9]/.test(transitionDuration) || (animationName !== 'none' && /[1-9]/.test(animationDuration)); })
    .map((each) => `<${each.localName} class="${each.className}">`));
  assert.deepEqual(await moving(), []);
  await page.media({});
  assert.notDeepEqual(await moving(), [], 'otherwise a field of the matrix is lifted');
});

journey('forced colours keep every boundary and every choice', { ...friday, forced: true }, async (page) => {
  await page.open('#/calculator?programme=zmanda&plan=standard&across=high&down=medium');
  await page.axe();
  const edges = await page.driver.executeScript(() => {
    const outline = (element) => { const { outlineStyle, outlineWidth } = getComputedStyle(element); return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0; };
    const bordered = (element) => ['Top', 'Bottom'].some((side) => getComputedStyle(element)[`border${side}Style`] !== 'none' && parseFloat(getComputedStyle(element)[`border${side}Width`]) > 0);
    const cells = [...document.querySelectorAll('input[name=matrix]')].map((input) => input.closest('label'));
    return {
      marked: cells.filter(outline).map((cell) => cell.innerText),
      open: cells.filter((cell) => !bordered(cell)).length,
      answer: bordered(document.querySelector('[data-answer]')),
    };
  });
  assert.deepEqual(edges, { marked: ['P2'], open: 0, answer: true });
  for (const at of ['#/calculator?programme=kaseya&plan=subscription&level=2', '#/compare?programme=zmanda', '#/intake/needed?programme=kaseya&plan=subscription&level=2']) {
    await page.open(at);
    await page.axe();
  }
});
