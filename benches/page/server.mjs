// A server for a folder, on this machine only: every file compressed by brotli at its best before anything is asked for, the same
// for all that is compared. It remembers nothing but how many bytes it gave.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readHeaders } from '../../tests/journeys/lib/headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
// What a host need not give out: its own settings, and what only machines read.
const LEFT_OUT = /^\/(_headers$|_redirects$|schema\/)/;

const compress = promisify(brotliCompress);

/** Every file of a folder by the path that is asked for, compressed. */
async function compressed(folder) {
  const files = new Map();
  for (const name of await readdir(folder, { recursive: true })) {
    const asked = `/${name.replaceAll(path.sep, '/')}`;
    const file = path.join(folder, name);
    if (LEFT_OUT.test(asked) || !(await stat(file)).isFile()) continue;
    const bytes = await readFile(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    files.set(asked, { type: TYPES[path.extname(name)] ?? 'application/octet-stream', body: await compress(bytes, { params }) });
  }
  return files;
}

/** Starts a server for a folder: `{ url, given(), quiet(), stop() }`. A file `_headers` says which headers it sends. */
export async function serve(folder) {
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`there is no page in ${folder}: run scripts/build first`);
  const files = await compressed(folder);
  const headers = readHeaders(await readFile(path.join(folder, '_headers'), 'utf8').catch(() => ''));
  let [given, pending, last] = [0, 0, Date.now()];
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url.split('?')[0]);
    const file = files.get(asked === '/' ? '/index.html' : asked);
    last = Date.now();
    pending += 1;
    response.once('close', () => {
      pending -= 1;
      last = Date.now();
    });
    if (!file) return response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('Not found\n');
    given += file.body.length;
    for (const [name, value] of headers(asked)) response.setHeader(name, value);
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'br', 'Content-Length': file.body.length }).end(file.body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** How many bytes of files were given since the last time that this was asked. */
    given: () => {
      const sum = given;
      given = 0;
      return sum;
    },
    /** Since how many milliseconds nothing was asked for and nothing given. */
    quiet: () => (pending ? 0 : Date.now() - last),
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
