import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findDeckDate } from '../../../deck/deck-date.ts';
import { createScratch } from '../../support/scratch.ts';

/** Neither the exporter nor its tests need git; only what follows from a commit is tested with it. */
const hasGit = spawnSync('git', ['--version']).status === 0;

beforeEach(() => void vi.stubEnv('SOURCE_DATE_EPOCH', undefined));

function deckAt(folder: string, changed: string, name = 'slides.md'): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, '# One');
  utimesSync(file, new Date(changed), new Date(changed));
  return file;
}

/** Commits everything below a folder, at that moment. */
function commit(folder: string, moment: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: moment,
        GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'x');
}
const dateOf = async (entry: string, files: string[] = []) => (await findDeckDate(entry, files)).toISOString();

describe('findDeckDate', () => {
  it('takes SOURCE_DATE_EPOCH before all else', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
    const entry = deckAt(createScratch(), '2020-05-06T07:08:09Z');
    if (hasGit) commit(join(entry, '..'), '2021-01-01T00:00:00Z');
    expect(await dateOf(entry)).toBe('2023-11-14T22:13:00.000Z');
  });

  it('takes SOURCE_DATE_EPOCH=0 for what it says', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '0');
    expect(await dateOf(deckAt(createScratch(), '2020-05-06T07:08:09Z'))).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each(['', 'yesterday', '-5'])('passes over SOURCE_DATE_EPOCH=%s', async (value) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', value);
    expect(await dateOf(deckAt(createScratch(), '2020-05-06T07:08:09Z'))).toBe('2020-05-06T07:08:00.000Z');
  });

  it.runIf(hasGit)('takes the last commit of the deck’s folder, not of others in the repository', async () => {
    const repository = createScratch();
    const entry = deckAt(join(repository, 'talk'), '2030-01-01T00:00:00Z');
    commit(repository, '2022-03-04T05:06:07Z');
    deckAt(join(repository, 'other'), '2030-01-01T00:00:00Z');
    commit(repository, '2023-03-04T05:06:07Z');
    expect(await dateOf(entry)).toBe('2022-03-04T05:06:00.000Z');
  });

  it.runIf(hasGit)('takes the newest file where nothing of the folder was ever committed', async () => {
    const repository = createScratch();
    deckAt(join(repository, 'other'), '2030-01-01T00:00:00Z');
    commit(repository, '2023-03-04T05:06:07Z');
    const entry = deckAt(join(repository, 'talk'), '2020-05-06T07:08:59Z');
    expect(await dateOf(entry)).toBe('2020-05-06T07:08:00.000Z');
  });

  it('takes the newest of the deck’s files outside of any repository', async () => {
    const folder = createScratch();
    const entry = deckAt(folder, '2020-05-06T07:08:09Z');
    const section = deckAt(folder, '2021-05-06T07:08:09Z', 'section.md');
    expect(await dateOf(entry, [section, entry, join(folder, 'gone.md')])).toBe('2021-05-06T07:08:00.000Z');
  });

  it('needs no git', async () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(await dateOf(deckAt(createScratch(), '2020-05-06T07:08:09Z'))).toBe('2020-05-06T07:08:00.000Z');
  });
});
