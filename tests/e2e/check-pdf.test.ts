// `seminar-deck check-pdf`: what it answers to people and programs, and the exit code.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createScratch, project } from '../support/scratch.ts';
import { createControl } from '../unit/pdf/check/control-document.ts';
import { createPages } from '../unit/pdf/pdf-builder.ts';

let folder: string;

const check = (...args: string[]) =>
  new Promise<{ exitCode: number; stdout: string; stderr: string }>((done) => {
    const command = [join(project, 'cli/main.ts'), 'check-pdf', ...args];
    execFile(process.execPath, command, { env: { ...process.env, INIT_CWD: folder } }, (error, stdout, stderr) =>
      done({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

beforeAll(async () => {
  folder = createScratch();
  writeFileSync(join(folder, 'good.pdf'), await (await createControl()).pdf.save());
  writeFileSync(join(folder, 'untagged.pdf'), await (await createPages(12)).save());
  writeFileSync(join(folder, 'notes.pdf'), 'no PDF');
});

describe('seminar-deck check-pdf', () => {
  test('a compliant PDF: 0, and what is left to a person', async () => {
    const { exitCode, stdout, stderr } = await check('good.pdf');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^compliant {2}good\.pdf\n.*for a person to judge\.\n$/s);
    expect(await check('good.pdf', '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  test('another one: 1, and the failures by condition with their places and the remedy', async () => {
    const { exitCode, stdout } = await check('untagged.pdf');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('not compliant  untagged.pdf\n  PDF/UA-1: 29 failures of 7 conditions\n');
    expect(stdout).toContain(`
01-005  Content is neither tagged nor marked as an artifact.  ISO 14289-1, 7.1
    page 1: Outside tags and artifacts: 6 glyphs (“Page 1”).
`);
    expect(stdout).toContain('    … and 4 more\n  → Put the content into a structure element, or mark it');
  });

  test('several files, one of them no PDF: 3, with a report on each', async () => {
    const { exitCode, stdout, stderr } = await check('good.pdf', 'notes.pdf', 'nowhere.pdf', 'untagged.pdf');
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^compliant {2}good\.pdf$/m);
    expect(stdout).toMatch(/^not compliant {2}untagged\.pdf$/m);
    expect(stderr).toMatch(/^unreadable {2}notes\.pdf$/m);
    expect(stderr).toMatch(/^unreadable {2}nowhere\.pdf\n {2}.*no such file/m);
  });

  test('--json: every failure, for another program', async () => {
    const { exitCode, stdout } = await check('--json', 'good.pdf', 'untagged.pdf');
    expect(exitCode).toBe(1);
    const [good, untagged] = JSON.parse(stdout);
    expect(good).toEqual({ file: 'good.pdf', compliant: true, failures: [], standards: ['PDF/UA-1'] });
    expect(untagged.failures).toHaveLength(29);
    expect(untagged.failures[0]).toEqual(
      expect.objectContaining({ condition: expect.any(String), message: expect.any(String) }),
    );
  });

  test('--help, --conditions, and a command that makes no sense: 2', async () => {
    const help = await check('--help');
    expect(help).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Examples\n {2}seminar-deck check-pdf /),
    });
    const docs = readFileSync(join(project, 'docs/pdf-ua.md'), 'utf8');
    expect(docs).toContain((await check('--conditions')).stdout);
    for (const [args, says] of [
      [[], 'seminar-deck check-pdf <file.pdf>'],
      [['--strict', 'good.pdf'], 'seminar-deck check-pdf --help'],
    ] as const) {
      const { exitCode, stdout, stderr } = await check(...args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
  });
});
