// Opens a deep link in a browser and reads the answer: `node scripts/bare.mjs http://127.0.0.1:8080/` in a page that is
// served, `node scripts/bare.mjs` in the page that was built into dist/.
import assert from "node:assert/strict";
import { Browser } from "../tests/journeys/lib/browser.mjs";
import { startServer } from "../tests/journeys/lib/server.mjs";
import { until } from "../tests/journeys/lib/until.mjs";

// A Friday afternoon in November, four hours of support: 20 November 2026, 15:30 in Amsterdam.
const LINK = "#/calculator?programme=zmanda&plan=standard&across=high&down=medium&date=2026-11-20&time=15:30&zone=Europe/Amsterdam";

const [served] = process.argv.slice(2);
const server = served ? null : await startServer();
const browser = await Browser.start();
try {
  const { driver } = browser;
  await driver.get((served ?? server.url) + LINK);
  const answer = await until(async () => {
    const [kind, text] = await driver.executeScript(
      "const it = document.querySelector('#answer'); return [it?.dataset.kind, it?.querySelector('time')?.textContent ?? '']",
    );
    assert.equal(kind, "due", "the page shows no answer");
    assert.match(text, /\d\d:\d\d/);
    return text;
  }, 60_000);
  console.log(`  ${answer}`);
} catch (error) {
  console.error(`  ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.quit();
  await server?.stop();
}
