// Gives everything that the page fetches a name with a hash, so that hosts and browsers may keep it for good: names.mjs DIST
//
// A file that changes gets another name; index.html, which names them, is asked for anew each time. The folders of programmes
// and holidays have one hash each, in the path: `programmes/1a2b3c4d/kaseya.json`. The program and its chunks have the hash that
// trunk gave the build. What is linked from elsewhere keeps its name: schemas, the icon.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = process.argv[2];
const at = (...parts) => join(dist, ...parts);
const hash = (...contents) => contents.reduce((sum, bytes) => sum.update(bytes), createHash("sha256")).digest("hex").slice(0, 10);

const names = {};
for (const file of ["why.js", "more.css", "zones.bin"]) {
  const [, stem, end] = /^(.*)(\.\w+)$/.exec(file);
  names[file] = `${stem}-${hash(readFileSync(at(file)))}${end}`;
  renameSync(at(file), at(names[file]));
}
for (const folder of ["programmes", "holidays"]) {
  const files = readdirSync(at(folder)).sort();
  const sum = hash(...files.flatMap((file) => [file, readFileSync(at(folder, file))]));
  names[`${folder}/`] = `${folder}/${sum}/`;
  mkdirSync(at(folder, sum));
  for (const file of files) renameSync(at(folder, file), at(folder, sum, file));
}
let chunks = {};
try {
  chunks = JSON.parse(readFileSync(at("chunks.json"), "utf8"));
  rmSync(at("chunks.json"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}

// The first script says which is which.
let boot = readFileSync(at("boot.js"), "utf8");
for (const [what, said] of [["FILES", names], ["CHUNKS", chunks]]) {
  const empty = `const ${what} = {};`;
  if (!boot.includes(empty)) throw new Error(`boot.js has no place for ${what}`);
  boot = boot.replace(empty, `const ${what} = ${JSON.stringify(said)};`);
}
writeFileSync(at("boot.js"), boot);
execFileSync("terser", ["--module", "--compress", "passes=2", "--mangle", "--output", at("boot.js"), "--", at("boot.js")]);
names["boot.js"] = `boot-${hash(readFileSync(at("boot.js")))}.js`;
renameSync(at("boot.js"), at(names["boot.js"]));

// What every visit needs starts together, from the page itself.
let html = readFileSync(at("index.html"), "utf8");
const loader = readdirSync(dist).find((file) => /^chunks-.*\.js$/.test(file));
const ahead = [
  loader && `<link rel="modulepreload" href="./${loader}">`,
  `<link rel="preload" as="fetch" crossorigin href="./${names["programmes/"]}index.json">`,
];
const script = /<script [^>]*\bboot\.js[^>]*>/;
if (!script.test(html)) throw new Error("index.html does not start boot.js");
html = html.replace(script, (found) => ahead.filter(Boolean).join("") + found.replace("boot.js", names["boot.js"]));
writeFileSync(at("index.html"), html);
