import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../support/project-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { createScratch } from '../support/scratch.ts';

const seminarDeck = (folder: string, ...args: string[]) => runCommand(args, folder);

/** As an installation would: the package beside the deck. */
const link = (talk: string) => {
  mkdirSync(join(talk, 'node_modules'));
  symlinkSync(project, join(talk, 'node_modules/seminar-deck'), 'dir');
};

describe('seminar-deck new', () => {
  it.each([
    ['ours', '発表 1'],
    ['default', 'a talk'],
  ])('starts a talk without a fault in the theme %s', async (theme, name) => {
    const folder = createScratch();
    const made = await seminarDeck(folder, 'new', name, '--theme', theme, '--no-install', '--minutes', '15');
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(made.stdout).toContain('npm run export');
    const talk = join(folder, name);
    link(talk);
    const checked = await seminarDeck(talk, 'check', '--strict');
    expect(checked.stdout).toContain('No errors.');
    expect(checked.exitCode).toBe(0);
    const exported = await seminarDeck(talk, 'export', '--strict');
    expect(exported).toMatchObject({ exitCode: 0, stderr: '' });
    expect(exported.stdout).toMatch(/9 pages, .*PDF\/UA-1/);
  });

  it.each([
    ['brief.txt', 'ours'],
    ['japanese.txt', 'ours'],
    ['paper.md', 'default'],
  ])('drafts a talk out of %s in the theme %s that is exported as it stands', async (document, theme) => {
    const folder = createScratch();
    const source = join(project, 'tests/fixtures', 'drafting', document);
    const made = await seminarDeck(folder, 'new', 'talk', '--from', source, '--theme', theme, '--no-install');
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    const talk = join(folder, 'talk');
    link(talk);
    const checked = await seminarDeck(talk, 'check', '--coverage');
    expect(checked.exitCode).toBe(0);
    expect(checked.stdout).toMatch(/(\d+) of \1 sentences are quoted or cited/);
    expect(checked.stdout).toMatch(/(\d+) of \1 quotations stand in their source/);
    const exported = await seminarDeck(talk, 'export', '--json', '-');
    expect(exported.exitCode).toBe(0);
    const { findings } = JSON.parse(exported.stdout) as { findings: { code: string; severity: string }[] };
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes).toContain('DRAFT_HEADLINE');
    expect(codes).toContain('DRAFT_QUESTION');
    expect(codes).toContain('DRAFT_REFERENCE');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await seminarDeck(talk, 'check', '--strict')).exitCode).toBe(1);
  });

  it('drafts nothing over a deck, and nothing out of what is not there', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'slides.md'), '# Mine\n');
    writeFileSync(join(folder, 'a.txt'), 'One sentence.\n');
    expect((await seminarDeck(folder, 'new', '.', '--from', 'a.txt')).stderr).toContain('FOLDER_UNUSABLE');
    expect((await seminarDeck(folder, 'new', 'talk', '--from', 'b.txt')).stderr).toContain('ENTRY_MISSING');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'slides.md']);
  });

  it('adds to a folder with a deck what it lacks, says so first, and overwrites nothing', async () => {
    const folder = createScratch();
    const own = {
      'slides.md': '# Mine\n',
      'package.json': '{ "name": "mine", "scripts": { "export": "slidev export" } }\n',
    };
    for (const [path, text] of Object.entries(own)) writeFileSync(join(folder, path), text);
    const planned = await seminarDeck(folder, 'new', '.', '--dry-run');
    expect(planned.stdout).toContain('would write  package.json');
    expect(planned.stdout).toContain('keeps   the script "export"');
    expect(readdirSync(folder).sort()).toEqual(['package.json', 'slides.md']);
    expect((await seminarDeck(folder, 'new', '.', '--no-install')).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'slides.md'), 'utf8')).toBe(own['slides.md']);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts).toMatchObject({
      export: 'slidev export',
      check: 'seminar-deck check',
    });
  });

  it('leaves a folder that holds something else alone', async () => {
    const folder = createScratch();
    writeFileSync(join(folder, 'thesis.docx'), 'x');
    const refused = await seminarDeck(folder, 'new', '.');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('FOLDER_UNUSABLE');
    expect(readdirSync(folder)).toEqual(['thesis.docx']);
  });

  it('leaves a whole talk where nothing can be installed', async () => {
    const folder = createScratch();
    const talk = join(folder, 'talk');
    const made = await runCommand(['new', 'talk'], folder, '', {
      npm_config_registry: 'http://127.0.0.1:9', // nothing listens there
      npm_config_fetch_retries: '0',
      npm_config_cache: join(folder, 'cache'),
    });
    expect(made.exitCode).toBe(3);
    expect(made.stderr).toContain('INSTALL_FAILED');
    expect(readFileSync(join(talk, 'slides.md'), 'utf8')).toContain('# Talk');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
