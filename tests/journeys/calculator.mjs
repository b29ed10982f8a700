// From whose support, which plan and how serious to a time, or to an honest word instead of one.
// The expected times are worked out by hand from the policies, with the clock at Friday 20 November 2026, 16:30.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';

const PROGRAMME = 'Whose support do you need?';
const PLAN = 'Which plan do you have?';
const WHEN = 'When do you open the case?';
const IMPACT = 'How much does not work any more';
const URGENCY = 'Can it wait?';
const MATRIX = 'Impact and Urgency together';

/** Chooses whose support, and the plan. */
async function begin(page, programme, plan) {
  await page.open();
  await page.pick(PROGRAMME, programme);
  await page.pick(PLAN, plan);
}

/** Says that the case is opened at another time. */
async function at(page, day, time, when = WHEN) {
  await page.pick(when, 'At another time');
  await page.type('Day', day);
  await page.type('Time', time);
}

journey('a Zmanda customer answers two questions and reads by when support answers', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.answer('Answer the questions, and the time will appear here', 'waiting');
  await page.pick(IMPACT, 'All of it');
  await page.pick(URGENCY, 'For a while');
  // 30 minutes on Friday until 17:00, two and a half hours on Monday from 08:00.
  const { text } = await page.answer('Target: first response by Mon 23 Nov, 10:30', 'due');
  assert.match(text, /in 2 days 18 hours · Amsterdam/);
  assert.match(text, /Support is open now, until Fri 20 Nov, 17:00/);
  assert.match(text, /The target of Standard for P2 is 3 business hours/);
  await page.announced('Target: first response by Monday, 23 November 2026 at 10:30');
});

journey('the matrix and its two questions stay in step', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(IMPACT, 'All of it');
  assert.equal(await page.chosen(MATRIX), null);
  await page.pick(URGENCY, 'For a while');
  assert.equal(await page.chosen(MATRIX), 'P2: Impact: High; Urgency: Medium');
  await page.pick(MATRIX, 'Impact: Low; Urgency: Low');
  assert.equal(await page.chosen(IMPACT), 'Next to nothing: a small problem or a question');
  assert.equal(await page.chosen(URGENCY), 'Yes, it can wait');
  // P4 is 24 business hours: half an hour on Friday, nine on Monday, nine on Tuesday, five and a half on Wednesday.
  await page.answer(/Wed 25 Nov, ?13:30/, 'due');
});

journey('the matrix is answered by arrow keys alone', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  const way = await page.tabTo('P1: Impact: High; Urgency: High');
  assert(!way.slice(0, -1).some((stop) => stop.includes('Impact: ')), `more than one stop in the matrix: ${way.join(', ')}`);
  assert.equal((await page.focused()).role, 'radio');
  const press = async (key, name) => {
    await page.keys(key);
    const { role, name: focus } = await page.focused();
    assert.deepEqual([role, focus], ['radio', name], `after ${key}`);
    const chosen = (await page.choices(MATRIX)).filter((choice) => choice.checked).map((choice) => choice.name);
    assert.deepEqual(chosen, [name], 'one field is chosen, and it has the focus');
  };
  await press('ArrowDown', 'P2: Impact: High; Urgency: Medium');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  assert.deepEqual([await page.chosen(IMPACT), await page.chosen(URGENCY)], ['All of it, or a considerable part', 'For a while, but not for long']);
  await press('ArrowRight', 'P3: Impact: Medium; Urgency: Medium');
  // P3 is eight business hours: half an hour on Friday, seven and a half on Monday.
  await page.answer(/Mon 23 Nov, ?15:30/, 'due');
  await press('ArrowDown', 'P4: Impact: Medium; Urgency: Low');
  await press('ArrowDown', 'P2: Impact: Medium; Urgency: High');
  await press('ArrowLeft', 'P1: Impact: High; Urgency: High');
  await press('ArrowUp', 'P3: Impact: High; Urgency: Low');
  await press('ArrowUp', 'P2: Impact: High; Urgency: Medium');
  await press('ArrowLeft', 'P4: Impact: Low; Urgency: Medium');
  await press('ArrowRight', 'P2: Impact: High; Urgency: Medium');
  await page.keys('Tab');
  assert(!(await page.focused()).name.includes('Impact: '), 'Tab leaves the matrix');
  await page.keys('Shift+Tab');
  assert.equal((await page.focused()).name, 'P2: Impact: High; Urgency: Medium', 'and comes back to the chosen field');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
});

journey('a Zmanda customer overrules the level with a reason, and both are kept', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(MATRIX, 'P3: Impact: Medium; Urgency: Medium');
  await page.answer(/Mon 23 Nov, ?15:30/, 'due');
  await page.press('Choose another level');
  await page.pick('Choose another level', 'P1: Critical');
  await page.type('Why another level?', 'The auditor comes on Monday');
  // P1 is one business hour: half of it on Friday, half on Monday.
  await page.answer(/Mon 23 Nov, ?08:30/, 'due');
  assert.equal(await page.value('Why another level?'), 'The auditor comes on Monday');
  const why = page.in('The level: P1: Critical');
  await why.sees('Impact: Medium.');
  await why.sees('Together that gives P3: Medium.');
  await why.sees('The answers give P3; you chose P1. “The auditor comes on Monday”');
  await page.pick('Choose another level', 'Keep P3');
  await page.answer(/Mon 23 Nov, ?15:30/, 'due');
  await page.misses('you chose P1');
});

journey('a Veeam Basic customer sees both readings of "2 hours" on a Friday evening', friday, async (page) => {
  await begin(page, 'Veeam Support', 'Basic');
  await page.pick('Which description comes closest', 'Severity 1');
  await at(page, '20 Nov 2026', '19:00');
  // In business hours: one hour on Friday until 20:00, one on Monday from 08:00.
  const { text } = await page.answer(/Mon 23 Nov, ?09:00/, 'due');
  assert.match(text, /Another reading of the document If the 2 hours also run while support is closed: Fri 20 Nov, 21:00/);
  assert.match(text, /The target of Basic for Severity 1 is 2 business hours/);
  await page.sees('Understood as Friday, 20 November 2026 at 19:00, Amsterdam');
  await page.sees('Fri 20 Nov, 19:00 to Fri 20 Nov, 20:00: 1 hour used');
  await page.sees('Mon 23 Nov, 08:00 to Mon 23 Nov, 09:00: 1 hour used');
  await page.sees('Together 2 hours: the whole target.');
});

journey('a Veeam Basic customer on a Saturday is told when support opens', { ...friday, now: '2026-11-21T11:00:00Z' }, async (page) => {
  await begin(page, 'Veeam Support', 'Basic');
  await page.pick('Which description comes closest', 'Severity 1');
  const { text } = await page.answer(/Mon 23 Nov, ?10:00/, 'due');
  assert.match(text, /Support is closed now and opens Mon 23 Nov, 08:00/);
  assert.match(text, /If the 2 hours also run while support is closed: Sat 21 Nov, 14:00/);
});

journey('a Kaseya customer finds nothing published and uses the figure of the own contract', friday, async (page) => {
  await begin(page, 'Kaseya', 'Subscription');
  await page.pick('How badly does the problem hit your production?', 'Urgentie 2');
  const { text } = await page.answer('Not published', 'not_published');
  assert.match(text, /The document names no time for a response to Urgentie 2 on Subscription\. Duetime does not guess/);
  assert.match(text, /If your contract has a figure, enter it below the questions/);
  assert.doesNotMatch(text, /\d\d:\d\d/, 'no time is named');
  await page.tick('Use the figure from your own contract');
  // Whoever wants its own figure to count is not shown the vendor's meanwhile.
  await page.answer('Your own figure cannot be read: First response within: Enter a whole number from 1 to 10,000', 'waiting');
  await page.type('First response within', '4');
  await page.pick('Unit', /^business hours$/);
  assert.equal(await page.value('Support opens'), '09:00');
  assert.equal(await page.value('Support closes'), '17:00');
  // Half an hour on Friday until 17:00, three and a half on Monday from 09:00.
  const own = await page.answer(/Under your own contract: first response by yours Mon 23 Nov, ?12:30/, 'own');
  assert.match(own.text, /This figure is yours: 4 business hours\. It is not in the vendor’s document/);
  await page.type('Support opens', '08:00');
  await page.answer(/Mon 23 Nov, ?11:30/, 'own');
  await page.type('Support opens', '8 am');
  await page.type('Support closes', '17h00');
  await page.answer(/Mon 23 Nov, ?11:30/, 'own');
  await page.type('Support closes', 'at five');
  await page.answer('Support closes (at five): Enter when support opens and closes', 'waiting');
  assert((await page.notes('Support closes')).invalid && !(await page.notes('Support opens')).invalid);
  await page.type('Support closes', '5 pm');
  await page.type('First response within', '0');
  await page.answer('First response within (0): Enter a whole number from 1 to 10,000', 'waiting');
  await page.press('First response within (0): Enter a whole number from 1 to 10,000');
  assert.equal((await page.focused()).name, 'First response within');
  assert.deepEqual(await page.notes('First response within'), { text: 'Enter a whole number from 1 to 10,000', invalid: true });
  await page.untick('Use the figure from your own contract');
  await page.answer('Not published', 'not_published');
});

journey('business time adds up in hours, business days say that they are such, and a long way is told in weeks', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(MATRIX, 'Impact: Low; Urgency: Low');
  await page.sees('Together 24 hours: the whole target.');
  await page.tick('Use the figure from your own contract');
  await page.type('First response within', '5');
  await page.pick('Unit', /^business days$/);
  await page.sees('Together 40 hours (5 business days): the whole target.');
  await page.type('First response within', '10000');
  await page.answer('First response within (10000): Enter at most 520: that is two years of these hours', 'waiting');
  assert.deepEqual(await page.notes('First response within'), { text: 'Enter at most 520: that is two years of these hours', invalid: true });
  await page.type('First response within', '520');
  await page.answer(/Fri 17 Nov 2028, ?16:30/, 'own');
  await page.sees('Fri 20 Nov, 16:30 to Fri 20 Nov, 17:00: 30 minutes used');
  await page.sees('Mon 23 Nov, 09:00 to Mon 13 Nov 2028, 09:00: 103 weeks, 4,120 hours used');
  await page.sees('Fri 17 Nov 2028, 09:00 to Fri 17 Nov 2028, 16:30: 7 hours 30 minutes used');
  await page.sees('Together 4,160 hours (520 business days): the whole target.');
});

journey('a time in another year says which', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(MATRIX, 'P2: Impact: High; Urgency: Medium');
  await at(page, '31 Dec 2026', '16:30');
  const { text } = await page.answer(/Fri 1 Jan 2027, ?10:30/, 'due');
  assert.match(text, /Support is open now, until Fri 20 Nov, 17:00/, 'not in this year');
  await page.sees('Thu 31 Dec, 17:00 to Fri 1 Jan 2027, 08:00: closed, does not count');
  // What is another year depends on the day on which it is read.
  await page.clock('2027-01-01T07:00:00Z');
  await page.answer(/Fri 1 Jan, ?10:30/, 'due');
});

journey('a Blancco Basic customer learns that there is no phone, and what to do instead', friday, async (page) => {
  await begin(page, 'Blancco', 'Basic Support Plan (SP3)');
  await page.pick('How badly is the product affected?', 'Severity 1');
  await page.pick('What does it mean for your business?', 'Priority 1');
  const { text } = await page.answer('Not published', 'not_published');
  assert.match(text, /The hours of support are not published/);
  assert.match(text, /For this level the programme recommends: Phone\. Basic Support Plan \(SP3\) does not include that\. What to do instead:/);
  const reach = page.in('How to reach support');
  const ways = (await reach.list('press')).filter((name) => !/^Sources?$/.test(name));
  assert.deepEqual(ways, ['Support portal', 'E-mail']);
  assert.match(text, /Support portal Sign up under “Incident Management”/);
  assert.match(text, /E-mail Write to support@blancco\.com/);
});

journey('a Blancco Enterprise customer on a Saturday is told by when Blancco rings back', friday, async (page) => {
  await begin(page, 'Blancco', 'Enterprise Support Plan (SPE)');
  await page.pick('How badly is the product affected?', 'Severity 1');
  await page.pick('What does it mean for your business?', 'Priority 1');
  const before = await page.answer('Not published', 'not_published');
  assert.doesNotMatch(before.text, /Allow for a call back/, 'no callback on a Friday');
  await at(page, '21 Nov 2026', '10:00', 'When is it entered in the ticketing system?');
  const { text } = await page.answer('Allow for a call back until Sat 21 Nov, 14:00', 'not_published');
  assert.match(text, /The manual does not call that a target for the response/);
  // The promise goes with the severity of the product, not with the priority of the customer.
  await page.pick('How badly is the product affected?', 'Severity 2');
  await page.misses('Allow for a call back until');
  await page.pick('How badly is the product affected?', 'Severity 1');
  await page.pick('What does it mean for your business?', 'Priority 3');
  await page.answer('Allow for a call back until Sat 21 Nov, 14:00', 'not_published');
});

journey('a Kasten Premium customer with a question waits a business day, counted in two ways', friday, async (page) => {
  await begin(page, 'Veeam Kasten', 'Premium');
  await page.pick('What is it about?', 'Nothing is broken');
  await page.pick('How bad is it?', 'It works, with little or no trouble');
  // One window of 08:00 to 17:00: half an hour on Friday, the rest on Monday; or up to closing time.
  const { text } = await page.answer(/Mon 23 Nov, ?16:30/, 'due');
  assert.match(text, /If a business day runs up to closing time: Mon 23 Nov, 17:00/);
  assert.match(text, /The target of Premium for P4 is 1 business day\b/);
});

journey('Kasten leaves a field of its matrix open, and the customer settles it', friday, async (page) => {
  await begin(page, 'Veeam Kasten', 'Premium');
  await page.pick('What is it about?', 'A system or application in production');
  await page.pick('How bad is it?', 'It works, with little or no trouble');
  await page.answer('', 'waiting');
  assert.deepEqual((await page.choices('The programme leaves this open')).map((choice) => choice.name.split(':')[0]), ['P2', 'P3']);
  await page.pick('The programme leaves this open', 'P3');
  // P3 on Premium: six hours day and night.
  await page.answer(/Fri 20 Nov, ?22:30/, 'due');
  await page.sees('The programme leaves this open; you chose P3');
  // Nor does it say what becomes of a system outside production that is down.
  await page.pick('What is it about?', 'Something outside production');
  await page.pick('How bad is it?', 'It does not work at all');
  assert.deepEqual((await page.choices('The programme leaves this open')).map((choice) => choice.name.split(':')[0]), ['P2', 'P3']);
  await page.pick('What is it about?', 'Nothing is broken');
  await page.pick('How bad is it?', 'It does not work at all');
  await page.sees('A question and an outage do not go together.');
  await page.answer('', 'waiting');
});

journey('a service provider on Production has an hour', friday, async (page) => {
  await begin(page, 'Veeam Cloud & Service Providers', 'Production');
  await page.pick('Which description comes closest', 'Severity 1');
  const { text } = await page.answer(/Fri 20 Nov, ?17:30/, 'due');
  assert.match(text, /in 1 hour · Amsterdam/);
  assert.match(text, /Support is open now, day and night/);
});

journey('a Free licence gets best effort, and no time', friday, async (page) => {
  await begin(page, 'Veeam Support', 'Free/NFR');
  await page.pick('Which description comes closest', 'Severity 3');
  const { text } = await page.answer('Best effort', 'best_effort');
  assert.match(text, /The document names no target for Free\/NFR/);
  assert.doesNotMatch(text, /\d\d:\d\d/);
  // The policy has NA, not best effort, for Severity 1.
  await page.pick('Which description comes closest', 'Severity 1');
  await page.answer('No target', 'no_target');
});

journey('an Evaluation has no answer time for Severity 1', friday, async (page) => {
  await begin(page, 'Veeam Support', 'Evaluation');
  await page.pick('Which description comes closest', 'Severity 1');
  const { text } = await page.answer('No target', 'no_target');
  assert.match(text, /The document says that there is no target for Severity 1 on Evaluation/);
  assert.doesNotMatch(text.replace(/Support is open.*?\d\d:\d\d/, ''), /\d\d:\d\d/);
  await page.pick('Which description comes closest', 'Severity 4');
  // 24 hours of 08:00 to 17:00: half an hour, nine, nine, and five and a half on Wednesday.
  await page.answer(/Wed 25 Nov, ?13:30/, 'due');
});

journey('a general inquiry has no target on any plan', friday, async (page) => {
  await begin(page, 'Veeam Support', 'Evaluation');
  await page.pick('What kind of case is it?', 'General inquiry');
  const plans = (await page.choices(PLAN)).map((choice) => choice.name);
  assert.deepEqual(plans, ['Evaluation', 'Basic', 'Production', 'Premier', 'Free/NFR']);
  for (const plan of plans) {
    await page.pick(PLAN, plan);
    const { text } = await page.answer('This kind of case has no target on any plan', 'no_target');
    assert.doesNotMatch(text, /Phone/, `no phone for it on ${plan}`);
  }
  assert(!(await page.list('group')).includes('Which description comes closest to your problem?'), 'its severity is not asked');
  await page.pick('What kind of case is it?', 'Licensing case');
  await page.pick(PLAN, 'Premier');
  await page.pick('Which description comes closest', 'Severity 4');
  await page.answer(/Fri 20 Nov, ?17:00/, 'due');
});

journey('a customer follows the answer to why, and from there to the document', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(MATRIX, 'P2: Impact: High; Urgency: Medium');
  await page.press('Why this answer');
  assert.deepEqual(await page.focused(), { role: 'heading', name: 'Why this answer', value: null });
  await page.sees('The clock starts Friday, 20 November 2026 at 16:30.');
  await page.sees('Fri 20 Nov, 16:30 to Fri 20 Nov, 17:00: 30 minutes used');
  await page.sees('Fri 20 Nov, 17:00 to Mon 23 Nov, 08:00: closed, does not count');
  await page.sees('Mon 23 Nov, 08:00 to Mon 23 Nov, 10:30: 2 hours 30 minutes used');
  await page.sees('Together 3 hours: the whole target.');
  await page.sees('Do public holidays count as business hours?');
  const target = page.in('The target');
  await target.press('Sources');
  await target.sees('read on 21 November 2026');
  assert((await target.list('press')).length > 1, 'there is a link to the document');
});

journey('one press beside the target gives document, section, edition, language, day and reading', friday, async (page) => {
  await begin(page, 'Zmanda', 'Premium');
  await page.pick(MATRIX, 'P3: Impact: Medium; Urgency: Medium');
  const target = page.in('The target');
  await target.misses('undated');
  await target.press('Sources');
  await target.sees('Zmanda-klant ondersteuningsbeleid');
  await target.sees('undated · Dutch · read on 21 November 2026');
  await target.sees('Do the response times of Premium count in business hours');
  // The English page of the vendor is another document than the programme, and says so.
  const level = page.in(/^The level: P3/);
  await level.press('Sources');
  await level.sees('undated · English · from another document of the vendor, read on 21 November 2026');
});

journey('the answer moves on with the clock, and says when it is over', friday, async (page) => {
  await begin(page, 'Veeam Cloud & Service Providers', 'Production');
  await page.pick('Which description comes closest', 'Severity 1');
  await at(page, '20 Nov 2026', '16:30');
  await page.answer('in 1 hour', 'due');
  await page.clock('2026-11-20T16:10:00Z');
  await page.answer('in 20 minutes', 'due');
  await page.clock('2026-11-20T16:45:00Z');
  await page.answer('15 minutes ago', 'due');
  await page.answer(/Fri 20 Nov, ?17:30/, 'due');
});

journey('going to another vendor and back keeps what was chosen there', friday, async (page) => {
  await begin(page, 'Zmanda', 'Standard');
  await page.pick(MATRIX, 'P2: Impact: High; Urgency: Medium');
  await page.pick(PROGRAMME, 'Kaseya');
  await page.answer('', 'waiting');
  await page.pick(PROGRAMME, 'Zmanda');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  assert.equal(await page.chosen(PLAN), 'Standard');
});
