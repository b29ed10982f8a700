// Nothing moves under a person's eyes while the page loads: every place has its room from the first paint, on a slow line too.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

/** How far things may move in all: the sum of what the browser calls layout shifts. */
const MOST = 0.02;
const SLOW_4G = { bits: 1_600_000, wait: 150 };

const ZMANDA = 'programme=zmanda&plan=standard&across=high&down=medium';
const PLACES = {
  'the calculator, nothing chosen': '#/calculator',
  'the calculator, answered': `#/calculator?${ZMANDA}`,
  'the calculator, answered by a definition': '#/calculator?programme=veeam-standard&plan=basic&level=2',
  'the conditions': '#/intake?programme=kaseya',
  'what happened': `#/intake/happened?${ZMANDA}`,
  'what support needs': `#/intake/needed?${ZMANDA}`,
  'the review': `#/intake/review?${ZMANDA}`,
  'the drafts': '#/drafts',
  'the comparison': '#/compare?programme=blancco',
};

/** The shifts so far, each with what moved and how. It runs inside the page. */
const shifts = () => new Promise((told) => {
  const found = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const of = entry.sources.map(({ node, previousRect: a, currentRect: b }) =>
        `${node?.nodeName} ${node?.id || node?.className || node?.textContent?.slice(0, 30)}: ${[a.x, a.y, a.width, a.height]} to ${[b.x, b.y, b.width, b.height]}`);
      found.push({ value: entry.value, of });
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => told(found), 100);
});

for (const width of [390, 1280]) {
  for (const [what, address] of Object.entries(PLACES)) {
    journey(`nothing moves while it loads: ${what}, at ${width}`, { ...friday, width, height: width === 390 ? 844 : 800, fresh: true }, async (page) => {
      // On a slow line and a slow processor things come one after the other.
      await page.line(SLOW_4G);
      await page.slow(4);
      await page.open(address);
      await page.settle();
      const found = await page.driver.executeScript(shifts);
      await page.line({});
      await page.slow(1);
      const sum = found.reduce((sum, { value }) => sum + value, 0);
      assert(sum <= MOST, `it moves by ${sum.toFixed(3)}:\n${found.map(({ value, of }) => `  ${value.toFixed(4)} ${of.join('; ')}`).join('\n')}`);
    });
  }
}
