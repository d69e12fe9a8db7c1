import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the numbers depend on: machine and versions, nothing that names the machine or its user. */
export async function readMachineFacts(packages: string, peers: string, browser: string): Promise<string[]> {
  const version = async (folder: string, name: string) =>
    (JSON.parse(await readFile(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
  const shown = await promisify(execFile)(browser, ['--version']).catch(() => ({ stdout: '' }));
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown model'}), ${Math.round(totalmem() / 1e9)} GB, ${platform()} ${arch()}`,
    `Node ${process.versions.node}, ${shown.stdout.trim() || 'a browser that does not tell its version'}`,
    `Slidev ${await version(packages, '@slidev/cli')}, Vite ${await version(packages, 'vite')}, Marp CLI ${await version(peers, '@marp-team/marp-cli')}`,
    `Playwright ${await version(packages, 'playwright')}; \`slidev export\` with playwright-chromium ${await version(peers, 'playwright-chromium')}`,
  ];
}
