// Folders as maps from path to bytes, and back, so that nobody ever meets half a site.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files of a folder, by their paths in it. */
export const filesIn = (folder, below = "") => {
  const files = new Map();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const [name, bytes] of filesIn(folder, path)) files.set(name, bytes);
    else if (entry.isFile()) files.set(path, readFileSync(join(folder, path)));
  }
  return files;
};

/** How what is half written is called; a host has no reason to send it. */
const HALF = ".half";
/** Whether a file was left by a run that was broken off. */
export const isHalf = (name) => name.endsWith(HALF);

// What names others comes after them: the page itself near the end, and then the worker, which has the sum of the page.
const rank = (name) => (name.startsWith("assets/") ? 0 : /^worker\.js(\.\w+)?$/.test(name) ? 4 : /^index\.html(\.\w+)?$/.test(name) ? 3 : name.endsWith(".html") ? 2 : 1);

/** Writes files into a folder, each whole or not at all. What is there already, byte by byte, is only said to be in use. */
export const writeInto = (folder, files) => {
  const now = new Date();
  for (const [name, bytes] of [...files].sort(([a], [b]) => rank(a) - rank(b))) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) {
      utimesSync(path, now, now);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path + HALF, bytes);
    renameSync(path + HALF, path);
  }
};

/** Takes files out of a folder. */
export const takeFrom = (folder, names) => names.forEach((name) => rmSync(join(folder, name), { force: true }));

/** For how many days nobody has written a file. */
export const ageOf = (folder) => (name) => (Date.now() - statSync(join(folder, name)).mtimeMs) / 86_400_000;
