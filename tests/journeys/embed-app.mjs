// Duetime in a page of somebody else, with the app in its frame: what a customer does there, and what the host hears.

import assert from 'node:assert/strict';
import { friday } from './lib/duetime.mjs';
import { Host } from './lib/host.mjs';
import { journey } from './lib/journey.mjs';
import { until } from './lib/until.mjs';

journey('a customer reads an answer in the frame, and the host hears level and deadline', { ...friday, fresh: true }, async (page) => {
  const host = await Host.made(page, { real: true });
  await host.open('static.html');
  await host.ready();
  console.log(await host.told('ready'), await host.run(() => window.warned), await host.run(() => window.shifted));
  await host.run(() => { document.querySelector('duetime-sla').level = 'P2'; });
  await new Promise((r) => setTimeout(r, 2500));
  console.log(JSON.stringify(await host.run(() => window.told)), await host.run(() => window.warned), await host.run(() => window.shifted));
  console.log(await host.inFrame(() => [location.href, document.body.innerText.slice(0, 600), window.warned, innerHeight, document.documentElement.scrollHeight, document.documentElement.getBoundingClientRect().height]));
  console.log(await host.run(() => [document.querySelector('duetime-sla').offsetHeight, history.length]));
  for (const view of ['intake', 'compare', 'calculator']) {
    await host.run((view) => { document.querySelector('duetime-sla').view = view; }, view);
    await new Promise((r) => setTimeout(r, 2500));
    console.log(view, await host.inFrame(() => [location.href, document.body.innerText.slice(0, 200), innerHeight, document.documentElement.scrollHeight]), await host.run(() => [document.querySelector('duetime-sla').offsetHeight, history.length, window.warned, window.shifted]));
  }
  console.log(JSON.stringify(await host.run(() => window.told)));
});
