// Every state of the calculator and of the comparison, looked at by axe and by its measures; access-case.mjs looks at the others.
// And what axe can't see: names, targets, motion, forced colours.

import assert from 'node:assert/strict';
import { nothingKeepsOut } from './lib/barriers.mjs';
import { friday, PROGRAMMES, STATES } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

nothingKeepsOut({
  'the calculator': STATES.filter((state) => state.at.startsWith('#/calculator') && !state.name.startsWith('holidays')),
  holidays: STATES.filter((state) => state.name.startsWith('holidays')),
  'the comparison': STATES.filter((state) => state.at.startsWith('#/compare')),
  'where programmes are made': STATES.filter((state) => state.at.startsWith('#/studio')),
});

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

journey('the answer is never covered by anything of its own', friday, async (page) => {
  for (const width of [1280, 768, 320]) {
    await page.size(width);
    for (const language of ['en', 'nl', 'de', 'fr']) {
      await page.open('#/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00');
      await page.pick(/^(Language|Taal|Sprache|Langue)$/, { en: 'English', nl: 'Nederlands', de: 'Deutsch', fr: 'Français' }[language]);
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
  for (const place of ['calculator', 'intake', 'intake/happened', 'intake/needed', 'intake/files', 'intake/secrets', 'intake/review', 'intake/done', 'drafts', 'compare', 'studio']) {
    await page.open(`#/${place}?programme=zmanda&plan=standard&across=high&down=medium`);
    const found = await page.driver.executeScript(() => ({
      lang: document.documentElement.lang,
      mains: document.querySelectorAll('main').length,
      headings: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length,
      here: [...document.querySelectorAll('nav [aria-current=page]')].map((each) => each.innerText),
    }));
    const here = { calculator: ['Calculator'], compare: ['Compare plans'], drafts: [], studio: [] }[place] ?? ['Prepare a case'];
    assert.deepEqual(found, { lang: 'en', mains: 1, headings: 1, here }, place);
  }
});

journey('every group of fields has a name, which a screen reader says', friday, async (page) => {
  for (const at of ['#/calculator?programme=blancco', '#/intake?programme=kaseya', '#/intake/happened?programme=kaseya&plan=subscription&level=1', '#/intake/needed?programme=kaseya&plan=subscription&level=1', '#/intake/needed?programme=blancco&plan=sp1&first=1&second=1']) {
    await page.open(at);
    const names = [];
    for (const each of await page.driver.findElements({ css: ':not([hidden]) > fieldset' })) if (await each.isDisplayed()) names.push(await each.getAccessibleName());
    assert(names.length > 0 && names.every(Boolean), `${at}: ${names.map((name) => `"${name}"`).join(', ')}`);
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
