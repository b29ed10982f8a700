// Whether what the documents name is there: every relative link and its anchor, every path of this project, every script, every
// variable of the environment: links.mjs [FILE…]; all documents unless told.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// What is built or fetched is named too, but need not be there.
const BUILT = new Set([".git", "dist", "dist-library", "dist-site", "node_modules", "target"]);
const files = [];
const folders = new Set();
const gather = (folder) => {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (entry.isDirectory() && BUILT.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) { folders.add(path); gather(path); } else files.push(path);
  }
};
gather("");
const tops = new Set([...files, ...folders].map((path) => path.split("/")[0]));
const ends = new Set(files.map((path) => extname(path)).filter(Boolean));
const read = (path) => readFileSync(join(ROOT, path), "utf8");
const plain = (text) => text.replace(/^(```|~~~).*?^\1/gms, "");

/** The anchors of a document: its headings, as a forge names them, the second of one name with a number. */
function anchors(path) {
  const seen = new Map();
  return new Set([...plain(read(path)).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading]) => {
    const name = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "").replaceAll(" ", "-");
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count ? `${name}-${count}` : name;
  }));
}

/** Why a link leads nowhere, or null. */
function astray(from, link) {
  if (/^[a-z]+:/i.test(link)) return null;
  const [target, anchor] = decodeURIComponent(link).split("#");
  const path = target ? normalize(join(dirname(from), target)) : from;
  if (path.startsWith("..")) return "leads out of the project";
  if (!existsSync(join(ROOT, path)) || dirname(path).split("/").some((part) => BUILT.has(part))) return "leads to no file";
  if (!anchor) return null;
  return statSync(join(ROOT, path)).isFile() && anchors(path).has(anchor) ? null : "leads to no heading";
}

/** Whether a word is the path of something here: from the top, from beside the document, or the end of one. `<x>` and `*` stand for any. */
function there(from, word) {
  const path = word.replace(/\/$/, "").replace(/:\d+$/, "");
  const pattern = new RegExp(`(^|/)${path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/<[^>]*>|\*/g, "[^/]*")}$`);
  return [...files, ...folders].some((one) => pattern.test(one)) || existsSync(join(ROOT, dirname(from), path));
}

/** Whether a word in a span or block of code means a file or folder of this project. */
function meant(word) {
  if (!/^[\w.<>*-]+(\/[\w.<>*-]*)*(:\d+)?$/.test(word) || BUILT.has(word.split("/")[0])) return false;
  const path = word.replace(/:\d+$/, "");
  if (path.includes("/")) return tops.has(path.split("/")[0]) || (ends.has(extname(path)) && !path.startsWith("."));
  // A name alone: one that only a file has. ".ics" is a kind of file, "window.name" none.
  return ends.has(extname(path)) && [".html", ".js", ".json", ".md", ".mjs", ".rs", ".toml"].includes(extname(path)) && basename(path, extname(path)) !== "*";
}

const documents = process.argv.slice(2).map((path) => relative(ROOT, path)).concat(process.argv.length > 2 ? [] : files.filter((path) => path.endsWith(".md")));
const rest = files.filter((path) => !path.endsWith(".md") && /\.(mjs|rs|sh|py)$|^scripts\/\w+$/.test(path)).map(read).join("\n");
const wrong = [];
let count = 0;
for (const from of documents) {
  const text = read(from);
  const say = (index, what, why) => wrong.push(`${from}:${text.slice(0, index).split("\n").length}: ${what} ${why}`);
  const bare = text.replace(/^(```|~~~).*?^\1|`[^`\n]+`/gms, (code) => code.replace(/[^\n]/g, " "));
  for (const { 1: link, 2: named, 3: attribute, index } of bare.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|^\[[^^\]][^\]]*\]: *(\S+)|(?:href|src)="([^"]+)"/gm)) {
    count += 1;
    const why = astray(from, link ?? named ?? attribute);
    if (why) say(index, link ?? named ?? attribute, why);
  }
  for (const { 0: code, index } of text.matchAll(/^(```|~~~).*?^\1|`[^`\n]+`/gms)) {
    for (const { 0: word, index: at } of code.matchAll(/[^\s`'"()=|,;]+/g)) {
      if (!meant(word)) continue;
      count += 1;
      if (!there(from, word)) say(index + at, word, "is not here");
    }
  }
  for (const { 0: name, index } of text.matchAll(/\bDUETIME_[A-Z]+\b/g)) {
    count += 1;
    if (!rest.includes(name)) say(index, name, "is read by no script");
  }
}
for (const line of wrong) console.error(`  ${line}`);
if (wrong.length === 0) console.log(`  ${count} links, paths and variables in ${documents.length} documents lead somewhere`);
process.exitCode = wrong.length ? 1 : 0;
