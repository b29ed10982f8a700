// Makes a folder for any host out of a release: `node scripts/dist.mjs [FOLDER] [--site FILE] [--own FOLDER] [--from DIST] [--prune]`,
// and says with `--check FOLDER` what is wrong with one. scripts/dist calls it, when it has looked at the settings; docs/site.md tells
// what lies in the folder.
//
// The same release and settings give the same bytes. What is made small for hosts is taken from an earlier run where it is right.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { served } from "./headers.mjs";
import { applied, pages } from "./site/apply.mjs";
import { examples } from "./site/examples.mjs";
import { ageOf, filesIn, isHalf, takeFrom, writeInto } from "./site/folder.mjs";
import { compared, withSums, wrongSums } from "./site/integrity.mjs";
import { notices } from "./site/notices.mjs";
import { programmesIn } from "./site/programmes.mjs";
import { KEPT, RECORD, leftOf, recordOf, stale, written, wrongFiles } from "./site/record.mjs";
import { settingsIn } from "./site/settings.mjs";
import { ENDINGS, withSmall } from "./site/small.mjs";
import { WORKER, workerOf, wrongInWorker } from "./site/worker.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const source = (...path) => join(ROOT, ...path);
const json = (bytes) => JSON.parse(bytes.toString());

/** The record of a folder; nothing where there is none. */
const recordIn = (folder) => {
  const file = join(folder, RECORD);
  if (!existsSync(file)) return null;
  const record = json(readFileSync(file));
  if (record.format !== 1) throw new Error(`${file}: format: ${record.format} is a format that is not known here: take a newer Duetime, or another folder`);
  return record;
};

/** What the page says in each language. */
const words = () => Object.fromEntries(readdirSync(source("public/words")).map((file) => [file.replace(".json", ""), json(readFileSync(source("public/words", file)))]));

/** All files of a site, without what makes them small and what records them. */
export const siteOf = ({ release, settings, own = [], library = new Map(), notice = () => notices(ROOT) }) => {
  const { files } = applied(release, settings, { words: words(), own });
  for (const page of pages(files)) files.set(page, Buffer.from(withSums(files.get(page).toString(), files)));
  const { _headers, ...hosting } = served(settings.hosts, settings.submit && new URL(settings.submit.url).origin);
  files.set("_headers", Buffer.from(_headers));
  for (const [name, text] of Object.entries(hosting)) files.set(`hosting/${name}`, Buffer.from(text));
  for (const [name, bytes] of library) files.set(`library/${name}`, bytes);
  for (const [name, bytes] of examples(files, settings)) files.set(name, bytes);
  files.set("LICENCES.txt", Buffer.from(notice()));
  // Once all is as it will be sent: the worker knows the sum of each.
  if (!files.has(WORKER)) throw new Error(`there is no ${WORKER} in the release: run scripts/build`);
  const worker = settings.offline === false ? readFileSync(source("public/worker-off.js")) : Buffer.from(workerOf(files.get(WORKER).toString(), files));
  files.set(WORKER, worker);
  return files;
};

/** Lays a site into a folder, over what is there. Gives back its record, and what it took away. */
export const lay = async (folder, site, { prune = false, kept = KEPT } = {}) => {
  const before = existsSync(folder) ? filesIn(folder) : new Map();
  if (before.size && !before.has(RECORD)) throw new Error(`${folder} holds files that are not from scripts/dist: name another folder, or empty this one`);
  const earlier = recordIn(folder);
  const all = await withSmall(site, (name) => before.get(name));
  const record = recordOf(all, earlier);
  const names = [...before.keys()];
  const old = prune ? stale(record, names, ageOf(folder), kept) : [];
  if (prune) record.releases = leftOf(record.releases, names.filter((name) => !old.includes(name)), kept);
  // What this release has no more, such as a sibling that would be sent in the place of what is there now.
  const was = Object.keys(earlier?.files ?? {}).filter((name) => !name.startsWith("assets/"));
  const gone = [...was, ...names.filter(isHalf)].filter((name) => !all.has(name));
  writeInto(folder, new Map([...all, [RECORD, Buffer.from(written(record))]]));
  takeFrom(folder, [...gone, ...old]);
  return { record, gone: [...gone, ...old] };
};

/** What is wrong with a folder, a sentence each. */
export const wrongIn = (folder) => {
  if (!existsSync(join(folder, "index.html"))) return [`${folder} has no index.html: run scripts/dist ${folder}`];
  if (!existsSync(join(folder, RECORD))) return [`${folder} has no ${RECORD}: it is not from scripts/dist, or was not copied as a whole`];
  const files = filesIn(folder);
  const wrong = wrongFiles(recordIn(folder), files);
  for (const page of pages(files)) {
    const html = files.get(page).toString();
    for (const [, name] of html.matchAll(/(?:href|src)="?(?:\.\/)?(assets\/[^"\s>]+)/g)) if (!files.has(name)) wrong.push(`${page} names ${name}, which is missing: run scripts/dist again`);
    for (const name of wrongSums(html, files)) wrong.push(`${page} names another sum than that of ${name}, and browsers will not take it: run scripts/dist again`);
    if (!compared(html).length) wrong.push(`${page} starts no script: it was changed on the way`);
  }
  const worker = files.get(WORKER)?.toString();
  if (!worker) wrong.push(`${WORKER} is missing, and browsers that were here before stay with what they have: run scripts/dist again`);
  for (const name of worker ? wrongInWorker(worker, files) : []) wrong.push(`${WORKER} names another sum than that of ${name}, and nobody gets this release who has an earlier one: run scripts/dist again`);
  for (const [name, bytes] of files) {
    if (isHalf(name)) wrong.push(`${name} is half written: run scripts/dist again`);
    const ending = Object.keys(ENDINGS).find((ending) => name.endsWith(ending));
    if (!ending) continue;
    const whole = files.get(name.slice(0, -ending.length));
    let is = null;
    try {
      is = ENDINGS[ending].read(bytes);
    } catch {}
    if (!whole || !is?.equals(whole)) wrong.push(`${name} is not the same as the file without ${ending}, and a host would send it: run scripts/dist again`);
  }
  let hosts = null;
  try {
    ({ hosts } = json(files.get("duetime.json")));
  } catch (error) {
    wrong.push(`duetime.json: ${error.message}: run scripts/dist again`);
  }
  // Whom the page sends to, it says itself.
  const [, receiver] = /connect-src 'self' ([^ ;"]+)/.exec(files.get("index.html").toString()) ?? [];
  if (hosts && files.get("_headers")?.toString() !== served(hosts, receiver)._headers) wrong.push("_headers does not name the hosts of duetime.json: run scripts/dist again");
  return [...new Set(wrong)];
};

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { site: { type: "string" }, own: { type: "string" }, from: { type: "string" }, check: { type: "string" }, prune: { type: "boolean" } },
  });
  if (values.check) {
    const wrong = wrongIn(values.check);
    for (const one of wrong) console.error(one);
    console.log(wrong.length ? `${wrong.length} wrong` : `${values.check}: nothing is wrong`);
    process.exitCode = wrong.length ? 1 : 0;
    return;
  }
  const [folder = source("dist-site")] = positionals;
  const from = values.from ?? source("dist");
  if (!existsSync(join(from, "index.html"))) throw new Error(`there is no page in ${from}: run scripts/build first`);
  const settings = settingsIn(values.site ?? source("public/duetime.json"));
  const own = values.own ? programmesIn(values.own) : [];
  const library = existsSync(source("dist-library")) ? filesIn(source("dist-library")) : new Map();
  if (!library.size) console.log("  without library/: scripts/library makes it");
  for (const { id } of own) if (settings.programmes && !settings.programmes.includes(id)) console.log(`  ${id} is left out: programmes does not name it`);
  const site = siteOf({ release: filesIn(from), settings, own, library });
  const { record, gone } = await lay(folder, site, { prune: values.prune });
  for (const name of gone) console.log(`  ${name} is gone`);
  const earlier = record.releases.length - 1;
  console.log(`✓ ${folder}: ${site.size} files${earlier ? `, and the assets of ${earlier} earlier ${earlier === 1 ? "release" : "releases"}` : ""}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  });
}
