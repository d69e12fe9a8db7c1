/** The same deck, exported from two clones by two people in two places, is the same file. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/export-cli.ts';
import { createScratch, project } from '../support/scratch.ts';

/** What a clone does not have, or has no need of here. */
const left = new Set(['node_modules', 'dist', '.git', 'tests', 'bench']);

/** A copy of the project with the same packages, in a folder of its own. */
function clone(path: string): string {
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(project).filter((each) => !left.has(each)))
    cpSync(join(project, name), join(path, name), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
  symlinkSync(join(project, 'node_modules'), join(path, 'node_modules'));
  return path;
}

const places: { folder: string; env: Record<string, string> }[] = [
  { folder: 'work', env: { TZ: 'Pacific/Auckland', LANG: 'C.UTF-8', USER: 'ada' } },
  { folder: 'a longer/path to ümlauts', env: { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', USER: 'bo' } },
];
let made: Record<string, Buffer>[];

beforeAll(async () => {
  made = [];
  for (const { folder, env } of places) {
    const path = clone(join(createScratch(), folder));
    const run = await runCli(['--out', 'made', '--quiet'], {
      program: join(path, 'cli/main.ts'),
      cwd: path,
      env: { ...env, HOME: createScratch(), SOURCE_DATE_EPOCH: '1700000000' },
    });
    expect(run.exitCode, run.stderr).toBe(0);
    const names = readdirSync(join(path, 'made')).sort();
    made.push(Object.fromEntries(names.map((name) => [name, readFileSync(join(path, 'made', name))])));
  }
});

test('both clones make the slides and the handout', () => {
  expect(made.map((files) => Object.keys(files))).toEqual(
    Array(2).fill(['american-trust-in-japan-handout.pdf', 'american-trust-in-japan.pdf']),
  );
});

test.for(['american-trust-in-japan.pdf', 'american-trust-in-japan-handout.pdf'])(
  '%s is the same to the byte',
  (name) => {
    const [one, two] = made.map((files) => files[name]);
    expect(one?.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(one ?? Buffer.of(), two ?? Buffer.of())).toBe(0);
  },
);
