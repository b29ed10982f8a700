// The whole way to a case, for each programme: before you start, what happened, what support needs, files, the review, the case.

import assert from 'node:assert/strict';
import { attach, comesTo, customers, DOCUMENT, file, flowing, give, group, leadsTo, missing, PLAN, PROGRAMME, said, shown, stopped, TEXT, WHOLE, WORKS } from './lib/case.mjs';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

/** Every id of a source that any part of a case names. */
function cited(part) {
  if (Array.isArray(part)) return part.flatMap(cited);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'sources' && value.every((id) => typeof id === 'string') ? value : cited(value)));
}

const HOSTILE = 'Stops at 3 % <b>&"quoted"</b>';

/*
 * What a customer of each programme does, and what the case must then hold; the times are worked out by hand.
 * - `role`: who hands in, and which condition that answers; `gates`: what is answered before; `later`: what depends on the plan
 * - `facts`: what happened in plain words; `asks`: the questions to the level, the first one is where the summary leads
 * - `required`: what the programme demands, in its order, each with an answer; the last of them is "not known yet"
 * - `also`: what else is answered; `confirm`: what an answer was compared with
 */
const WAYS = {
  'veeam-standard': {
    name: 'Veeam Support', plan: ['production', 'Production'],
    role: ['case_administrator', 'A case administrator opens', 'authorised', 'yes'],
    gates: { 'Do you run a version that is still fully supported?': ['current_version', 'I do not know'] },
    later: { 'Do you have a paid maintenance contract': ['entitled', 'Yes'] },
    facts: [[WORKS, 'Nothing works any more', 'works', 'nothing_works'], ['Is production hit?', 'Yes, production is hit', 'production', 'production']],
    since: 'Since 06:30, after the update <i>of last night</i>',
    asks: [['Which description comes closest to your problem?', 'Severity 1']],
    required: { 'Support ID': '01234567', 'Technical contact who can work with Veeam': {} },
    also: { 'Error message or exact description': HOSTILE, 'Product and version': 'Veeam Backup & Replication 12.3.0.310', 'Contact person': { Name: 'Robin <Example>', Telephone: '+31 20 555 0143', 'E-mail': 'robin@example.com' } },
    confirm: ['Is it the Support ID that is installed in the product with the problem?', 'Yes', 'support_id', 'yes'],
    level: ['1', 1, 'Severity 1'], reasons: ['picked'],
    // Round the clock, one hour.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 1, unit: 'hours' }, due: '2026-11-20T17:30:00+01:00', alternatives: [] },
    answer: /Fri 20 Nov, ?17:30/, channels: ['phone', 'portal'],
  },
  'veeam-vcsp': {
    name: 'Veeam Cloud & Service Providers (VCSP)', plan: ['basic', 'Basic'],
    role: ['license_administrator', 'The license administrator', 'authorised', 'yes'],
    gates: {},
    later: { 'Do you have a paid maintenance contract': ['entitled', 'No'] },
    facts: [[WORKS, 'A part fails', 'works', 'works_partly'], ['Is production hit?', 'No, only something outside production', 'production', 'outside_production']],
    asks: [['Which description comes closest to your problem?', 'Severity 3']],
    required: { 'Support ID': 'V-0 1234' },
    level: ['3', 3, 'Severity 3'], reasons: ['picked'],
    // Twelve hours of 08:00 to 20:00: three and a half on Friday, eight and a half on Monday.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 12, unit: 'business_hours' }, due: '2026-11-23T16:30:00+01:00', alternatives: [] },
    answer: /Mon 23 Nov, ?16:30/, channels: ['phone', 'portal'],
  },
  'veeam-kasten': {
    name: 'Veeam Kasten', plan: ['basic', 'Basic'],
    gates: { 'Is there a valid support contract?': ['contract', 'Yes'] },
    asks: [['What is it about?', 'A system or application in production'], ['How bad is it?', 'It works, with little or no trouble'], ['The programme leaves this open', 'P3']],
    required: {},
    also: { Subject: 'Restore is slow', Contact: { 'E-mail': 'robin@example.com' }, 'Kasten version': '7.5.1' },
    level: ['P3', 3, 'P3'], reasons: ['answered', 'answered', 'settled'],
    // One business day of 08:00 to 17:00: half an hour on Friday, the rest on Monday; or to the end of Monday.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 1, unit: 'business_days' }, due: '2026-11-23T16:30:00+01:00', alternatives: ['2026-11-23T17:00:00+01:00'] },
    answer: /Mon 23 Nov, ?16:30/, channels: ['portal', 'community'],
  },
  kaseya: {
    name: 'Kaseya', plan: ['subscription', 'Subscription'],
    role: ['none', 'None of these', 'authorised', 'no'],
    gates: { 'Is this ticket about a single problem?': ['one_problem', 'Yes'] },
    asks: [['How badly does the problem hit your production?', 'Urgentie 1']],
    facts: [[WORKS, 'Nothing works any more', 'works', 'nothing_works'], ['Who is held up?', 'I do not know', 'hit', 'unknown']],
    own: { amount: '2', unit: /^business hours$/ },
    required: {
      Subject: 'All agents offline', 'Description, and what you expected': HOSTILE, 'Server URL': 'https://vsa.example.com', 'Module or product category': 'Agent', 'Version number': 'VSA 9.5.20',
      'Example machines: group ID and machine ID': 'reception.example: pc-014, pc-015', 'Steps to reproduce': ['Restart the server', 'Open the console', 'Wait <ten> minutes'], 'Contacts who are available all the time': {},
    },
    also: { 'Special circumstances': 'A power cut\nthe evening before' },
    level: ['1', 1, 'Urgentie 1'], reasons: ['picked'],
    // The customer's own figure, 09:00 to 17:00: half an hour on Friday, one and a half on Monday.
    commitment: { kind: 'due', own_agreement: true, figure: { amount: 2, unit: 'business_hours' }, due: '2026-11-23T10:30:00+01:00', alternatives: [] },
    answer: /Mon 23 Nov, ?10:30/, channels: null,
  },
  zmanda: {
    name: 'Zmanda', plan: ['premium', 'Premium'],
    gates: {},
    asks: [['How much does not work any more, or is no longer protected?', 'All of it'], ['Can it wait?', 'No, it has to be dealt with now']],
    required: {},
    facts: [[WORKS, 'Nothing works any more', 'works', 'nothing_works'], ['Is data at risk, lost or unprotected?', 'Yes, data is at risk', 'data', 'data_at_risk']],
    also: { Subject: 'No backup since Friday', 'Who can be reached': { Name: 'Robin Example', Telephone: '020 555 0143' } },
    level: ['P1', 1, 'P1'], reasons: ['answered', 'answered', 'cell'],
    // 15 minutes round the clock; in business hours it is the same, for they last until 17:00.
    commitment: { kind: 'due', own_agreement: false, figure: { amount: 15, unit: 'minutes' }, due: '2026-11-20T16:45:00+01:00', alternatives: ['2026-11-20T16:45:00+01:00'] },
    answer: /Fri 20 Nov, ?16:45/, channels: ['phone', 'web', 'account_manager'],
  },
  blancco: {
    name: 'Blancco', plan: ['sp1', 'Premium Support Plan (SP1)'],
    role: ['unknown', 'I do not know', 'contact', 'unknown'],
    gates: { 'Is your product version still supported?': ['supported_version', 'Yes'] },
    asks: [['How badly is the product affected?', 'Severity 4'], ['What does it mean for your business?', 'Priority 2']],
    required: {},
    also: { 'Steps to reproduce': ['Begin an erasure', 'Pull the plug'], 'Alternative contact': { Name: 'Kim Example' } },
    level: ['4', 4, 'Severity 4'], reasons: ['step', 'step', 'level_from', 'scales_differ'],
    commitment: { kind: 'not_published', own_agreement: false, figure: null, due: null, alternatives: [] },
    // Severity 4 says portal or e-mail, Priority 2 phone or portal: the portal is what both have.
    answer: 'Not published', channels: ['portal'],
  },
};

for (const [id, way] of Object.entries(WAYS)) {
  journey(`a customer of ${way.name} prepares a case from beginning to end`, { ...friday, fresh: true }, async (page) => {
    const demanded = Object.keys(way.required);
    await page.open('#/intake');
    page.server.forget();

    assert.equal(await page.heading(), 'Before you start');
    await page.sees('Step 1 of 7');
    await stopped(page, 'Choose whose support you need');
    await leadsTo(page, 'Choose whose support you need', PROGRAMME);
    await page.pick(PROGRAMME, way.name);
    if (way.role) await page.pick('Who submits the case?', way.role[1]);
    for (const [question, [, reply]] of Object.entries(way.gates)) await page.pick(question, reply);
    await page.press('Continue');

    assert.equal(await page.heading(), 'What happened');
    assert.deepEqual(await page.focused(), { role: 'heading', name: 'What happened', value: null });
    await stopped(page, 'Choose your plan');
    await leadsTo(page, 'Choose your plan', PLAN);
    await page.pick(PLAN, way.plan[1]);
    for (const [question, [, reply]] of Object.entries(way.later ?? {})) await page.pick(question, reply);
    await stopped(page, 'Answer how serious it is');
    await leadsTo(page, 'Answer how serious it is', way.asks[0][0]);
    for (const [question, answer] of way.facts ?? []) await page.pick(question, answer);
    if (way.since) await page.type('Since when?', way.since);
    for (const [question, answer] of way.asks) await page.pick(question, answer);
    if (way.own) {
      await page.tick('Use the figure from your own contract');
      await page.type('First response within', way.own.amount);
      await page.pick('Unit', way.own.unit);
    }
    await page.answer(way.answer);
    await page.press('Continue');

    assert.equal(await page.heading(), 'What support needs');
    const answers = {};
    if (demanded.length) {
      await stopped(page, ...demanded.map(missing));
      for (const label of demanded) {
        const own = typeof way.required[label] === 'string' ? [page, new RegExp(`^${label}$`)] : [group(page, label), Array.isArray(way.required[label]) ? /^Step 1$/ : /^Name$/];
        const notes = await own[0].notes(own[1]);
        assert(notes.invalid && notes.text.includes(missing(label)), `at "${label}" it says: ${notes.text}`);
      }
      const first = (label) => (typeof way.required[label] === 'string' ? label : Array.isArray(way.required[label]) ? 'Step 1' : 'Name');
      await leadsTo(page, missing(demanded.at(-1)), first(demanded.at(-1)));
      await leadsTo(page, missing(demanded[0]), first(demanded[0]));
      for (const label of demanded.slice(0, -1)) await give(page, label, answers[label] = way.required[label]);
      await page.tick(`Not known yet: ${demanded.at(-1)}`);
      await page.sees(`Required: ${demanded.length - 1} of ${demanded.length}`);
      await page.press(/^Still missing \(\d+\)$/);
      await leadsTo(page.in(/^Still missing/), demanded.at(-1), first(demanded.at(-1)));
    }
    for (const [label, answer] of Object.entries(way.also ?? {})) await give(page, label, answers[label] = answer);
    if (way.confirm) await page.pick(way.confirm[0], way.confirm[1]);
    await page.press('Continue');

    assert.equal(await page.heading(), 'Files');
    await page.sees('nothing is uploaded');
    await page.sees('No files yet. You can go on without any.');
    await page.press('Continue');

    assert.equal(await page.heading(), 'Check your answers', 'nothing looks like a secret, so that step is left out');
    await page.sees('Nothing that looks like a secret was found.');
    await page.answer(way.answer);
    await page.sees(way.plan[1]);
    for (const answer of Object.values(answers)) for (const line of said(answer).split('\n')) await page.sees(line);
    await page.press(WHOLE);
    const word = await page.in(WHOLE).text();
    await page.press('Create the case');

    assert.equal(await page.heading(), 'Your case is ready');
    await page.sees('Nothing has been sent.');
    const text = await page.in(TEXT).text();
    assert.equal(text, word, 'the case is what stood in the review, word for word');
    await page.misses('"format": "duetime-case"');
    const it = await shown(page);
    const json = await page.in(DOCUMENT).text();
    assert.match(it.reference, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await page.sees(`Reference ${it.reference}`);
    assert.deepEqual([it.format, it.version, it.language], ['duetime-case', 1, 'en']);
    assert.deepEqual([it.programme.id, it.plan.id, it.plan.name], [id, ...way.plan]);
    assert.deepEqual([it.level.id, it.level.rank, it.level.term], way.level);
    assert.deepEqual(it.reasons.map((reason) => reason.kind), way.reasons);
    assert.deepEqual(it.facts.map((fact) => [fact.asked, fact.answer]), (way.facts ?? []).map(([, , asked, answer]) => [asked, answer]));
    assert.equal(it.since, way.since ?? null);
    assert.deepEqual(it.files, []);
    assert.deepEqual(it.moment, { local: '2026-11-20T16:30:00+01:00', zone: 'Europe/Amsterdam', utc: '2026-11-20T15:30:00Z', told: 'once' });
    const { kind, own_agreement, figure, due, alternatives } = it.commitment;
    assert.deepEqual({ kind, own_agreement, figure, due: due?.local ?? null, alternatives: alternatives.map((other) => other.due.local) }, way.commitment);
    assert.equal(it.commitment.sources.length > 0, !own_agreement, 'a vendor’s answer has a source, the customer’s own figure has none');
    if (way.channels) assert.deepEqual(it.channels.take.map((channel) => channel.id), way.channels);
    assert.equal(it.handed_in_by?.role ?? null, way.role?.[0] ?? null);
    const replies = Object.fromEntries(it.gates.map((gate) => [gate.id, gate.reply]));
    if (way.role) assert.equal(replies[way.role[2]], way.role[3], 'the role answers the condition');
    for (const [gate, reply] of Object.values({ ...way.gates, ...way.later })) assert.equal(replies[gate], { Yes: 'yes', No: 'no', 'I do not know': 'unknown' }[reply]);
    const item = (label) => it.checklist.find((one) => one.label === label);
    for (const [label, answer] of Object.entries(answers)) assert.deepEqual([item(label).state, item(label).answer], ['answered', said(answer)]);
    if (demanded.length) assert.equal(item(demanded.at(-1)).state, 'not_known_yet');
    const compared = it.checklist.filter((one) => one.confirmed).map((one) => [one.id, one.confirmed.reply]);
    assert.deepEqual(compared, way.confirm ? [[way.confirm[2], way.confirm[3]]] : id === 'veeam-vcsp' ? [['support_id', 'unanswered']] : []);
    // The level is asked for in a step of its own; a programme that demands it has it.
    const levels = { kaseya: 1 }[id] ?? 0;
    const needed = it.checklist.filter((one) => ['required', 'conditional'].includes(one.need));
    assert.equal(needed.length, demanded.length + levels);
    assert.deepEqual(it.completeness.required, [Math.max(0, demanded.length - 1), demanded.length]);
    const known = new Set(it.sources.map((source) => source.id));
    assert.deepEqual(cited(it).filter((source) => !known.has(source)), [], 'every source that is named is there');
    for (const source of it.sources) assert(/^https:\/\//.test(source.address) && source.section && source.document && source.read_on, `source ${source.id}`);
    // Nothing is in the case that the customer did not see before.
    assert(customers(it).length >= Object.keys(answers).length);
    for (const leaf of customers(it)) assert(flowing(word).includes(flowing(leaf)), `not in the review: ${leaf}`);

    await page.press('Copy the case');
    await page.announced('The case is on the clipboard.');
    assert.equal(await page.clipboard(), text, 'what is copied is what was shown');
    const name = `duetime-${id}-${it.reference}`;
    const saved = (what) => page.saved(() => page.press(what));
    assert.deepEqual(await saved('Download as JSON'), { name: `${name}.json`, text: json }, 'what is saved is what was shown');
    assert.deepEqual(await saved('Download as text'), { name: `${name}.txt`, text });
    const markdown = await saved('Download as Markdown');
    assert.equal(markdown.name, `${name}.md`);
    assert(markdown.text.startsWith('#') && markdown.text.includes(it.reference));
    const card = await page.in('Summary to forward').text();
    await page.press('Copy the summary');
    await until(async () => assert.equal(await page.clipboard(), card));
    assert(card.includes(it.reference) && card.includes(way.plan[1]) && card.split('\n').length < 12, card);
    assert.equal((await page.list('press')).includes('Add to my calendar'), way.commitment.kind === 'due');

    // Chunks and their style come when they are needed; what else is asked for is data of our own.
    const asked = page.server.requests().filter((request) => request.method !== 'GET' || request.body || !/\.(wasm|css)$/.test(request.name));
    assert.deepEqual(asked.map((request) => `${request.method} ${request.name}`).sort(), ['GET /holidays/index.json', `GET /programmes/${id}.json`, 'GET /zones.bin']);
  });
}

/** A Veeam Production customer with Severity 2, who gave what is required and stands at the review. */
async function review(page) {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await give(page, 'Contact person', { Name: 'Robin Example', 'E-mail': 'robin@example.com' });
  await page.press('Continue');
  assert.equal(await page.heading(), 'Files');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('All that is listed as required is there.');
}

journey('from the review each answer can be changed at its field, and the way leads straight back', friday, async (page) => {
  await review(page);
  await leadsTo(page, 'Change: Support ID', 'Support ID');
  assert.equal(await page.heading(), 'What support needs');
  assert.equal(await page.value('Support ID'), '01234567');
  await page.type('Support ID', '76543210');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('76543210');
  await leadsTo(page, 'Change: Contact person', 'Name');
  assert.equal(await group(page, 'Contact person').value('Name'), 'Robin Example');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await leadsTo(page, 'Change: Which plan do you have?', PLAN);
  assert.equal(await page.heading(), 'What happened');
  await page.pick(PLAN, 'Basic');
  await page.answer(/Mon 23 Nov, ?12:30/, 'due');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('Basic');
  await page.in('Before you start').press(/^Not answered/);
  await leadsTo(page, 'Change: Do you run a version that is still fully supported?', 'Do you run a version that is still fully supported?');
  assert.equal(await page.heading(), 'Before you start');
  await page.pick('Do you run a version that is still fully supported?', 'Yes');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  await page.sees('76543210');
  await page.in(/^Files/).press(/^Not answered/);
  await leadsTo(page, 'Change: Files', 'Log files');
  assert.equal(await page.heading(), 'Files');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
  // What is still missing leads to its field as well, and straight back.
  await page.press(/^Still missing/);
  await leadsTo(page, 'Log files', 'Log files');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Check your answers');
});

journey('every "Change" of the review leads to a field or a group of its step', friday, async (page) => {
  await page.open('#/intake/review?programme=kaseya&plan=subscription&level=1');
  const open = () => page.driver.executeScript('for (const each of document.querySelectorAll("main details")) each.open = true');
  await open();
  const changes = (await page.list('press')).filter((name) => name.startsWith('Change: '));
  assert(changes.length > 25, changes.join(', '));
  const wrong = [];
  for (const change of changes) {
    await page.press(change);
    const { role, name } = await page.focused();
    if (role === 'none' || role === 'heading') wrong.push(`${change} leads to ${role} "${name}"`);
    await page.back();
    await comesTo(page, 'Check your answers');
    await open();
  }
  assert.deepEqual(wrong, []);
});

journey('everything that a customer typed and gave stands in the review, word for word', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=medium&down=medium');
  await page.type('Since when?', 'Since Friday <b>evening</b>');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1');
  await page.type('Why another level?', 'The auditor comes on Monday');
  await page.press('Continue');
  const labels = ['Subject', 'What happens, and what should happen', 'Product and version', 'Error messages and log files'];
  for (const [n, label] of labels.entries()) await give(page, label, `Version ${n + 1}: ${'long '.repeat(40)}end\\n"${label}" <i>${n}</i>`);
  await give(page, 'Who can be reached', { Name: 'Robin Example', Telephone: '+31 20 555 0143', 'E-mail': 'robin@example.com' });
  await page.press('Also useful');
  await give(page, 'Steps that lead to it', ['Wait', 'Run the job', 'Look at the report']);
  await give(page, 'What changed before it began', 'An update\nand a new disk');
  await page.press('Continue');
  await attach(page, await file(page, 'agent.log', 'first\nsecond\n'), await file(page, 'dump.bin', Buffer.from([0, 1, 2, 255])));
  await page.press('Continue');
  await comesTo(page, 'Check your answers');
  await page.press(WHOLE);
  const word = flowing(await page.in(WHOLE).text());
  const review = flowing(await page.text());
  await page.press('Create the case');
  const leaves = customers(await shown(page));
  // Seven answers, since when, why another level, the subject; two files with name and SHA-256, one of them with its first lines.
  assert(leaves.length >= 15, JSON.stringify(leaves));
  for (const leaf of leaves) assert(word.includes(flowing(leaf)), `not in the review: ${leaf}`);
  for (const typed of ['Since Friday <b>evening</b>', 'The auditor comes on Monday', 'agent.log', 'dump.bin']) assert(leaves.join('\n').includes(typed) && review.includes(typed), typed);
});

journey('what happens next stands in the review as a numbered course', friday, async (page) => {
  await page.open('#/intake/review?programme=veeam-standard&plan=production&level=1');
  await page.sees('What happens next');
  const steps = await page.driver.executeScript('return [...document.querySelectorAll("main ol.course > li")].map((each) => each.innerText)');
  assert.equal(steps.length, 5, steps.join('\n'));
  assert.match(steps[0], /How to reach support/);
  assert.match(steps[1], /What counts as a response[^]*Target: first response by Friday, 20 November 2026 at 17:30/);
  assert.match(steps[2], /While your case is open/);
  assert.match(steps[3], /How the case ends/);
  assert.match(steps[4], /If it does not go well/);
});

journey('a role that the programme does not know shows the way out, and locks nobody out', friday, async (page) => {
  await page.open('#/intake?programme=veeam-standard&plan=production&level=1');
  await page.misses('Have your organisation name you');
  await page.pick('Who submits the case?', 'None of these');
  await page.announced(/Have your organisation name you/);
  // What the role answers is not asked again.
  assert(!(await page.list('group')).some((name) => name.startsWith('Are you a case administrator')));
  await page.pick('Is it something other than installing', 'No');
  await page.press('Continue');
  assert.equal(await page.heading(), 'What happened');
});

journey('a condition that holds for one plan only is asked with that plan, and shows the way out', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda');
  const question = 'Is your evaluation period still running?';
  await page.pick(PLAN, 'Standard');
  assert(!(await page.list('group')).some((name) => name.startsWith(question)));
  await page.pick(PLAN, 'Trial');
  await page.pick(question, 'No');
  await page.announced(/./);
  await page.pick(WORKS, 'Everything works');
  await page.press('Continue');
  assert.equal(await page.heading(), 'What support needs');
});

journey('plain words propose a level, and take it back', friday, async (page) => {
  const LEVEL = 'Which description comes closest to your problem?';
  await page.open('#/intake/happened?programme=veeam-standard&plan=production');
  await page.answer('', 'waiting');
  await page.pick(WORKS, 'Nothing works any more');
  assert.equal(await page.chosen(LEVEL), null, 'it takes more to know');
  await page.pick('Is production hit?', 'Yes, production is hit');
  assert.match(await page.chosen(LEVEL), /^Severity 1/);
  await page.sees('It follows from what you said: Nothing works any more · Yes, production is hit');
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  await page.pick(WORKS, 'A part fails');
  assert.match(await page.chosen(LEVEL), /^Severity 2/);
  await page.pick('Is production hit?', 'I do not know');
  assert.match(await page.chosen(LEVEL), /^Severity 3/);
  await page.pick(WORKS, 'I do not know');
  assert.equal(await page.chosen(LEVEL), null, 'nothing is left that it follows from');
  // What was picked by hand stays.
  await page.pick(LEVEL, 'Severity 2');
  await page.pick(WORKS, 'Nothing works any more');
  await page.pick('Is production hit?', 'Yes, production is hit');
  assert.match(await page.chosen(LEVEL), /^Severity 2/);
});

journey('where everything works, nothing else is asked', friday, async (page) => {
  await page.open('#/intake/happened?programme=kaseya&plan=subscription');
  const others = ['Is production hit?', 'Who is held up?', 'Is data at risk, lost or unprotected?', 'Is there a way to go on for now?'];
  const asked = async () => (await page.list('group')).filter((name) => others.includes(name));
  assert.deepEqual(await asked(), []);
  await page.pick(WORKS, 'It runs, but far worse');
  assert.deepEqual(await asked(), others);
  await page.pick('Who is held up?', 'Everybody');
  await page.pick(WORKS, 'Everything works');
  assert.deepEqual(await asked(), []);
  assert.match(await page.chosen('How badly does the problem hit your production?'), /^Urgentie 4/);
  await page.press('Continue');
  await page.open('#/intake/done');
  assert.deepEqual((await shown(page)).facts.map((fact) => fact.answer), ['all_works'], 'what is not asked any more is not in the case');
});

journey('what does not go together is said kindly, and may stay', friday, async (page) => {
  await page.open('#/intake/happened?programme=kaseya&plan=subscription');
  await page.pick(WORKS, 'A part fails');
  await page.misses('Both can be true');
  await page.pick('How badly does the problem hit your production?', 'Urgentie 1');
  await page.sees('You chose Urgentie 1; we would expect “Nothing works any more” there. You said “A part fails, the rest works”.');
  await page.announced('Both can be true. If so, leave it: support will see both.');
  await leadsTo(page, 'Look at the level', 'How badly does the problem hit your production?');
  await leadsTo(page, 'Look at the answer', WORKS);
  await page.press('Continue');
  assert.equal(await page.heading(), 'What support needs', 'it keeps nobody from going on');
  await page.back();
  await page.pick(WORKS, 'Nothing works any more');
  await page.misses('Both can be true');
});

journey('what is only asked for grave problems is asked when the level is raised', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.sees('Required: 0 of 1');
  assert(!(await page.list('group')).some((name) => name.startsWith('Technical contact')));
  await page.press('Back');
  await page.pick('Which description comes closest', 'Severity 1');
  await page.press('Continue');
  await page.sees('Required: 0 of 2');
  await page.sees('only for Severity 1 on Production and Premier');
  assert((await page.list('group')).some((name) => name.startsWith('Technical contact who can work with Veeam')));
});

journey('what was typed is not lost by saying that it is not known', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.type('Support ID', '01234567');
  await page.tabTo('Not known yet: Support ID');
  await page.keys('Space');
  assert.equal(await page.value('Support ID'), '01234567');
  assert.equal(await page.driver.executeScript('return document.activeElement.checked'), false, 'a box without effect must not look ticked');
  await page.sees('Required: 1 of 1');
});

journey('typing takes "not known yet" back', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  await page.tick('Not known yet: Support ID');
  await page.sees('Required: 0 of 1');
  await page.type('Support ID', '01234567');
  await page.sees('Required: 1 of 1');
  await page.type('Support ID', '   ');
  await page.sees('Required: 0 of 1');
  await stopped(page, missing('Support ID'));
});

journey('a moment that cannot be read keeps the case from going on, and the message leads to its field', friday, async (page) => {
  await page.open('#/intake/happened?programme=veeam-standard&plan=production&level=2');
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', 'soon');
  await stopped(page, 'Correct the day, the time or the zone');
  await leadsTo(page, 'Correct the day, the time or the zone', 'Day');
  await page.type('Day', '20 Nov 2026');
  await page.type('Time', '25:00');
  await stopped(page, 'Correct the day, the time or the zone');
  await leadsTo(page, 'Correct the day, the time or the zone', 'Time');
});

journey('a zone that is not known keeps the case from going on, and the message leads to its field', friday, async (page) => {
  await page.open('#/intake/happened?programme=veeam-standard&plan=production&level=2');
  await page.type('Time zone', 'Atlantis');
  await stopped(page, 'Correct the day, the time or the zone');
  await leadsTo(page, 'Correct the day, the time or the zone', 'Time zone');
});

journey('an address and a version are looked at before the way goes on', friday, async (page) => {
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  const rest = ['Subject', 'Description, and what you expected', 'Module or product category', 'Example machines: group ID and machine ID'];
  for (const label of rest) await page.type(label, 'Something');
  await group(page, 'Steps to reproduce').type('Step 1', 'Something');
  await page.type('Server URL', 'the usual one');
  await page.type('Version number', 'the newest');
  const [address, version] = ['Write “Server URL” as a web address, for example https://vsa.example.com', 'Write “Version number” with its number, for example 12.3, or say that it is not known yet'];
  await stopped(page, address, version);
  const notes = await page.notes(/^Server URL$/);
  assert(notes.invalid && notes.text.includes(address), notes.text);
  await leadsTo(page, version, 'Version number');
  assert.equal(await page.value('Version number'), 'the newest', 'what was typed stays');
  await page.type('Version number', '9.5');
  await stopped(page, address);
  await page.type('Server URL', 'vsa.example.com');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Files');
  await page.open('#/intake/needed');
  await page.type('Server URL', '');
  await page.tick('Not known yet: Server URL');
  await page.press('Continue');
  assert.equal(await page.heading(), 'Files');
});

journey('steps are rows that can be added, moved and removed', friday, async (page) => {
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  const steps = group(page, 'Steps to reproduce');
  const rows = async () => {
    const fields = (await steps.list('field')).filter((name) => name.startsWith('Step '));
    const values = [];
    for (const name of fields) values.push(await steps.value(name));
    return values;
  };
  assert.deepEqual(await rows(), ['']);
  await give(page, 'Steps to reproduce', ['Restart', 'Open', 'Wait']);
  assert.deepEqual(await rows(), ['Restart', 'Open', 'Wait']);
  assert.equal((await page.focused()).name, 'Step 3');
  await steps.press('Move step 3 up');
  await page.announced('Now step 2 of 3.');
  assert.deepEqual(await rows(), ['Restart', 'Wait', 'Open']);
  assert.equal((await page.focused()).name, 'Move step 2 up', 'it can be pressed again');
  await page.keys('Enter');
  assert.deepEqual(await rows(), ['Wait', 'Restart', 'Open']);
  assert.equal((await page.focused()).name, 'Step 1', 'where it goes no further, its step has the focus');
  await steps.press('Move step 1 down');
  assert.deepEqual(await rows(), ['Restart', 'Wait', 'Open']);
  await steps.press('Remove step 2');
  assert.deepEqual(await rows(), ['Restart', 'Open']);
  await until(async () => assert.match((await page.focused()).name, /^Step \d$/));
  await steps.press('Add a step');
  await until(async () => assert.equal((await page.focused()).name, 'Step 3'));
  await page.keys('Look');
  assert.deepEqual(await rows(), ['Restart', 'Open', 'Look']);
  await page.reload();
  assert.deepEqual(await rows(), ['Restart', 'Open', 'Look']);
  await page.open('#/intake/done');
  assert.equal((await shown(page)).checklist.find((item) => item.id === 'steps').answer, 'Restart\nOpen\nLook');
});

journey('steps that are pasted together become a row each', friday, async (page) => {
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  await give(page, 'Steps to reproduce', ['Open , then look', 'Close']);
  /** Pastes into the first row, behind its first word; whether the page put the text in itself. */
  const paste = (text) => page.driver.executeScript((text) => {
    const field = document.getElementById('item-steps');
    field.focus();
    field.setSelectionRange(5, 5);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    // Firefox takes no data, but a text and its type.
    const given = { clipboardData, data: text, dataType: 'text/plain' };
    return !field.dispatchEvent(new ClipboardEvent('paste', { ...given, bubbles: true, cancelable: true }));
  }, text);
  assert.equal(await paste('the console'), false, 'one line is for the field');
  assert.equal(await paste('the console\r\n\r\nWait ten minutes\nLook at the log'), true);
  await page.settle();
  const value = (id) => page.driver.executeScript((id) => document.getElementById(id)?.value, id);
  await until(async () => assert.deepEqual(
    await Promise.all(['item-steps', 'item-steps:1', 'item-steps:2', 'item-steps:3'].map(value)),
    ['Open the console', 'Wait ten minutes', 'Look at the log, then look', 'Close'],
  ));
  assert.equal((await page.focused()).name, 'Step 3', 'typing goes on in the last of them');
});

journey('a returning customer is offered its details, if it wanted that, and can take that back', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  const contact = group(page, 'Contact person');
  await give(page, 'Contact person', { Name: 'Robin Example', Telephone: '020 555 0143' });
  const kept = () => page.driver.executeScript('return localStorage.getItem("duetime.contact")');
  assert.equal(await kept(), null, 'nothing is kept that nobody asked to keep');
  await contact.tick('Keep these details for my next case');
  await contact.type('E-mail', 'robin@example.com');
  assert.equal(await kept(), 'Robin Example\n020 555 0143\nrobin@example.com');
  await page.press('Your drafts');
  await page.press('Begin a new case');
  await page.open('#/intake/needed?programme=kaseya&plan=subscription&level=2');
  const other = group(page, 'Authorised contact');
  assert.equal(await other.value('Name'), '');
  await other.press('Use: Robin Example, 020 555 0143, robin@example.com');
  assert.deepEqual([await other.value('Name'), await other.value('Telephone'), await other.value('E-mail')], ['Robin Example', '020 555 0143', 'robin@example.com']);
  await until(async () => assert.equal((await page.focused()).name, 'Name'));
  assert(!(await page.list('press')).some((name) => name.startsWith('Use: ')));
  await other.untick('Keep these details for my next case');
  assert.equal(await kept(), null);
  assert.equal(await other.value('Name'), 'Robin Example', 'this case keeps them');
});

journey('what only helps is folded away, unless there is nothing else', friday, async (page) => {
  await page.open('#/intake/needed?programme=veeam-standard&plan=production&level=2');
  assert(!(await page.list('field')).includes('Subject'));
  await page.press('Also useful');
  await page.type('Subject', 'Backups stop');
  await page.sees('Recommended: 1 of 10');
  assert.equal((await page.list('field')).includes('Subject'), true, 'typing does not fold it again');
});

journey('nobody makes a case without a level', friday, async (page) => {
  await page.open('#/intake/review?programme=zmanda&plan=standard');
  await page.press('Create the case');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'alert', name: 'There is a problem', value: null }));
  assert.equal(await page.heading(), 'Check your answers');
  await page.open('#/intake/done?programme=zmanda&plan=standard');
  await page.sees('Answer how serious it is');
  assert(!(await page.list('press')).includes('Copy the case'));
  await page.press('Back to the answers');
  assert.equal(await page.heading(), 'Check your answers');
});

journey('no case is made with the vendor’s time where the figure of one’s own cannot be read', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=high&down=medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', 'soon');
  const problem = 'First response within (soon): Enter a whole number from 1 to 10,000';
  await stopped(page, problem);
  await leadsTo(page.in('There is a problem'), problem, 'First response within');
  await page.open('#/intake/review');
  const { text } = await page.answer(problem, 'waiting');
  assert.doesNotMatch(text, /\d\d:\d\d/);
  await page.press('Create the case');
  await until(async () => assert.deepEqual(await page.focused(), { role: 'alert', name: 'There is a problem', value: null }));
  assert.equal(await page.heading(), 'Check your answers');
  await page.in('There is a problem').sees(problem);
  await page.open('#/intake/done');
  await page.sees(problem);
  assert(!(await page.list('press')).includes('Copy the case'));
  // From beside the answers straight to the field.
  await page.open('#/intake/review');
  await page.in('The answer').press(problem);
  await until(async () => assert.equal((await page.focused()).name, 'First response within'));
  await page.type('First response within', '4');
  await page.answer(/Fri 20 Nov, ?20:30/, 'own');
});

journey('while something is on its way, "continue" says what', { ...friday, fresh: true }, async (page) => {
  page.server.answer('*/holidays/DE.json', { delay: 4000 });
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=high&down=medium&holidays=DE', { state: null });
  await page.state('ready');
  await page.press('Continue');
  await page.sees('The public holidays that you chose are still loading. Wait a moment, then continue');
  await page.misses('Choose whose support you need');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  await page.press('Continue');
  await comesTo(page, 'What support needs');
});

journey('a case without a level is made where its kind has none', friday, async (page) => {
  await page.open('#/intake/review?programme=veeam-standard&plan=basic&type=general_inquiry');
  await page.press('Create the case');
  const it = await shown(page);
  assert.deepEqual([it.case_type.id, it.level, it.commitment.kind, it.commitment.due], ['general_inquiry', null, 'no_target', null]);
});

journey('the case is in the language of the page, and keeps the reason for another level', friday, async (page) => {
  await page.open('#/intake/happened?programme=zmanda&plan=standard&across=medium&down=medium');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1');
  await page.type('Why another level?', 'De accountant komt maandag');
  await page.pick('Language', 'Deutsch');
  for (const next of ['Was der Support braucht', 'Dateien', 'Prüfen Sie Ihre Angaben']) {
    await page.press('Weiter');
    await comesTo(page, next);
  }
  await page.press('Den Fall erstellen');
  await page.press('Der Fall als Dokument');
  const it = JSON.parse(await page.in('Der Fall als Dokument').text());
  assert.equal(it.language, 'de');
  assert.equal(it.level.before_override.term, 'P3');
  assert.equal(it.level.term, 'P1');
  assert.equal(it.reasons.at(-1).reason, 'De accountant komt maandag');
  assert.equal(it.commitment.due.local, '2026-11-23T08:30:00+01:00');
});

journey('where copying is forbidden, the page says what to do instead', friday, async (page) => {
  await page.browser.ask('preload', 'if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));');
  await page.open('#/intake/done?programme=zmanda&plan=standard&across=high&down=medium');
  await page.press('Copy the case');
  await page.announced('The browser did not allow copying. Select the text below, or download the case.');
  assert.match(await page.in(TEXT).text(), /^Case /, 'the text below is there to be selected');
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
