// The packages from npm. They live outside the project (scripts/setup puts them there), and ES modules can't be told
// where to look, so this file alone finds them: in the folder that DUETIME_NPM names, or else beside package.json.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

// Selenium neither fetches drivers nor reports that it was used. Both are read when it loads.
process.env.SE_OFFLINE = 'true';
process.env.SE_AVOID_STATS = 'true';

const folder = path.resolve(process.env.DUETIME_NPM || fileURLToPath(new URL('..', import.meta.url)));
const require = createRequire(path.join(folder, 'x.js'));

function found(find, name) {
  try {
    return find(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`${name} is not in ${folder}: run "scripts/setup test", and set DUETIME_NPM to the folder with node_modules`);
  }
}

export const webdriver = found(require, 'selenium-webdriver');
export const chrome = found(require, 'selenium-webdriver/chrome');
export const firefox = found(require, 'selenium-webdriver/firefox');
// Selenium speaks through it; Node.js 20 has none of its own.
export const WebSocket = found(require, 'ws');
export const axeSource = () => readFileSync(found(require.resolve, 'axe-core/axe.min.js'), 'utf8');
/** A file of a package, as it is shipped. */
export const shipped = (file) => readFileSync(path.join(folder, 'node_modules', file));
/** A script as the release has it. */
export const minified = async (source) => (await found(require, 'terser').minify(source, { module: true, compress: { passes: 2 }, mangle: true })).code;
