// The whole way to a case, for each programme: before you start, what happened, what support needs, the review, the case.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

const PROGRAMME = 'Whose support do you need?';
const DOCUMENT = 'The case as a document';

/** Presses "Continue", and reads what stands in the way: the summary has the focus and names every problem. */
async function stopped(page, ...problems) {
  await page.press('Continue');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'alert', name: 'There is a problem', value: null }));
  const links = await page.driver.executeScript('return [...document.activeElement.querySelectorAll("a")].map((link) => link.innerText)');
  assert.deepEqual(links, problems);
}

/** Presses a problem of the summary: it leads to its field or group. */
async function leadsTo(page, problem, name) {
  await page.press(problem);
  await until(async () => {
    const focus = await page.focused();
    assert(focus.name.startsWith(name), `"${problem}" leads to ${focus.role} "${focus.name}", not to "${name}"`);
  });
}

const missing = (label) => `Enter “${label}”, or say that it is not known yet`;

/** The case as it is shown. */
async function shown(page) {
  await page.sees(DOCUMENT);
  return page.in(DOCUMENT).text();
}

/** Every id of a source that any part of a case names. */
function cited(part) {
  if (Array.isArray(part)) return part.flatMap(cited);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'sources' && value.every((id) => typeof id === 'string') ? value : cited(value)));
}

/*
 * What a customer of each programme does, and what the case must then hold; the times are worked out by hand.
 * - `gates`: what is answered before; `asks`: the questions to the level, the first one is where the summary leads
 * - `required`: what the programme demands, in its order; the last of them is "not known yet"
 */
const WAYS = {
  'veeam-standard': {
    name: 'Veeam Support', plan: ['production', 'Production'],
    role: ['case_administrator', 'A case administrator opens'],
    gates: { 'Do you have a paid maintenance contract': ['entitled', 'Yes'], 'Do you run a version that is still fully supported?': ['current_version', 'I do not know'] },
    asks: [['Which description comes closest to your problem?', 'Severity 1']],
    required: ['Support ID', 'Contact person', 'Technical colleague, available round the clock'],
    level: ['1', 1, 'Severity 1'], reasons: ['picked'],
    // Round the clock, one hour.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 1, unit: 'hours' }, due: '2026-11-20T17:30:00+01:00', alternatives: [] },
    answer: /Fri 20 Nov, ?17:30/, channels: ['phone', 'portal'],
  },
  'veeam-vcsp': {
    name: 'Veeam Cloud & Service Providers (VCSP)', plan: ['basic', 'Basic'],
    role: ['license_administrator', 'The license administrator'],
    gates: { 'Do you have a paid maintenance contract': ['entitled', 'No'] },
    asks: [['Which description comes closest to your problem?', 'Severity 3']],
    required: ['Support ID', 'Contact person'],
    level: ['3', 3, 'Severity 3'], reasons: ['picked'],
    // Twelve hours of 08:00 to 20:00: three and a half on Friday, eight and a half on Monday.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 12, unit: 'business_hours' }, due: '2026-11-23T16:30:00+01:00', alternatives: [] },
    answer: /Mon 23 Nov, ?16:30/, channels: ['phone', 'portal'],
  },
  'veeam-kasten': {
    name: 'Veeam Kasten', plan: ['basic', 'Basic'],
    gates: { 'Is there a valid support contract?': ['contract', 'Yes'] },
    asks: [['What is it about?', 'A system or application in production'], ['How bad is it?', 'It works, with little or no trouble'], ['The programme leaves this open', 'P3']],
    required: [],
    level: ['P3', 3, 'P3'], reasons: ['answered', 'answered', 'settled'],
    // One business day of 08:00 to 17:00: half an hour on Friday, the rest on Monday; or to the end of Monday.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 1, unit: 'business_days' }, due: '2026-11-23T16:30:00+01:00', alternatives: ['2026-11-23T17:00:00+01:00'] },
    answer: /Mon 23 Nov, ?16:30/, channels: ['portal', 'community'],
  },
  kaseya: {
    name: 'Kaseya', plan: ['subscription', 'Subscription'],
    role: ['authorised_contact', 'Authorised contact'],
    gates: { 'Is this ticket about a single problem?': ['one_problem', 'Yes'] },
    asks: [['How badly does the problem hit your production?', 'Urgency 1']],
    own: { amount: '2', unit: /^business hours$/ },
    required: ['Subject', 'Description, and what you expected', 'Server URL', 'Module or product category', 'Version number', 'Example machines: group ID and machine ID', 'Steps to reproduce', 'Contacts who are available all the time'],
    level: ['1', 1, 'Urgency 1'], reasons: ['picked'],
    // The customer's own figure, 09:00 to 17:00: half an hour on Friday, one and a half on Monday.
    commitment: { kind: 'due', own_agreement: true, figure: { amount: 2, unit: 'business_hours' }, due: '2026-11-23T10:30:00+01:00', alternatives: [] },
    answer: /Mon 23 Nov, ?10:30/, channels: null,
  },
  zmanda: {
    name: 'Zmanda', plan: ['premium', 'Premium'],
    gates: {},
    asks: [['How many people cannot work, or how much data is unprotected?', 'Many people'], ['Can it wait?', 'No, it has to be dealt with now']],
    required: [],
    level: ['P1', 1, 'P1'], reasons: ['answered', 'answered', 'cell'],
    // 15 minutes round the clock; in business hours it is the same, for they last until 17:00.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 15, unit: 'minutes' }, due: '2026-11-20T16:45:00+01:00', alternatives: ['2026-11-20T16:45:00+01:00'] },
    answer: /Fri 20 Nov, ?16:45/, channels: ['phone', 'web', 'account_manager'],
  },
  blancco: {
    name: 'Blancco', plan: ['sp1', 'Premium Support Plan (SP1)'],
    role: ['contact', 'Contacts of a customer or partner'],
    gates: { 'Is your product version still supported?': ['supported_version', 'Yes'] },
    asks: [['How badly is the product affected?', 'Severity 4'], ['What does it mean for your business?', 'Priority 2']],
    required: [],
    level: ['2', 2, 'Priority 2'], reasons: ['step', 'step', 'level_from', 'scales_differ'],
    commitment: { kind: 'not_published', own_agreement: false, figure: null, due: null, alternatives: [] },
    // Severity 4 says portal or e-mail, Priority 2 phone or portal: the portal is what both have.
    answer: 'Not published', channels: ['portal'],
  },
};

for (const [id, way] of Object.entries(WAYS)) {
  journey(`a customer of ${way.name} prepares a case from beginning to end`, friday, async (page) => {
    await page.open('#/intake');
    page.server.forget();

    assert.equal(await page.heading(), 'Before you start');
    await stopped(page, 'Choose whose support you need');
    await leadsTo(page, 'Choose whose support you need', PROGRAMME);
    await page.pick(PROGRAMME, way.name);
    if (way.role) await page.pick('Who hands in the case?', way.role[1]);
    for (const [question, [, reply]] of Object.entries(way.gates)) await page.pick(question, reply);
    await page.press('Continue');

    assert.equal(await page.heading(), 'What happened');
    assert.deepEqual(await page.focused(), { role: 'heading', name: 'What happened', value: null });
    await stopped(page, 'Choose your plan');
    await leadsTo(page, 'Choose your plan', 'Which plan do you have?');
    await page.pick('Which plan do you have?', way.plan[1]);
    await stopped(page, 'Answer how serious it is');
    await leadsTo(page, 'Answer how serious it is', way.asks[0][0]);
    for (const [question, answer] of way.asks) await page.pick(question, answer);
    if (way.own) {
      await page.tick('Use the figure from your own contract');
      await page.type('Support answers within', way.own.amount);
      await page.pick('Unit', way.own.unit);
    }
    await page.answer(way.answer);
    await page.press('Continue');

    assert.equal(await page.heading(), 'What support needs');
    const answers = {};
    if (way.required.length) {
      await stopped(page, ...way.required.map(missing));
      for (const label of way.required) {
        const field = new RegExp(`^${label}$`);
        const notes = await page.notes(field);
        assert(notes.invalid && notes.text.includes(missing(label)), `at "${label}" it says: ${notes.text}`);
      }
      await leadsTo(page, missing(way.required.at(-1)), way.required.at(-1));
      await leadsTo(page, missing(way.required[0]), way.required[0]);
      for (const [n, label] of way.required.slice(0, -1).entries()) await page.type(label, answers[label] = `Answer ${n + 1} <b>&"quoted"</b>`);
      await page.tick(`Not known yet: ${way.required.at(-1)}`);
      await page.sees(`Required: ${way.required.length - 1} of ${way.required.length}`);
      await page.sees(`Still missing: ${way.required.at(-1)}`);
    }
    await page.press('Continue');

    assert.equal(await page.heading(), 'Check your answers');
    await page.answer(way.answer);
    await page.sees(way.plan[1]);
    for (const answer of Object.values(answers)) await page.sees(answer);
    await page.press('Make the case');

    assert.equal(await page.heading(), 'Your case is ready');
    await page.sees('Nothing has been sent.');
    const text = await shown(page);
    const it = JSON.parse(text);
    assert.deepEqual([it.format, it.version, it.language], ['duetime-case', 1, 'en']);
    assert.deepEqual([it.programme.id, it.plan.id, it.plan.name], [id, ...way.plan]);
    assert.deepEqual([it.level.id, it.level.rank, it.level.term], way.level);
    assert.deepEqual(it.reasons.map((reason) => reason.kind), way.reasons);
    assert.deepEqual(it.moment, { local: '2026-11-20T16:30:00+01:00', zone: 'Europe/Amsterdam', utc: '2026-11-20T15:30:00Z', told: 'once' });
    const { kind, own_agreement, figure, due, alternatives } = it.commitment;
    assert.deepEqual({ kind, own_agreement, figure, due: due?.local ?? null, alternatives: alternatives.map((other) => other.due.local) }, way.commitment);
    assert.equal(it.commitment.sources.length > 0, !own_agreement, 'a vendor’s answer has a source, the customer’s own figure has none');
    if (way.channels) assert.deepEqual(it.channels.take.map((channel) => channel.id), way.channels);
    assert.equal(it.handed_in_by?.role ?? null, way.role?.[0] ?? null);
    for (const [gate, reply] of Object.values(way.gates)) assert.equal(it.gates.find((one) => one.id === gate).reply, { Yes: 'yes', No: 'no', 'I do not know': 'unknown' }[reply]);
    const item = (label) => it.checklist.find((one) => one.label === label);
    for (const [label, answer] of Object.entries(answers)) assert.deepEqual([item(label).state, item(label).answer], ['answered', answer]);
    if (way.required.length) assert.equal(item(way.required.at(-1)).state, 'not_known_yet');
    assert.deepEqual(it.completeness.required, [Math.max(0, way.required.length - 1), way.required.length]);
    const known = new Set(it.sources.map((source) => source.id));
    assert.deepEqual(cited(it).filter((source) => !known.has(source)), [], 'every source that is named is there');
    for (const source of it.sources) assert(/^https:\/\//.test(source.address) && source.section && source.document && source.read_on, `source ${source.id}`);

    await page.press('Copy the case');
    await page.announced('The case is on the clipboard.');
    assert.equal(await page.clipboard(), text, 'what is copied is what was shown');
    const file = await page.saved(() => page.press('Download as JSON'));
    assert.deepEqual(file, { name: `duetime-${id}-case.json`, text }, 'what is saved is what was shown');

    assert.deepEqual(page.server.requests().map((request) => `${request.method} ${request.path}`).sort(), ['GET /holidays/index.json', `GET /programmes/${id}.json`, 'GET /zones.bin']);
  });
}

/** A Veeam Production customer with Severity 2, who gave what is required and stands at the review. */
async function review(page) {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await page.type('Contact person', 'Robin Example');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('Everything that the programme requires is there.');
}

journey('from the review each answer can be changed, and the way leads straight back', friday, async (page) => {
  await review(page);
  await page.press('Change: Support ID');
  assert.equal(await page.heading(), 'What support needs');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.type('Support ID', '76543210');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('76543210');
  await page.press('Change: Which plan do you have?');
  assert.equal(await page.heading(), 'What happened');
  await page.pick('Which plan do you have?', 'Basic');
  await page.answer(/Mon 23 Nov, ?12:30/, 'due');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('Basic');
  await page.press('Change: Do you run a version that is still fully supported?');
  assert.equal(await page.heading(), 'Before you start');
  await page.pick('Do you run a version that is still fully supported?', 'Yes');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('76543210');
});

journey('a condition that is not met shows the way out, and locks nobody out', friday, async (page) => {
  await page.open('#/intake?programme=veeam-standard&plan=production&level=1');
  await page.pick('Who hands in the case?', 'None of these');
  const group = 'Are you a case administrator, a license administrator or a Support Partner for this licence?';
  await page.misses('www.veeam.com/kb2211');
  await page.pick(group, 'No');
  await page.announced(/administrator/);
  await page.press('Continue');
  assert.equal(await page.heading(), 'What happened');
});

journey('what is only asked for grave problems is asked when the level is raised', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.sees('Required: 0 of 2');
  assert(!(await page.list('field')).includes('Technical colleague, available round the clock'));
  await page.press('Back');
  await page.pick('Which description comes closest', 'Severity 1');
  await page.press('Continue');
  await page.sees('Required: 0 of 3');
  await page.sees('only for Severity 1 on Production and Premier');
  assert((await page.list('field')).includes('Technical colleague, available round the clock'));
});

journey('what was typed is not lost by saying that it is not known', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await page.tabTo('Not known yet: Support ID');
  await page.keys('Space');
  assert.equal(await page.value('Support ID'), '01234567');
  assert.equal(await page.driver.executeScript('return document.activeElement.checked'), false, 'a box without effect must not look ticked');
  await page.sees('Required: 1 of 2');
});

journey('typing takes "not known yet" back', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.tick('Not known yet: Support ID');
  await page.sees('Required: 0 of 2');
  await page.type('Support ID', '01234567');
  await page.sees('Required: 1 of 2');
  await page.type('Support ID', '   ');
  await page.sees('Required: 0 of 2');
  await stopped(page, missing('Support ID'), missing('Contact person'));
});

journey('a moment that cannot be read keeps the case from going on, and the message leads to its field', friday, async (page) => {
  await page.open('#/intake/happened?programme=veeam-standard&plan=production&level=2');
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', 'soon');
  await stopped(page, 'Mend the day, the time or the zone');
  await leadsTo(page, 'Mend the day, the time or the zone', 'Day');
  await page.type('Day', '20 Nov 2026');
  await page.type('Time', '25:00');
  await stopped(page, 'Mend the day, the time or the zone');
  await leadsTo(page, 'Mend the day, the time or the zone', 'Time');
});

journey('a zone that is not known keeps the case from going on, and the message leads to its field', friday, async (page) => {
  await page.open('#/intake/happened?programme=veeam-standard&plan=production&level=2');
  await page.type('Time zone', 'Atlantis');
  await stopped(page, 'Mend the day, the time or the zone');
  await leadsTo(page, 'Mend the day, the time or the zone', 'Time zone');
});

journey('nobody makes a case without a level', friday, async (page) => {
  await page.open('#/intake/review?programme=zmanda&plan=standard');
  await page.press('Make the case');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'alert', name: 'There is a problem', value: null }));
  assert.equal(await page.heading(), 'Check your answers');
  await page.open('#/intake/done?programme=zmanda&plan=standard');
  await page.sees('Answer how serious it is');
  assert(!(await page.list('press')).includes('Copy the case'));
  await page.press('Back to the answers');
  assert.equal(await page.heading(), 'Check your answers');
});

journey('a case without a level is made where its kind has none', friday, async (page) => {
  await page.open('#/intake/review?programme=veeam-standard&plan=basic&type=general_inquiry');
  await page.press('Make the case');
  const it = JSON.parse(await shown(page));
  assert.deepEqual([it.case_type.id, it.level, it.commitment.kind, it.commitment.due], ['general_inquiry', null, 'not_offered', null]);
});

journey('the case is in the language of the page, and keeps the reason for another level', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=medium&down=medium');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1');
  await page.type('Why another level?', 'De accountant komt maandag');
  await page.pick('Language', 'Deutsch');
  await page.press('Weiter');
  await page.press('Weiter');
  await page.press('Den Fall erstellen');
  const it = JSON.parse(await page.in('Der Fall als Dokument').text());
  assert.equal(it.language, 'de');
  assert.equal(it.level.before_override.term, 'P3');
  assert.equal(it.level.term, 'P1');
  assert.equal(it.reasons.at(-1).reason, 'De accountant komt maandag');
  assert.equal(it.commitment.due.local, '2026-11-23T08:30:00+01:00');
});

journey('where copying is forbidden, the page says what to do instead', friday, async (page) => {
  await page.browser.ask('preload', 'navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));');
  await page.open('#/intake/done?programme=zmanda&plan=standard&across=high&down=medium');
  await page.press('Copy the case');
  await page.announced('The browser did not allow copying. Select the text below, or download the case.');
});

journey('beside the steps, "why this answer" leads to the reasons', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=high&down=medium');
  await page.press('Why this answer');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'heading', name: 'Why this answer', value: null }));
});

journey('another language keeps the step and what was typed', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await page.pick('Language', 'Nederlands');
  assert.equal(await page.heading(), 'Wat support nodig heeft');
  assert.equal(await page.value('Support-ID'), '01234567');
});
