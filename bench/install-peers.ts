import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { removeFolder } from './bench-folder.ts';
import { runProcess } from './run-process.ts';

const peers = join(import.meta.dirname, 'peers');
const cache = join(import.meta.dirname, '../node_modules/.cache/seminar-deck');

/**
 * Installs what the export is compared with (`bench/peers/package.json`, pinned by its own lockfile),
 * at the first benchmark only: the project's own `npm ci` stays light, and since no install script
 * runs here, none downloads a browser.
 *
 * @returns the peers' `node_modules`
 * @throws {Error} with what npm printed
 */
export async function installPeers(signal: AbortSignal): Promise<string> {
  const lockfile = await readFile(join(peers, 'package-lock.json'));
  const home = join(cache, `bench-peers-${createHash('sha256').update(lockfile).digest('hex').slice(0, 12)}`);
  if (!existsSync(home)) {
    const staging = `${home}-${process.pid}`;
    try {
      await mkdir(staging, { recursive: true });
      for (const name of ['package.json', 'package-lock.json']) await copyFile(join(peers, name), join(staging, name));
      await install(staging, signal);
      await rename(staging, home);
    } finally {
      await removeFolder(staging);
    }
  }
  return join(home, 'node_modules');
}

async function install(folder: string, signal: AbortSignal): Promise<void> {
  const npm = process.env.npm_execpath ?? findNpm();
  const args = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { failure, output } = await runProcess({ args, cwd: folder, env: process.env, limitSeconds: 600 }, signal);
  if (failure) throw new Error(`npm could not install the tools to compare with (${failure}).\n${output}`);
}

/** npm's own script, for a benchmark that was not started by `npm run`. */
function findNpm(): string {
  const folder = (process.env.PATH ?? '').split(delimiter).find((path) => existsSync(join(path, 'npm')));
  if (folder === undefined) throw new Error('npm is not on the PATH.');
  return join(folder, 'npm');
}
