// English, Dutch, German and French: which one is taken, how it is changed, and that nothing of another is left over.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { journey } from './lib/journey.mjs';
import { isEdition, leftover, said } from './lib/tongue.mjs';
import { until } from './lib/until.mjs';

const DUE = '#/calculator?programme=zmanda&plan=standard&across=high&down=medium';
const SPOKEN = {
  en: {
    title: 'Duetime: by when will support answer?', heading: 'By when will support answer?', pages: ['Calculator', 'Prepare a case', 'Compare plans'],
    due: /Target: first response by Mon 23 Nov, ?10:30 in .+ · Amsterdam Support is open now, until Fri 20 Nov, 17:00/, span: 'in 2 days 18 hours ·',
    told: 'Target: first response by Monday, 23 November 2026 at 10:30', understood: 'Understood as Friday, 20 November 2026 at 16:30, Amsterdam',
    within: 'The target of Standard for P2 is 3 business hours.', used: 'Fri 20 Nov, 16:30 to Fri 20 Nov, 17:00: 30 minutes used',
    waiting: 'Choose a vendor to begin. The answer will appear here.', figures: ['1 business hour', '24 business hours', '15 minutes, day and night', 'Best effort'], targets: 'Target for the first response',
  },
  nl: {
    title: 'Duetime: wanneer antwoordt support?', heading: 'Wanneer antwoordt support?', pages: ['Calculator', 'Case voorbereiden', 'Plannen vergelijken'],
    due: /Streeftijd: eerste reactie uiterlijk ma 23 nov, ?10:30 over .+ · Amsterdam Support is nu open, tot vr 20 nov, 17:00/, span: 'over 2 dagen 18 uur ·',
    told: 'Streeftijd: eerste reactie uiterlijk maandag 23 november 2026 om 10:30', understood: 'Gelezen als vrijdag 20 november 2026 om 16:30, Amsterdam',
    within: 'De streeftijd van Standard voor P2 is 3 kantooruren.', used: 'vr 20 nov, 16:30 tot vr 20 nov, 17:00: 30 minuten gebruikt',
    waiting: 'Kies een leverancier om te beginnen. Het antwoord komt hier te staan.', figures: ['1 kantooruur', '24 kantooruren', '15 minuten, dag en nacht', 'Naar beste vermogen'], targets: 'Streeftijd voor de eerste reactie',
  },
  de: {
    title: 'Duetime: Bis wann antwortet der Support?', heading: 'Bis wann antwortet der Support?', pages: ['Rechner', 'Fall vorbereiten', 'Pläne vergleichen'],
    due: /Zielzeit: erste Reaktion bis Mo\., 23\. Nov\., ?10:30 noch .+ · Amsterdam Der Support ist jetzt erreichbar, bis Fr\., 20\. Nov\., 17:00/, span: 'noch 2 Tage 18 Stunden ·',
    told: 'Zielzeit: erste Reaktion bis Montag, 23. November 2026 um 10:30', understood: 'Verstanden als Freitag, 20. November 2026 um 16:30, Amsterdam',
    within: 'Zielzeit bei Standard für P2: 3 Geschäftsstunden.', used: 'Fr., 20. Nov., 16:30 bis Fr., 20. Nov., 17:00: 30 Minuten verbraucht',
    waiting: 'Wählen Sie zuerst einen Hersteller. Die Antwort erscheint dann hier.', figures: ['1 Geschäftsstunde', '24 Geschäftsstunden', '15 Minuten, rund um die Uhr', 'Nach besten Kräften (Best Effort)'], targets: 'Zielzeit für die erste Reaktion',
  },
  // Added as data alone.
  fr: {
    title: 'Duetime\u00a0: d’ici quand le support répondra-t-il\u202f?', heading: 'D’ici quand le support répondra-t-il ?', pages: ['Calculateur', 'Préparer un dossier', 'Comparer les formules'],
    due: /Objectif : première réponse au plus tard le lun\. 23 nov\., ?10:30 dans .+ · Amsterdam Le support est ouvert en ce moment, jusqu’au ven\. 20 nov\., 17:00/, span: 'dans 2 jours 18 heures ·',
    told: 'Objectif : première réponse au plus tard le lundi 23 novembre 2026 à 10:30', understood: 'Compris : vendredi 20 novembre 2026 à 16:30, Amsterdam',
    within: 'Objectif avec Standard pour P2 : 3 heures ouvrées.', used: 'Du ven. 20 nov., 16:30 au ven. 20 nov., 17:00 : compte pour 30 minutes',
    waiting: 'Choisissez un éditeur pour commencer. La réponse apparaîtra ici.', figures: ['1 heure ouvrée', '24 heures ouvrées', '15 minutes, jour et nuit', 'Au mieux (best effort)'], targets: 'Objectif pour la première réponse',
  },
};

const tongue = (page) => page.driver.executeScript('return document.documentElement?.lang');

for (const [language, words] of Object.entries(SPOKEN)) {
  journey(`a browser that speaks ${language} gets a page in ${language}`, { ...friday, language }, async (page) => {
    await page.open();
    assert.equal(await tongue(page), language);
    assert.equal(await page.driver.getTitle(), words.title);
    assert.equal(await page.heading(), words.heading);
    await page.answer(words.waiting, 'waiting');
    for (const name of words.pages) assert((await page.list('press')).includes(name), name);
    await page.open(DUE);
    await page.answer(words.due, 'due');
    await page.answer(words.within);
    await page.announced(words.told);
    await page.unfold('moment');
    await page.sees(words.understood);
    await page.sees(words.used);
    await page.open('#/compare?programme=zmanda');
    const cells = (await page.table(words.targets)).flat().join('\n');
    for (const figure of words.figures) assert(cells.includes(figure), `${figure} is not in:\n${cells}`);
  });
}

for (const language of ['nl', 'de', 'fr']) {
  journey(`no English is left where editions of documents are named in ${language}`, { ...friday, language }, async (page) => {
    for (const id of ['blancco', 'kaseya', 'zmanda', 'veeam-standard']) {
      await page.open(`#/compare?programme=${id}`);
      assert.deepEqual(leftover(await said(page)).filter(isEdition), [], id);
    }
  });
}

for (const [language, { span }] of Object.entries(SPOKEN)) {
  journey(`how long it still takes is said as people say it in ${language}`, { ...friday, language }, async (page) => {
    await page.open(DUE);
    await page.answer(span, 'due');
  });
}

journey('the first language of the list that the page speaks is taken', friday, async (page) => {
  for (const [languages, expected] of [[['es-ES', 'de-CH', 'en'], 'de'], [['nl-BE', 'fr'], 'nl'], [['fr-CA', 'en'], 'fr'], [['it', 'es'], 'en'], [['en-US', 'nl'], 'en'], [[], 'en']]) {
    await page.browser.ask('preload', `Object.defineProperty(navigator, 'languages', { configurable: true, get: () => ${JSON.stringify(languages)} });`);
    await page.driver.get('about:blank');
    await page.open();
    await page.driver.executeScript('localStorage.clear()');
    assert.equal(await tongue(page), expected, languages.join(', '));
    assert.equal(await page.heading(), SPOKEN[expected].heading);
  }
});

journey('the language is changed, stays after a reload, and takes the answer with it', friday, async (page) => {
  await page.open(DUE);
  await page.answer(SPOKEN.en.due, 'due');
  assert.deepEqual((await page.choices('Language')).map((choice) => choice.name), ['English', 'Deutsch', 'Français', 'Nederlands']);
  // What stands open stays open.
  await page.unfold('moment');
  for (const [from, name, to] of [['Language', 'Nederlands', 'nl'], ['Taal', 'Deutsch', 'de'], ['Sprache', 'Français', 'fr'], ['Langue', 'English', 'en'], ['Language', 'Deutsch', 'de']]) {
    await page.pick(from, name);
    await until(async () => assert.equal(await tongue(page), to));
    assert.equal(await page.driver.getTitle(), SPOKEN[to].title);
    await page.answer(SPOKEN[to].told, 'due');
    await until(async () => assert.match((await page.focused()).role, /^(combobox|button)$/, 'the focus stays on the language'));
    await page.sees(SPOKEN[to].understood);
    assert.equal(await page.address(), `/${DUE}`, 'the choices stay');
  }
  await page.reload();
  assert.equal(await tongue(page), 'de');
  assert.equal(await page.value('Sprache'), 'Deutsch');
  await page.answer(SPOKEN.de.told, 'due');
  await page.open('#/compare');
  assert.equal(await page.heading(), 'Pläne vergleichen');
});

journey('what was typed in one language is read in another', friday, async (page) => {
  await page.open('#/calculator?programme=veeam-standard&plan=production&level=1');
  await page.pick('When do you open the case?', 'At another time');
  await page.type('Day', '3 March 2027');
  await page.pick('Language', 'Deutsch');
  assert.equal(await page.value('Tag'), '3 March 2027');
  await page.sees('Verstanden als Mittwoch, 3. März 2027 um 16:30, Amsterdam');
  await page.type('Tag', '5. März 2027');
  await page.pick('Sprache', 'Nederlands');
  await page.sees('Gelezen als vrijdag 5 maart 2027 om 16:30, Amsterdam');
  await page.type('Dag', '3/4/2027');
  assert.match((await page.notes('Dag')).text, /Dit kan meer dan één dag betekenen/);
});

journey('a language whose words do not come is said, and the page goes on in the one it has', { ...friday, fresh: true }, async (page) => {
  page.allow('404', 'de-');
  await page.open(DUE);
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  page.server.answer('*/de-answer.txt', { status: 404 });
  // By hand: "pick" waits for it to stay chosen, and here it goes back.
  await page.driver.executeScript(() => {
    const list = document.getElementById('language');
    list.value = 'de';
    for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await page.announced('Deutsch could not be loaded. Choose it again.');
  assert.equal(await page.value('Language'), 'English');
  await page.answer(/Mon 23 Nov, ?10:30/, 'due');
  page.server.answer('*/de-answer.txt', null);
  await page.pick('Language', 'Deutsch');
  await page.answer(/Mo\.?,? 23\. Nov\.?,? ?10:30/, 'due');
  await page.misses('could not be loaded');
});

journey('who reads the sources goes on reading them in another language', friday, async (page) => {
  await page.open(DUE);
  await page.in('The target').press('Sources');
  await page.in('The target').sees('read on 21 November 2026');
  const view = () => page.driver.executeScript(() => [Math.round(scrollY), [...document.querySelectorAll('details')].map((each) => each.open)]);
  await page.driver.executeScript('scrollTo(0, document.querySelector(".facts").getBoundingClientRect().top + scrollY)');
  const [top, open] = await view();
  assert(top > 200 && open.includes(true), 'there is something to lose');
  // By keyboard or by voice: nobody has to scroll to the top for it.
  await page.driver.executeScript(() => {
    const language = document.getElementById('language');
    language.value = 'de';
    language.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.sees('gelesen am 21. November 2026');
  await until(async () => assert.deepEqual(await view(), [top, open]));
});

journey('a Dutch customer prepares an English case for an English desk, and the page goes on in Dutch', { ...friday, language: 'nl', fresh: true }, async (page) => {
  page.allow('404', 'en-');
  const whole = () => page.driver.executeScript('const it = document.querySelector("pre.case"); return it && { lang: it.lang, text: it.textContent };');
  const button = 'Opnieuw proberen';
  await page.open('#/intake/review?programme=kaseya&plan=subscription&level=2');
  await until(async () => assert.equal((await whole())?.lang, 'nl'));
  assert.match((await whole()).text, /Geopend/);
  page.server.answer('*/en-case.txt', { status: 404 });
  await page.pick('Taal van de case', 'English');
  await page.sees('De teksten van de case (English) konden niet worden geladen');
  assert.equal(await whole(), null, 'no case in half a language');
  await page.press('De case maken');
  await until(async () => assert.equal((await page.focused()).role, 'alert'));
  assert.equal(await page.value('Taal van de case'), 'English');
  page.server.answer('*/en-case.txt', null);
  await page.press(button);
  await until(async () => assert.equal((await whole())?.lang, 'en'));
  const { text } = await whole();
  assert.match(text, /Opened/);
  assert.match(text, /this document: English; the page on which the customer answered:\s+Nederlands/);
  assert.equal(await tongue(page), 'nl');
  await page.reload();
  await until(async () => assert.equal((await whole())?.lang, 'en', 'it stays with the draft'));
  assert.equal((await whole()).text.replace(/Made: .*/, ''), text.replace(/Made: .*/, ''));
  await page.press('De case maken');
  await until(async () => assert.equal(await page.heading(), 'Uw case is klaar'));
  await until(async () => {
    const json = await page.driver.executeScript('return [...document.querySelectorAll("pre.case")].at(-1).textContent');
    assert.deepEqual([JSON.parse(json).language, JSON.parse(json).page_language], ['en', 'nl']);
  });
});
