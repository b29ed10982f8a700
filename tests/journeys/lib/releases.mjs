// Releases for journeys, as scripts/dist lays them: the one that is built, and others of which every file has another name, as after
// a change of everything.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteOf } from '../../../scripts/dist.mjs';
import { filesIn, writeInto } from '../../../scripts/site/folder.mjs';

const DIST = path.resolve(process.env.DUETIME_DIST || fileURLToPath(new URL('../../../dist', import.meta.url)));
const made = mkdtempSync(path.join(tmpdir(), 'duetime-journey-'));
process.once('exit', () => rmSync(made, { recursive: true, force: true }));

/** All files of a release under other names: each hash in a name is another one, and so it is wherever it is said. */
function renamed(files, turn) {
  const hashes = new Map();
  for (const name of files.keys()) {
    if (!name.startsWith('assets/')) continue;
    for (const [hash] of name.matchAll(/(?<=[-/])[0-9a-f]{10,16}(?=[/._])/g)) hashes.set(hash, hash.slice(turn) + hash.slice(0, turn));
  }
  const said = (text) => text.replace(/[0-9a-f]{10,16}/g, (hash) => hashes.get(hash) ?? hash);
  const isText = (name) => /\.(js|css|html)$/.test(name);
  return new Map([...files].map(([name, bytes]) => [said(name), isText(name) ? Buffer.from(said(bytes.toString('latin1')), 'latin1') : bytes]));
}

const folders = new Map();
/** The folder of a release: `turn` says which, 0 is the one that is built. `settings` are those of a site. */
export function release(name, { turn = 0, ...settings } = {}) {
  if (!folders.has(name)) {
    const folder = path.join(made, name);
    const built = filesIn(DIST);
    writeInto(folder, siteOf({ release: turn ? renamed(built, turn) : built, settings: { format: 1, hosts: [], name: `Duetime ${name}`, ...settings }, notice: () => 'licences\n' }));
    folders.set(name, folder);
  }
  return folders.get(name);
}

/** The paths of a release's assets. */
export const assetsOf = (folder) => new Set([...filesIn(folder).keys()].filter((name) => name.startsWith('assets/')));
