// The packages of package.json. scripts/bench puts them into a folder outside of what git keeps, which DUETIME_KITS names; without
// it they are looked for beside package.json.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.env.DUETIME_KITS || import.meta.dirname);
const require = createRequire(path.join(folder, 'x.js'));

export const MODULES = path.join(folder, 'node_modules');

/** A package, as `import` gives it. */
export async function load(name) {
  let file;
  try {
    file = require.resolve(name);
  } catch {
    throw new Error(`${name} is not in ${folder}: run "scripts/bench page", which fetches it from npm`);
  }
  return import(pathToFileURL(file));
}

/** The version of a package that is there. */
export const version = (name) => JSON.parse(readFileSync(path.join(MODULES, name, 'package.json'), 'utf8')).version;
