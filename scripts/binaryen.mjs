// Binaryen as a library: of the npm package whose wasm-opt stands first in PATH, since what scripts/setup installs lies outside the project.

import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const command = realpathSync(execFileSync('sh', ['-c', 'command -v wasm-opt'], { encoding: 'utf8' }).trim());
export const { default: binaryen } = await import(pathToFileURL(path.resolve(command, '../../index.js')));
