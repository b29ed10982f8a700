// What stands behind a line until that is pressed: questions that are answered close to one. A person who looks for such a
// question presses the line first; so does a journey, without saying so each time.

import { readFileSync } from 'node:fs';
import { plain } from './pattern.mjs';

const LINES = {
  'programme:line': [['shell', 'PROGRAMME']],
  'plan:line': [['calculator', 'PLAN']],
  'type:line': [['calculator', 'CASE_TYPE']],
  'moment:line': [['calculator', 'WHEN'], ['calculator', 'WHEN_ENTERED'], ['calculator', 'DATE'], ['calculator', 'TIME'], ['calculator', 'ZONE'], ['calculator', 'TWICE']],
  'days-off:line': [['holidays', 'COUNTRY'], ['holidays', 'REGION'], ['holidays', 'FILE']],
  'own-agreement:line': [['calculator', 'OWN'], ['calculator', 'OWN_AMOUNT'], ['calculator', 'OWN_UNIT'], ['calculator', 'OWN_FROM'], ['calculator', 'OWN_TO'], ['calculator', 'OWN_WEEKEND']],
};

/** The id of the line behind which a question stands, by the question in lower case. */
export const BEHIND = new Map();
for (const tag of ['en', 'nl', 'de', 'fr']) {
  const words = JSON.parse(readFileSync(new URL(`../../../public/words/${tag}.json`, import.meta.url), 'utf8'));
  for (const [line, questions] of Object.entries(LINES)) {
    for (const [part, key] of questions) BEHIND.set(plain(words[part][key]), line);
  }
}

/** Presses a line, unless it stands open or is not there. It runs inside the page. */
export function unfold(id) {
  const line = document.getElementById(id);
  if (line?.checkVisibility() && line.getAttribute('aria-expanded') === 'false') line.click();
}
