import { expect, it, vi } from 'vitest';
import { createManyReporter } from '../../../cli/many-reporter.ts';
import type { Result } from '../../../export/many/task.ts';
import { finding } from '../../../findings/finding.ts';

const failed: Result = {
  deck: 'a.md',
  status: 'failed',
  seconds: 2,
  findings: [finding('NO_SLIDES', 'None is left.', { file: '/home/a.md' })],
};

function written(isTTY: boolean, options: { quiet?: boolean; verbose?: boolean } = {}) {
  vi.stubEnv('CI', undefined);
  const said: string[] = [];
  const stderr = { isTTY, columns: 30, write: (text: string) => said.push(text) } as unknown as NodeJS.WriteStream;
  const reporter = createManyReporter({ total: 2, quiet: false, verbose: false, cwd: '/home', stderr, ...options });
  reporter.step('a.md', 'draw slides', 3, 20);
  reporter.step('b/a-long-name-of-a-deck.md', 'load');
  reporter.ended(failed);
  reporter.stop();
  vi.unstubAllEnvs();
  return said.join('');
}

it('says of each deck as it ends what came of it, and why', () => {
  const text = written(false);
  expect(text).toMatch(/^\[1\/2\] failed {2}a\.md {2}2\.0 s\nerror NO_SLIDES {2}a\.md\n {2}None is left\.\n/);
  expect(text).not.toContain('draw');
});

it('shows a line a job on a terminal, none wider than it, and takes them away', () => {
  const text = written(true);
  expect(text).toContain('a.md  draw slides 3/20 …\n');
  expect(text).toContain('b/a-long-name-of-a-deck.md  l\n');
  expect(text.endsWith('\u001B[1A\u001B[J')).toBe(true);
});

it('names the deck of every step with --verbose, and nothing but findings with --quiet', () => {
  expect(written(false, { verbose: true })).toMatch(/s {2}b\/a-long-name-of-a-deck\.md {2}load\n/);
  expect(written(false, { quiet: true })).toMatch(/^\[1\/2\] failed/);
});
