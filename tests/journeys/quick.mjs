// A simple case, quickly: a question on which nothing hangs, for each programme. What a person has to do is counted as it
// is done, and the time reckoned with the keystroke-level model of Card, Moran and Newell.

import assert from 'node:assert/strict';
import { comesTo, group, PLAN, PROGRAMME, shown, WORKS } from './lib/case.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

// Seconds: a key, pointing at something, pressing the button, a decision, a hand from the keyboard to the mouse or back.
const [K, P, B, M, H] = [0.28, 1.1, 0.2, 1.35, 0.4];
const MOST = 25;
const LONGEST = 90;

/** A person that is counted: every act is one interaction. The hand begins at the mouse. */
class Counted {
  acts = [];
  seconds = 0;
  #typing = false;

  constructor(page) {
    this.page = page;
  }

  #point(what) {
    // A hand back to the mouse, a decision, a move, a press.
    this.seconds += (this.#typing ? H : 0) + M + P + B;
    this.#typing = false;
    this.acts.push(what);
  }

  async press(name) {
    this.#point(`press ${name}`);
    await this.page.press(name);
  }

  async pick(group, choice) {
    this.#point(`pick ${choice}`);
    await this.page.pick(group, choice);
  }

  async type(label, text, page = this.page) {
    this.#point(`type ${label}`);
    this.seconds += H + text.length * K;
    this.#typing = true;
    await page.type(label, text);
  }
}

/*
 * What a customer with a question does: all that the programme demands is answered, nothing is put off as "not known yet".
 * `answers` and the `contact` are typed, and count letter by letter; the level follows from "Everything works".
 */
const WAYS = {
  'veeam-standard': { name: 'Veeam Support', plan: 'Basic', level: '4', answers: { 'Support ID': '01234567' }, contact: ['Contact person', 'Robin Example'] },
  'veeam-vcsp': { name: 'Veeam Cloud & Service Providers (VCSP)', plan: 'Basic', level: '4', answers: { 'Support ID': '01234567' }, contact: ['Contact person', 'Robin Example'] },
  'veeam-kasten': { name: 'Veeam Kasten', plan: 'Basic', level: 'P4', answers: { Subject: 'How do I restore a namespace?' } },
  kaseya: {
    name: 'Kaseya', plan: 'Subscription', level: '4',
    answers: {
      Subject: 'Rename a machine', 'Description, and what you expected': 'How do I rename a machine?', 'Server URL': 'vsa.example.com', 'Module or product category': 'Agent', 'Version number': '9.5.20',
      'Example machines: group ID and machine ID': 'desk: pc-014', 'Step 1': 'Open the machine',
    },
  },
  zmanda: { name: 'Zmanda', plan: 'Standard', level: 'P4', answers: { Subject: 'How do I rename a host?' } },
  blancco: { name: 'Blancco', plan: 'Basic Support Plan (SP3)', level: '4', answers: { Subject: 'How do I print a report?' } },
};

for (const [id, way] of Object.entries(WAYS)) {
  journey(`a simple question to ${way.name} is a case within ${MOST} acts and ${LONGEST} seconds`, friday, async (page) => {
    await page.open('#/intake');
    const person = new Counted(page);
    await person.pick(PROGRAMME, way.name);
    await person.press('Continue');
    await comesTo(page, 'What happened');
    await person.pick(PLAN, way.plan);
    await person.pick(WORKS, 'Everything works');
    await person.press('Continue');
    await comesTo(page, 'What support needs');
    for (const [label, text] of Object.entries(way.answers)) await person.type(new RegExp(`^${label}$`), text);
    if (way.contact) await person.type('Name', way.contact[1], group(page, way.contact[0]));
    await person.press('Continue');
    await comesTo(page, 'Files');
    await person.press('Continue');
    await comesTo(page, 'Check your answers');
    await person.press('Create the case');
    await comesTo(page, 'Your case is ready');
    const it = await shown(page);
    assert.deepEqual([it.programme.id, it.level.id], [id, way.level]);
    assert.equal(it.completeness.required[0], it.completeness.required[1], 'nothing is missing that the programme demands');
    console.log(`  ${way.name}: ${person.acts.length} interactions, ${person.seconds.toFixed(1)} s`);
    assert(person.acts.length <= MOST, `${person.acts.length}: ${person.acts.join(', ')}`);
    assert(person.seconds < LONGEST, `${person.seconds.toFixed(1)} s: ${person.acts.join(', ')}`);
  });
}
