// A kit as a page: one script and, where the kit has one, one style sheet, built as for production.

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load, MODULES } from './npm.mjs';

const page = (title, styled) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
${styled ? '<link rel="stylesheet" href="page.css">\n' : ''}<script type="module" src="page.js"></script>
<main></main>
</html>
`;

/** Builds kits/NAME.jsx into a folder, and returns the folder. */
export async function bundle(name, title, into) {
  const esbuild = await load('esbuild');
  const folder = path.join(into, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    entryPoints: { page: path.join(import.meta.dirname, 'kits', `${name}.jsx`) },
    outdir: folder,
    bundle: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
    nodePaths: [MODULES],
  });
  await writeFile(path.join(folder, 'index.html'), page(title, existsSync(path.join(folder, 'page.css'))));
  return folder;
}
