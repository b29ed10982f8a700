// Measures the page beside form kits, and what Lighthouse makes of it: `node scripts/bench-page.mjs FOLDER`. The results come to
// standard output and into FOLDER/results.md, and in BENCHMARKS.md between <!-- page --> and <!-- /page -->, where these stand there.
// scripts/bench page runs it.
//
// DUETIME_DIST names the page, dist/ unless told; DUETIME_RUNS and DUETIME_LOOKS how often each is visited and looked at.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const into = process.argv[2];
const dist = process.env.DUETIME_DIST || join(root, "dist");
const count = (name, usual) => Math.max(1, Number(process.env[name] || usual));
const runs = count("DUETIME_RUNS", 7);
const often = count("DUETIME_LOOKS", 3);
const load = loadavg();
let most = load[0];
const say = (text) => {
  most = Math.max(most, loadavg()[0]);
  process.stderr.write(`  ${text}\n`);
};

const servers = {};
const stop = () => Promise.all(Object.values(servers).map((server) => server.stop()));

async function measure() {
  const page = join(root, "benches/page");
  const from = (name) => import(join(page, name));
  const [{ bundle }, { serve }, { visit }, { filling, fetched }] = await Promise.all(["bundle.mjs", "server.mjs", "browser.mjs", "filling.mjs"].map(from));
  const [{ DUETIME, KITS, NAMED, SHOWN }, { entries, step }, { comparing }, { chromium, look, PLACES }, { report }] = await Promise.all(
    ["subjects.mjs", "entries.mjs", "comparing.mjs", "lighthouse.mjs", "report.mjs"].map(from));
  const browser = execFileSync(chromium(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).replace(/ built on.*/s, "").trim();

  say("every page is built, and compressed");
  servers.duetime = await serve(dist);
  for (const kit of KITS) servers[kit.id] = await serve(await bundle(kit.id, kit.name, join(into, "kits")));
  const subjects = [DUETIME, NAMED, ...KITS];

  async function once({ id, name, address, steps, packages }) {
    const server = servers[id] ?? servers.duetime;
    return visit({ server, address, script: `(${filling})(${steps});` }, async (driver, rest) => {
      const times = await driver.executeScript("return globalThis.filled");
      const bytes = await driver.executeScript(fetched, times);
      if (packages) {
        const shown = JSON.parse(await driver.executeScript('return document.querySelector("main output").textContent'));
        for (const [field, value] of Object.entries(SHOWN)) if (shown[field] !== value) throw new Error(`${name} shows ${JSON.stringify(shown)}`);
      }
      await rest();
      return { times, bytes, given: server.given() };
    });
  }

  const visits = Object.fromEntries(subjects.map(({ id }) => [id, []]));
  for (let n = 1; n <= runs; n += 1) {
    say(`round ${n} of ${runs}`);
    for (const subject of subjects) visits[subject.id].push(await once(subject));
  }
  say("entries, and steps from place to place");
  const entered = await entries(servers.duetime);
  const steps = [];
  for (let n = 0; n < runs; n += 1) steps.push(await step(servers.duetime));
  say("six plans side by side, a year of them, and a file of many tickets");
  const compared = {};
  for (const slower of [1, 4]) compared[slower] = await comparing(servers.duetime, slower);
  const looks = {};
  for (const [place, address] of Object.entries(PLACES)) {
    say(`Lighthouse: ${place}`);
    looks[place] = await look(servers.duetime, address, often);
  }
  return report({ visits, entries: entered, steps, compared, looks, runs, load, most, browser });
}

/** Puts the results between the two marks of a file, where it has them. */
function place(file, text) {
  if (!existsSync(file)) return;
  const is = readFileSync(file, "utf8");
  const marks = /(<!-- page -->\n)[^]*?(<!-- \/page -->)/;
  if (marks.test(is)) writeFileSync(file, is.replace(marks, (_, before, after) => `${before}${text}${after}`));
}

try {
  const text = await measure();
  writeFileSync(join(into, "results.md"), text);
  place(join(root, "BENCHMARKS.md"), text);
  process.stdout.write(text);
} catch (error) {
  console.error(process.env.DUETIME_STACK ? error : `✗ ${error.message}`);
  process.exitCode = 1;
} finally {
  await stop();
}
