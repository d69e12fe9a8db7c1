import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { buildSite, wasKilled } from '../../../deck/build-site.ts';
import type { Finding } from '../../../findings/finding.ts';

const request = {
  ...{ entry: '/talk/slides.md', outDir: '/out', workDir: '/work', products: [], allowHost: [] },
  timeoutMs: 60_000,
};

/** What is found when a builder has printed something and ends in that way. */
async function whenEnded(code: number | null, signal: NodeJS.Signals | null, printed = ''): Promise<Finding> {
  const process = Object.assign(new EventEmitter(), { send: () => true, kill: () => true }) as unknown as ChildProcess;
  const builder = { process, slidev: '', packages: undefined, temporary: '', printed: () => printed };
  const building = buildSite(builder, request, () => undefined, new AbortController().signal);
  process.emit('exit', code, signal);
  const { findings } = await building.then(
    () => ({ findings: [] as Finding[] }),
    (failure: { findings: Finding[] }) => failure,
  );
  return findings[0] as Finding;
}

it('says of a builder how it ended, with what it had printed last', async () => {
  const found = await whenEnded(7, null, 'last words');
  expect(found).toMatchObject({ code: 'BUILD_FAILED', file: request.entry, detail: 'last words' });
  expect(found.what).toContain('exit code 7');
});

it('knows one that others have ended from one that has ended itself', async () => {
  const ends = [await whenEnded(null, 'SIGKILL'), await whenEnded(null, 'SIGSEGV'), await whenEnded(0, null)];
  expect(ends.map(wasKilled)).toEqual([true, false, false]);
});

it('calls want of memory by its name', async () => {
  const printed = 'FATAL ERROR: Ineffective mark-compacts near heap limit - JavaScript heap out of memory';
  const found = await whenEnded(null, 'SIGABRT', printed);
  expect(found.what).toContain('more memory');
  expect(wasKilled(found)).toBe(false);
});
