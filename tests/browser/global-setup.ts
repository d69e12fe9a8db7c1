/** Builds the deck's site once and serves it to all tests as a plain host would: under a path, with its headers. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { project } from '../support/project-folder.ts';
import { serveFolder } from '../support/serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site, `/` at the end. */
    site: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-site-'));
  const site = join(folder, 'site');
  await promisify(execFile)(process.execPath, [
    join(project, 'cli/main.ts'),
    'build',
    join(project, 'slides.md'),
    '--no-pdf',
    '--with-notes',
    '--out',
    site,
  ]);
  const server = await serveFolder(site, '/talks/trust/', await readHeaders(site));
  provide('site', server.url);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** What `_headers` asks the host to send with every file. */
async function readHeaders(site: string): Promise<Record<string, string>> {
  const [everywhere = ''] = (await readFile(join(site, '_headers'), 'utf8')).split('/assets/*');
  return Object.fromEntries([...everywhere.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}
