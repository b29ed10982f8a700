// What is wrong with the settings of a site, its programmes, and the words: `node scripts/check.mjs [--own FOLDER] [--site FILE]`.
//
// Programmes and packs are read by the reader of the page itself: `cargo run --example check`.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { programmesIn } from "./site/programmes.mjs";
import { settingsIn, wrongWith } from "./site/settings.mjs";
import { wrongWords } from "./site/words.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const source = (...path) => join(ROOT, ...path);
const jsonIn = (folder) => readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
const json = (...path) => JSON.parse(readFileSync(source(...path), "utf8"));

const { values } = parseArgs({ options: { own: { type: "string" }, site: { type: "string" } } });
const wrong = [];
const attempt = (what) => {
  try {
    return what();
  } catch (error) {
    wrong.push(error.message);
    return null;
  }
};

const words = Object.fromEntries(jsonIn(source("public/words")).flatMap((name) => {
  const read = attempt(() => json("public/words", name));
  return read ? [[name.replace(".json", ""), read]] : [];
}));
wrong.push(...wrongWords(words));

const own = (values.own && attempt(() => programmesIn(values.own))) || [];
const file = values.site ?? source("public/duetime.json");
const settings = attempt(() => settingsIn(file));
if (settings !== null) {
  const ids = attempt(() => json("public/programmes/index.json").programmes.map(({ id }) => id)) ?? [];
  const known = { programmes: [...new Set([...ids, ...own.map(({ id }) => id)])], languages: Object.keys(words) };
  wrong.push(...wrongWith(settings, known, relative(process.cwd(), file) || file));
}

const files = [...jsonIn(source("public/programmes")).map((name) => source("public/programmes", name)), ...(values.own ? jsonIn(values.own).map((name) => join(values.own, name)) : [])];
// With the profile of the tests, which are built anyway by whoever changes something.
const run = spawnSync("cargo", ["run", "--locked", "--offline", "--quiet", "--profile", "test", "--example", "check", "--", ...files.map((name) => relative(ROOT, resolve(name)))], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
if (run.status !== 0) wrong.push(...(run.stdout ?? "").split("\n").filter((line) => line && !line.endsWith(": nothing is wrong")), ...(run.status === null || !run.stdout ? ["the programmes could not be read: cargo run --example check says why"] : []));

for (const one of wrong) console.error(one);
console.log(wrong.length ? `${wrong.length} wrong` : `nothing is wrong: the settings, ${files.length} files of programmes, and the words of ${Object.keys(words).length} languages`);
process.exitCode = wrong.length ? 1 : 0;
