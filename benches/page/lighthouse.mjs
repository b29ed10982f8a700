// What Lighthouse makes of each place of the page, as on a phone.

import { program } from '../../tests/journeys/lib/engine.mjs';
import { load } from './npm.mjs';
import { median } from './figures.mjs';

const ANSWER = 'programme=veeam-standard&plan=basic&level=2';
const CASE = 'programme=zmanda&plan=standard&across=high&down=medium';

/** Every place, empty and answered. */
export const PLACES = {
  'calculator, empty': '',
  'calculator, a vendor chosen': '#/calculator?programme=zmanda',
  'calculator, answered': `#/calculator?${ANSWER}`,
  'comparison, empty': '#/compare',
  'comparison, answered': `#/compare?${ANSWER}`,
  'case, empty': '#/intake',
  'case, a vendor chosen': '#/intake?programme=kaseya',
  'case, what happened': `#/intake/happened?${CASE}`,
  'case, what support needs': `#/intake/needed?${CASE}`,
  'case, review': `#/intake/review?${CASE}`,
  'drafts': '#/drafts',
};

/** Where Chromium is. */
export const chromium = () => program('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);

export const CATEGORIES = { performance: 0.98, accessibility: 1, 'best-practices': 1, seo: 1 };

/** Where the reason of a metric stands. */
const REASONS = {
  'first-contentful-paint': ['render-blocking-insight'],
  'largest-contentful-paint': ['lcp-breakdown-insight', 'render-blocking-insight'],
  'total-blocking-time': ['long-tasks', 'forced-reflow-insight'],
  'cumulative-layout-shift': ['cls-culprits-insight', 'layout-shifts'],
  'speed-index': ['render-blocking-insight'],
};
const MOST = 6;

const local = (url) => url.replace(/^https?:\/\/127\.0\.0\.1:\d+/, '');
const whole = (ms) => `${Math.round(ms)} ms`;

/** One thing that an audit points at, in a line. */
function told(item) {
  const { node, url, source, label, startTime, duration, wastedMs, wastedBytes, score } = item;
  const element = item.type === 'node' ? item : node;
  return [
    element && `\`${element.selector}\` "${element.nodeLabel}"`,
    element?.explanation?.replace(/\s+/g, ' '),
    typeof url === 'string' && local(url),
    typeof source?.url === 'string' && `${local(source.url)}:${source.line}`,
    typeof label === 'string' && label,
    startTime && `at ${whole(startTime)}`,
    duration && `takes ${whole(duration)}`,
    wastedMs && `costs ${whole(wastedMs)}`,
    wastedBytes && `costs ${wastedBytes} bytes`,
    typeof score === 'number' && `score ${score.toFixed(4)}`,
    typeof item.description === 'string' && item.description,
  ].filter(Boolean).join(' · ');
}

/** What an audit points at: elements, files, tasks. */
function pointsAt(audit) {
  const flat = (items) => items.flatMap((item) => (Array.isArray(item?.items) ? flat(item.items) : [item]));
  return flat(audit?.details?.items ?? []).filter((item) => item && typeof item === 'object').map(told).filter(Boolean).slice(0, MOST);
}

/** The audits of a category that cost points, with their reasons. */
function costs({ categories, audits }, category) {
  const short = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  return short.map(({ id }) => {
    const { title, score, displayValue = '', explanation = '' } = audits[id];
    const items = [id, ...(REASONS[id] ?? [])].flatMap((each) => pointsAt(audits[each]));
    return { category, id, title, score, value: displayValue, explanation, items: [...new Set(items)].slice(0, MOST) };
  });
}

/** One run of Lighthouse, in a browser of its own. */
async function once(url) {
  const [{ default: lighthouse }, { launch }] = await Promise.all([load('lighthouse'), load('chrome-launcher')]);
  const chromeFlags = ['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  if (process.getuid?.() === 0 || process.env.CI) chromeFlags.push('--no-sandbox');
  const chrome = await launch({ chromePath: chromium(), chromeFlags, logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'silent', onlyCategories: Object.keys(CATEGORIES) });
    if (lhr.runtimeError) throw new Error(`Lighthouse, ${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

const ATTEMPTS = 3;

/** Looks at an address several times: the median of each score, and what cost points in the run whose performance was the median. */
export async function look(server, address, runs) {
  const results = [];
  for (let failed = 0; results.length < runs;) {
    try {
      results.push(await once(server.url + address));
    } catch (error) {
      // On a busy machine a run may come to nothing.
      failed += 1;
      if (failed === ATTEMPTS) throw error;
    }
  }
  const scores = Object.fromEntries(Object.keys(CATEGORIES).map((id) => [id, results.map((result) => result.categories[id].score)]));
  results.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const middle = results[(results.length - 1) >> 1];
  const metric = (id) => median(results.map((result) => result.audits[id].numericValue));
  return {
    scores,
    metrics: { fcp: metric('first-contentful-paint'), lcp: metric('largest-contentful-paint'), tbt: metric('total-blocking-time'), cls: metric('cumulative-layout-shift'), si: metric('speed-index') },
    costs: Object.keys(CATEGORIES).flatMap((id) => costs(middle, id)),
  };
}
