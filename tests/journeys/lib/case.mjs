// What the journeys know of the way to a case: how a person fills it in, and how the case is read.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from './until.mjs';

export const PROGRAMME = 'Whose support do you need?';
export const PLAN = 'Which plan do you have?';
export const WORKS = 'What still works?';
export const FILES = 'Log files, screenshots, reports';
export const DOCUMENT = 'The case as a document';
export const TEXT = 'The case as text';
export const WHOLE = 'The whole case, word for word';

/** What is told where a field is left open that the programme demands. */
export const missing = (label) => `Enter “${label}”, or say that it is not known yet`;

/** Waits until the page is at a step, by its heading. */
export async function comesTo(page, heading) {
  await until(async () => assert.equal(await page.heading(), heading));
}

/** Presses "Continue", and reads what stands in the way: the summary has the focus and names every problem. */
export async function stopped(page, ...problems) {
  await page.press('Continue');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'alert', name: 'There is a problem', value: null }));
  const links = await page.driver.executeScript('return [...document.activeElement.querySelectorAll("a")].map((link) => link.innerText)');
  assert.deepEqual(links, problems);
}

/** Presses something that leads to a field or a group: that has the focus then. */
export async function leadsTo(page, what, name) {
  await page.press(what);
  await until(async () => {
    let focus = await page.focused();
    // A question with a few answers has the focus where arrow keys go on, and says its name with the answer.
    if (focus.role === 'radio') {
      const question = await page.driver.executeScript('return document.activeElement.closest("fieldset").querySelector("legend").innerText');
      if (question.startsWith(name)) focus = { role: 'group', name: question };
    }
    assert(focus.role !== 'none' && focus.name.startsWith(name), `"${what}" leads to ${focus.role} "${focus.name}", not to "${name}"`);
  });
}

/** A group of fields by its question: steps, or a person. */
export const group = (page, label) => page.in(new RegExp(`^${label.replace(/[()]/g, '\\$&')}`));

/** Gives an answer as its field wants it: a text, a list of steps, or a person by the names of its fields. */
export async function give(page, label, answer) {
  if (typeof answer === 'string') return page.type(new RegExp(`^${label.replace(/[()]/g, '\\$&')}$`), answer);
  const parts = group(page, label);
  if (!Array.isArray(answer)) {
    for (const [name, text] of Object.entries(answer)) await parts.type(name, text);
    return;
  }
  await parts.type(/^Step 1$/, answer[0]);
  for (const step of answer.slice(1)) await page.keys('Enter', step);
}

/** An answer as a case says it. */
export const said = (answer) =>
  typeof answer === 'string' ? answer
    : Array.isArray(answer) ? answer.join('\n')
      : ['Name', 'Telephone', 'E-mail'].map((part) => answer[part] ?? '').join('\n').trimEnd();

/** The case as the page shows it, in full. */
export async function shown(page) {
  await page.press(DOCUMENT);
  return JSON.parse(await page.in(DOCUMENT).text());
}

/** A text as it reads, however its lines run: without indents, bars and breaks. */
export const flowing = (text) => text.replace(/^ *\| ?/gm, '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Everything in a case that its customer typed or gave: never what the programme or the page says. */
export const customers = (it) => [
  it.since, it.subject, ...it.reasons.map((reason) => reason.reason),
  ...it.checklist.filter((item) => item.state === 'answered').map((item) => item.answer),
  ...it.files.flatMap((file) => [file.name, file.first_lines, file.sha256]),
].filter(Boolean);

/** A file to give: its path, name and bytes, and what the page should say of it. */
export async function file(page, name, content) {
  const bytes = Buffer.from(content);
  const place = path.join(page.browser.folder, name);
  await writeFile(place, bytes);
  return { name, place, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Chooses files, and waits until they stand on the list. */
export async function attach(page, ...files) {
  for (const one of files) {
    await page.type(FILES, one.place);
    await page.sees(one.sha256);
  }
}

/** A customer of Zmanda comes to the end of the way to a case, on a site that receives cases, by a step with files where some are given. */
export async function reviewed(page, ...files) {
  await page.open('#/intake?programme=zmanda&plan=standard');
  await page.press('Continue');
  await comesTo(page, 'What happened');
  await page.pick('How much does not work any more', 'All of it');
  await page.pick('Can it wait?', 'No, it has to be dealt with now');
  for (let heading = ''; heading !== 'Check your answers'; heading = await page.heading()) {
    if (heading === 'Files' && files.length) {
      await page.sees('Files stay on this device until you submit the case');
      await attach(page, ...files);
      await page.announced(`${files.at(-1).name} is on the list.`);
    }
    await page.press('Continue');
  }
  await page.press('Create the case');
  await comesTo(page, 'Your case is ready');
  await page.sees('Nothing has left this browser yet');
}
