/** `npm run compile`: what Node runs of an installed package, from scratch, into lib/. `npm pack` does it by itself. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const lib = join(root, 'lib');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

rmSync(lib, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
const command = join(lib, 'cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
