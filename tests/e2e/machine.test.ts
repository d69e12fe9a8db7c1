/** `seminar-deck doctor` and `clean`: what this machine has, and what is kept on it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { createScratch, project } from '../support/scratch.ts';

describe('doctor', () => {
  test('without a deck looks at the machine alone', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['doctor'], createScratch());
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/there is no slides\.md here/);
    for (const name of ['node', 'slidev', 'browser', 'sandbox', 'cache'])
      expect(stdout).toMatch(new RegExp(`^(?:ok|note) +${name} `, 'm'));
    expect(stdout.split('\n').length, 'one screen').toBeLessThan(24);
  });

  test('says all that a deck lacks at once, for people and for programs', async () => {
    const folder = createScratch();
    writeFileSync(
      join(folder, 'slides.md'),
      '---\ntheme: no-such\naddons: [neither]\n---\n\n# Greek Ελλάδα and Latin\n',
    );
    const people = await runCommand(['doctor'], folder);
    expect(people.exitCode).toBe(3);
    expect(people.stdout).toMatch(/missing +theme +no-such is not installed\n +→ Run `npm i -D slidev-theme-no-such`/);
    expect(people.stdout).toMatch(/missing +add-on +neither/);
    const program = await runCommand(['doctor', '--json', '--browser', '/no/such'], folder);
    const report = JSON.parse(program.stdout);
    expect(report).toMatchObject({ version: 1, exitCode: 3, entry: join(folder, 'slides.md') });
    expect(report.checkups.filter(({ state }: { state: string }) => state === 'missing')).toMatchObject([
      { name: 'theme' },
      { name: 'add-on' },
      { name: 'browser', says: expect.stringContaining('/no/such') },
    ]);
    expect(readdirSync(folder)).toEqual(['slides.md']);
  });

  test('names the script for which no font is there', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'slides.md'), '---\ntheme: none\n---\n\n# Hieroglyphs \u{13000}\u{13001}\n');
    const { exitCode, stdout } = await runCommand(['doctor'], folder);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/note +fonts +no font here for signs \(\u{13000} \u{13001}\)/u);
  });
});

test('clean removes what was kept, says so, and finds nothing more', () => {
  // A copy that has a cache of its own: that of this project is in use.
  const copy = join(createScratch(), 'copy');
  for (const name of ['cli', 'export/options', 'findings', 'machine', 'handout/settings.ts', 'package.json'])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules/.cache/seminar-deck/modules'), { recursive: true });
  symlinkSync(join(project, 'node_modules/fastest-levenshtein'), join(copy, 'node_modules/fastest-levenshtein'));
  writeFileSync(join(copy, 'node_modules/.cache/seminar-deck/modules/one'), 'x'.repeat(2_000));
  const clean = () =>
    spawnSync(process.execPath, [join(copy, 'cli/main.ts'), 'clean'], {
      cwd: copy,
      env: { ...process.env, INIT_CWD: copy, npm_package_json: join(copy, 'package.json') },
      encoding: 'utf8',
    });
  const first = clean();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toBe(
    `removed   ${'compiled modules'.padEnd(36)}    2 kB\n2 kB freed in node_modules/.cache/seminar-deck\n`,
  );
  expect(existsSync(join(copy, 'node_modules/.cache/seminar-deck'))).toBe(false);
  expect(clean()).toMatchObject({ status: 0, stdout: 'There is nothing in node_modules/.cache/seminar-deck.\n' });
});
