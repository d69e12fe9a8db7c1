/** The embedded browser is unpacked once for each installation: by two exports at once, or after one was killed over it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type EmbeddedBrowser, isEmbeddedSupported } from '../../export/browser/embedded.ts';
import { waitFor } from '../support/processes.ts';
import { createScratch, project } from '../support/scratch.ts';

/** Unpacks into a folder, in a process of its own. */
function startUnpacking(cacheDir: string) {
  const script = `
    import { unpackEmbedded } from ${JSON.stringify(join(project, 'export/browser/embedded.ts'))};
    console.log(JSON.stringify(await unpackEmbedded(${JSON.stringify(cacheDir)})));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = text(child.stdout).then((output) => JSON.parse(output || 'null') as EmbeddedBrowser | null);
  return { child, browser };
}

function expectWhole(cacheDir: string, browser: EmbeddedBrowser | null): void {
  expect(readdirSync(cacheDir)).toEqual([expect.stringMatching(/^chromium-/)]);
  const said = execFileSync(browser?.path ?? '', ['--version'], {
    env: { ...process.env, ...browser?.env },
    encoding: 'utf8',
  });
  expect(said).toMatch(/^Chromium \d+/);
}

describe.skipIf(!isEmbeddedSupported())('unpacking', () => {
  test('twice at once: both get the same whole browser', async () => {
    const cacheDir = join(createScratch(), 'cache');
    const [first, second] = await Promise.all([1, 2].map(() => startUnpacking(cacheDir).browser));
    expect(first).not.toBeNull();
    expect(second).toEqual(first);
    expectWhole(cacheDir, first ?? null);
  });

  test('killed half-way: the next one starts afresh and sweeps up', async () => {
    const cacheDir = join(createScratch(), 'cache');
    const { child, browser } = startUnpacking(cacheDir);
    const started = () =>
      existsSync(cacheDir) && readdirSync(cacheDir).some((name) => readdirSync(join(cacheDir, name)).length > 0);
    await waitFor('something has been unpacked', started);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await browser).toBeNull();
    expect(readdirSync(cacheDir)).toEqual([expect.stringMatching(/^unpacking-/)]);

    expectWhole(cacheDir, await startUnpacking(cacheDir).browser);
  });
});
