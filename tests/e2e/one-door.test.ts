/** The one command: what it answers before any verb is at work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../cli/commands.ts';
import { runCommand } from '../support/run-command.ts';
import { createScratch, project } from '../support/scratch.ts';

const run = (...args: string[]) => runCommand(args, createScratch());

test('--help lists the commands, and each says more of itself', async () => {
  const { exitCode, stdout, stderr } = await run('--help');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const verb of verbs) expect(stdout).toContain(`\n  ${verb} `);
  const each = await Promise.all(verbs.map((verb) => run(verb, '--help')));
  expect(
    each.map(({ exitCode, stdout }) => [exitCode, /\nUsage\n {2}seminar-deck ([\w-]+)/.exec(stdout)?.[1]]),
  ).toEqual(verbs.map((verb) => [0, verb]));
});

test('who has read enough may go: `… | head`', async () => {
  const child = spawn(process.execPath, [join(project, 'cli/main.ts'), 'export', '--help'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const [exitCode] = await once(child, 'close');
  expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
});

test('--version, with and without a verb', async () => {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const args of [['--version'], ['check', '--version']])
    expect(await run(...args)).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

describe('what makes no sense ends with 2 and what to do', () => {
  test.for<[string[], string]>([
    [[], 'seminar-deck --help'],
    [['exprot'], 'Did you mean seminar-deck export?'],
    [['check_pdf', 'a.pdf'], 'Did you mean seminar-deck check-pdf?'],
    [['talk/slides.md'], 'seminar-deck export talk/slides.md'],
    [['constructor'], 'seminar-deck --help'],
    [['--strict'], 'seminar-deck --help'],
  ])('%j', async ([args, says]) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.split(/\s/).slice(0, 2)).toEqual(['error', 'COMMAND_UNKNOWN']);
    expect(stderr).toContain(says);
  });
});
