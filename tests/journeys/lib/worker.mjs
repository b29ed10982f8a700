// Journeys of a page that has its service worker.

import { journey } from './journey.mjs';

/** A journey that leaves no worker behind: another server may get the same address later. */
export const withWorker = (name, given, tell) => journey(name, given, async (page) => {
  try {
    await tell(page);
  } finally {
    await page.server.start(page.server.port).catch(() => {});
    await page.driver.switchTo().window((await page.driver.getAllWindowHandles())[0]);
    await page.driver.get(`${page.server.url}nothing.html`);
    await page.driver.executeScript(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
      for (const each of await caches.keys()) await caches.delete(each);
    });
  }
});
