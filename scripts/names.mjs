// Gives everything that the page fetches a name with a hash, in assets/, so that hosts and browsers may keep it for good:
// names.mjs DIST BUILD
//
// A file that changes gets another name; index.html, which names them, is asked for anew each time. The folders of programmes,
// holidays and words have one hash each, in the path: `programmes/1a2b3c4d5e/kaseya.json`. The program, its chunks and their scripts have
// one hash together, in the place of BUILD: no chunk is ever loaded beside a program that it does not belong to. What is linked
// from elsewhere keeps its name and place: schemas, icons and manifest, embed.html, duetime.json.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { framed } from "./embed.mjs";
import { HASHED, hash } from "./site/hash.mjs";

const [dist, build] = process.argv.slice(2);
const at = (...parts) => join(dist, ...parts);
mkdirSync(at("assets"));

const names = {};
const move = (file) => {
  const [, stem, end] = /^(.*)(\.\w+)$/.exec(file);
  names[file] = `${stem}-${hash(readFileSync(at(file)))}${end}`;
  renameSync(at(file), at("assets", names[file]));
};
for (const file of ["why.js", "paper.js", "offline.js", "answer.css", "more.css", "cases.css", "compare.css", "studio.css", "embed.css", "frame.js", "zones.bin"]) move(file);
for (const folder of ["programmes", "holidays", "words"]) {
  const files = readdirSync(at(folder)).sort();
  const sum = hash(...files.flatMap((file) => [file, readFileSync(at(folder, file))]));
  names[`${folder}/`] = `${folder}/${sum}/`;
  mkdirSync(at("assets", folder));
  renameSync(at(folder), at("assets", folder, sum));
}

const parts = readdirSync(dist).filter((file) => file.includes(build)).sort();
const sum = hash(...parts.flatMap((file) => [file, readFileSync(at(file))]));
const said = (text) => text.replaceAll(build, sum);
for (const file of parts) {
  if (file.endsWith(".js")) writeFileSync(at(file), said(readFileSync(at(file), "utf8")));
  renameSync(at(file), at("assets", said(file)));
}

// The first script says which is which.
const chunks = existsSync(at("chunks.json")) ? JSON.parse(said(readFileSync(at("chunks.json"), "utf8"))) : {};
rmSync(at("chunks.json"), { force: true });
let boot = readFileSync(at("boot.js"), "utf8");
const tags = readdirSync(at("assets", names["words/"])).filter((file) => file.endsWith("-shell.txt")).map((file) => file.split("-")[0]);
// Said in few bytes: `{"days": "days answer chunk_33"}`.
const short = Object.fromEntries(Object.entries(chunks).map(([name, files]) => [name, files.map((file) => file.replace(`-${sum}.wasm`, "")).join(" ")]));
for (const [what, table, none] of [["FILES", names, "{}"], ["CHUNKS", short, "{}"], ["BUILD", sum, '""'], ["LANGUAGES", tags, "[]"]]) {
  const empty = `const ${what} = ${none};`;
  if (!boot.includes(empty)) throw new Error(`boot.js has no place for ${what}`);
  boot = boot.replace(empty, `const ${what} = ${JSON.stringify(table)};`);
}
writeFileSync(at("boot.js"), boot);
execFileSync("terser", ["--module", "--compress", "passes=2", "--mangle", "--output", at("boot.js"), "--", at("boot.js")]);
move("boot.js");

// The style, which trunk named.
for (const file of readdirSync(dist).filter((file) => HASHED.test(file))) renameSync(at(file), at("assets", file));
const left = readdirSync(dist).filter((file) => !["_headers", "assets", "duetime.json", "icon-192.png", "icon-512.png", "icon.svg", "index.html", "manifest.webmanifest", "schema"].includes(file));
if (left.length) throw new Error(`these have no hash, and are not known to need none: ${left.join(", ")}`);

// What every visit needs starts together, from the page itself.
let html = said(readFileSync(at("index.html"), "utf8"));
html = html.replace(/((?:href|src)="?)(?:\.\/)?([^\s"'>]+)/g, (found, before, file) => (HASHED.test(file) ? `${before}./assets/${file}` : found));
// That trunk shall write no sum of the style is of no use to anybody who reads the page.
html = html.replace(/ data-integrity="?none"?/, "");
const loader = readdirSync(at("assets")).find((file) => /^chunks-.*\.js$/.test(file));
const ahead = [
  loader && `<link rel="modulepreload" href="./assets/${loader}">`,
  `<link rel="preload" as="fetch" crossorigin href="./assets/${names["programmes/"]}index.json">`,
];
const script = /<script [^>]*\bboot\.js[^>]*>/;
if (!script.test(html)) throw new Error("index.html does not start boot.js");
html = html.replace(script, (found) => ahead.filter(Boolean).join("") + found.replace("boot.js", `assets/${names["boot.js"]}`));
writeFileSync(at("index.html"), html);
writeFileSync(at("embed.html"), framed(html, `./assets/${names["frame.js"]}`, `./assets/${names["embed.css"]}`));
