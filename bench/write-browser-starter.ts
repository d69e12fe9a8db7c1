import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isEmbeddedSupported, unpackEmbedded } from '../export/browser/embedded.ts';

/**
 * Writes a program that starts the browser our export uses, with the libraries and fonts it needs,
 * for tools that only take a path.
 *
 * @param ownBrowser path of a browser to start instead
 * @returns the program's path
 */
export async function writeBrowserStarter(folder: string, ownBrowser: string): Promise<string> {
  if (!ownBrowser && !isEmbeddedSupported())
    throw new Error('The embedded browser runs on Linux x64 only; name one with --browser.');
  const { path, env } = ownBrowser ? { path: ownBrowser, env: {} } : await unpackEmbedded();
  const variables = Object.entries(env).map(([name, value]) => `${name}=${quote(value)}`);
  // As root the sandbox cannot run, and not every tool knows.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const starter = join(folder, 'browser');
  await writeFile(starter, `#!/bin/sh\n${['exec env', ...variables, quote(path), ...flags].join(' ')} "$@"\n`);
  await chmod(starter, 0o755);
  return starter;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
