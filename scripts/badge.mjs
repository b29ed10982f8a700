// Puts the badge into the built page: badge.mjs DIST LIBRARY
//
// badge.html, and a folder in assets/ with all that it needs: its script and style, the library (scripts/library), and the programmes
// without what no badge asks for. The folder has one hash, so nothing in it is ever mixed with another release.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, library] = process.argv.slice(2);
const read = (...path) => readFileSync(join(...path), "utf8");
const small = (source) => execFileSync("terser", ["--module", "--compress", "passes=2", "--mangle"], { input: source });
const put = (source, what, empty, value) => {
  const line = `const ${what} = ${empty};`;
  if (!source.includes(line)) throw new Error(`embed/badge.js has no place for ${what}`);
  return source.replace(line, () => `const ${what} = ${JSON.stringify(value)};`);
};

// What a badge never asks a programme for. The library refuses what is missing and should be there.
const ASIDE = ["notes", "gates", "efforts", "regions", "callbacks", "advantages"];
const EMPTY = { gaps: [], scope: [] };
const { due } = await import(pathToFileURL(resolve(library, "duetime.js")));
const asks = (programme) => JSON.stringify(programme.plans.flatMap((plan) => programme.levels.flatMap((level) => ["2026-11-20T15:30:00Z", "2026-11-21T03:00:00Z"].flatMap((at) => [null, { amount: 1, unit: "business_minutes" }].map((agreement) => {
  try {
    const { kind, due: by, started, alternatives } = due({ programme, plan: plan.id, level: level.id, at, zone: "Europe/Amsterdam", agreement }).commitment;
    return [kind, by, started, alternatives.map(({ due }) => due)];
  } catch ({ field }) {
    return field;
  }
})))));
const slim = (name) => {
  const whole = JSON.parse(read("public/programmes", name));
  const part = { ...Object.fromEntries(Object.entries(whole).filter(([key]) => !ASIDE.includes(key))), ...EMPTY, checklist: { about: whole.checklist.about, missing: whole.checklist.missing, items: whole.checklist.items.slice(0, 1) } };
  if (asks(whole) !== asks(part)) throw new Error(`${name}: without ${ASIDE.join(", ")} the badge would say something else`);
  return JSON.stringify(part);
};

const words = Object.fromEntries(readdirSync("embed/words").sort().map((file) => [file.replace(".json", ""), JSON.parse(read("embed/words", file))]));
const release = /^version = "(.*)"/m.exec(read("Cargo.toml"))[1];
const files = {
  "badge.js": small(put(put(read("embed/badge.js"), "WORDS", "{}", words), "RELEASE", '"0.0.0"', release)),
  "badge.css": read("embed/badge.css").replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").replace(/ ?([{};:,]) ?/g, "$1"),
  "duetime.js": small(read(library, "duetime.js")),
  "duetime.wasm": readFileSync(join(library, "duetime.wasm")),
};
for (const { id } of JSON.parse(read("public/programmes/index.json")).programmes) files[`${id}.json`] = slim(`${id}.json`);
const sum = Object.entries(files).reduce((sum, [name, bytes]) => sum.update(name).update(bytes), createHash("sha256")).digest("hex").slice(0, 10);
const folder = join(dist, "assets", "badge");
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, sum), { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, sum, name), bytes);
const policy = /Content-Security-Policy" content="([^"]*)"/.exec(read("index.html"))[1];
writeFileSync(join(dist, "badge.html"), read("embed/badge.html").replace("POLICY", policy).replaceAll("FOLDER", `assets/badge/${sum}`).replace(/\n\s*/g, ""));
