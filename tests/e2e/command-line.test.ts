/** What the command line takes, what it answers, and the exit code. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionTable, toFlag } from '../../export/options/option-table.ts';
import { parseReport, runCli } from '../support/export-cli.ts';
import { entryOfFixture, expectExport, exportEntry } from '../support/export-deck.ts';
import { readPdf } from '../support/read-pdf.ts';
import { createScratch, project } from '../support/scratch.ts';

describe('asking', () => {
  test('--help begins with examples and lists every option', async () => {
    const { exitCode, stdout, stderr } = await runCli(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Examples\n {2}seminar-deck export /);
    for (const name of Object.keys(optionTable)) expect(stdout).toContain(`  --${toFlag(name)}`);
    for (const code of [0, 1, 2, 3, 4, 130, 143]) expect(stdout).toMatch(new RegExp(`\\b${code}\\b`));
    expect((await runCli(['-h'])).stdout).toBe(stdout);
  });

  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(await runCli(['--version'])).toMatchObject({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a command that makes no sense ends with 2, one clear message and no file', () => {
  test.for<[args: string[], code: string, says: string]>([
    [['--onyl', 'slides'], 'OPTION_UNKNOWN', 'Did you mean --only?'],
    [['--papper=letter'], 'OPTION_UNKNOWN', 'Did you mean --paper?'],
    [['--allow-hosts', 'example.org'], 'OPTION_UNKNOWN', 'Did you mean --allow-host?'],
    [['-x'], 'OPTION_UNKNOWN', 'There is no option -x.'],
    [['--completely-different'], 'OPTION_UNKNOWN', 'seminar-deck export --help'],
    [['--only', 'notes'], 'OPTION_INVALID', 'both or slides or handout'],
    [['--only'], 'OPTION_INVALID', '--only'],
    [['--only='], 'OPTION_INVALID', '--only'],
    [['--clicks', 'some'], 'OPTION_INVALID', 'final or all'],
    [['--scheme', 'grey'], 'OPTION_INVALID', 'deck or light or dark'],
    [['--paper', 'a5'], 'OPTION_INVALID', 'a4 or letter'],
    [['--range', 'last'], 'OPTION_INVALID', '--range'],
    [['--range', '1..3'], 'OPTION_INVALID', '--range'],
    [['--range', '5-3'], 'OPTION_INVALID', '--range'],
    [['--range', '0'], 'OPTION_INVALID', '--range'],
    [['--timeout', 'long'], 'OPTION_INVALID', '--timeout'],
    [['--timeout', '0'], 'OPTION_INVALID', '--timeout'],
    [['--timeout', '-3'], 'OPTION_INVALID', '--timeout'],
    [['--allow-host', 'https://example.org/path'], 'OPTION_INVALID', '--allow-host'],
    [['--out', ''], 'OPTION_INVALID', '--out'],
    [['--strict=yes'], 'OPTION_INVALID', '--strict'],
    [['no-such-deck.md'], 'ENTRY_MISSING', 'no-such-deck.md'],
    [[], 'ENTRY_MISSING', 'slides.md'],
  ])('%j', async ([args, code, says]) => {
    const cwd = createScratch();
    const { exitCode, stdout, stderr } = await runCli(args, { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error ${code}\\b`));
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('the JSON report is written all the same', async () => {
    const run = await runCli(['no-such-deck.md', '--json', '-']);
    expect(run.exitCode).toBe(2);
    expect(parseReport(run)).toMatchObject({
      status: 'failed',
      exitCode: 2,
      files: [],
      findings: [{ code: 'ENTRY_MISSING' }],
    });
  });
});

test('a folder in which no deck lies is answered with what to name', async () => {
  const cwd = createScratch();
  mkdirSync(join(cwd, 'talk'));
  const { exitCode, stderr } = await runCli(['talk/'], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error ENTRY_MISSING\s+No slides\.md lies in talk or below/);
  expect(stderr).toContain('Name the files');
});

describe('the headmatter’s own settings', () => {
  const writeDeck = (settings: string): string => {
    const entry = join(createScratch(), 'slides.md');
    writeFileSync(
      entry,
      `---\ntheme: none\nfonts:\n  provider: none\n${settings}\n---\n\n# First\n\n<p v-click>Later</p>\n\n---\n\n# Second\n`,
    );
    return entry;
  };

  test('are taken, and the command line wins', async () => {
    const entry = writeDeck('pdf:\n  clicks: all\n  range: 1');
    const asWritten = await expectExport({ entry }, []);
    expect((await readPdf(asWritten.pdf)).pages.map(({ text }) => text)).toEqual(['First', 'First Later']);
    const asTyped = await expectExport({ entry }, [], { args: ['--clicks', 'final', '--range', '1-2'] });
    expect((await readPdf(asTyped.pdf)).pages.map(({ text }) => text)).toEqual(['First Later', 'Second']);
  });

  test.for<[settings: string, code: string, line: number, says: string]>([
    ['pdf:\n  papper: letter', 'OPTION_UNKNOWN', 6, 'Did you mean pdf.paper?'],
    ['pdf:\n  paper: letter\n  clicks: some', 'OPTION_INVALID', 7, 'final or all'],
    ['pdf:\n  out: elsewhere', 'OPTION_UNKNOWN', 6, 'pdf.out'],
    ['pdf: letter', 'OPTION_INVALID', 5, 'pdf:'],
  ])('%j is refused at its line', async ([settings, code, line, says]) => {
    const { exitCode, report, stderr } = await exportEntry(writeDeck(settings));
    expect(exitCode).toBe(2);
    expect(report.findings).toMatchObject([{ code, line }]);
    expect(stderr).toContain(says);
  });
});

describe('options that change the PDF', () => {
  test('two-clicks: --clicks all gives a page for every step', async () => {
    const { pdf } = await expectExport('two-clicks', [], { args: ['--clicks', 'all'] });
    const { pages, outline } = await readPdf(pdf);
    expect(pages.map(({ text }) => text)).toEqual([
      'Two clicks',
      'Two clicks Alpha',
      'Two clicks Alpha Bravo',
      'No clicks Charlie',
      'One click',
      'One click Delta',
    ]);
    expect(outline).toEqual([
      { title: '1. Two clicks', page: 1 },
      { title: '2. No clicks', page: 4 },
      { title: '3. One click', page: 5 },
    ]);
  });

  test('two-clicks: --range and --clicks together', async () => {
    const { pdf } = await expectExport('two-clicks', [], { args: ['--clicks', 'all', '--range', '2-'] });
    expect((await readPdf(pdf)).pages.map(({ text }) => text)).toEqual([
      'No clicks Charlie',
      'One click',
      'One click Delta',
    ]);
  });

  test('light-or-dark: light on paper, unless asked otherwise', async () => {
    const words = async (args: string[]) =>
      (await readPdf((await expectExport('light-or-dark', [], { args })).pdf)).pages[0]?.text;
    expect(await words([])).toBe('Light words');
    expect(await words(['--scheme', 'dark'])).toBe('Dark words');
  });

  test('--only handout --paper letter', async () => {
    const { outDir, report } = await expectExport('two-clicks', [], {
      args: ['--only', 'handout', '--paper', 'letter'],
    });
    expect(report.files.map(({ product }) => product)).toEqual(['handout']);
    expect(readdirSync(outDir)).toEqual(['slides-handout.pdf']);
    const { pages } = await readPdf(join(outDir, 'slides-handout.pdf'));
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
  });
});

describe('where things go', () => {
  test('names: exportFilename, and paths from where the command was typed', async () => {
    const typedIn = createScratch();
    writeFileSync(
      join(typedIn, 'talk.md'),
      '---\ntheme: none\nfonts:\n  provider: none\nexportFilename: ../../elsewhere/my talk.pdf\n---\n\n# First\n',
    );
    const { exitCode, stdout } = await runCli(
      ['talk.md', '--out', 'pdf', '--only', 'slides', '--json', 'report.json'],
      {
        env: { INIT_CWD: typedIn },
      },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^exported {2}.*pdf\/my talk\.pdf {2}1 page, \d+ kB, PDF\/UA-1, PDF\/A-2a\n$/);
    expect(readdirSync(join(typedIn, 'pdf'))).toEqual(['my talk.pdf']);
    expect(JSON.parse(readFileSync(join(typedIn, 'report.json'), 'utf8'))).toMatchObject({
      status: 'exported',
      entry: join(typedIn, 'talk.md'),
      files: [{ path: join(typedIn, 'pdf/my talk.pdf'), pages: 1 }],
    });
  });

  test('--quiet says nothing at all; without it a pipe gets the result and nothing else', async () => {
    const args = [entryOfFixture('hash-router'), '--only', 'slides', '--out', 'out'];
    const cwd = createScratch();
    expect(await runCli([...args, '--quiet'], { cwd })).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    const { exitCode, stdout, stderr } = await runCli(args, { cwd });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^unchanged {2}out\/slides\.pdf {2}4 pages, \d+ kB, PDF\/UA-1, PDF\/A-2a\nNothing has changed/,
    );
  });

  test('stack traces come with --verbose only', async () => {
    const { stderr } = await exportEntry(entryOfFixture('component-throws'), ['--verbose']);
    expect(stderr).toMatch(/^\s+at .*/m);
  });
});

describe('a browser that is none', () => {
  test.for([
    ['/no/such/browser', 'BROWSER_MISSING'],
    ['/bin/false', 'BROWSER_FAILED'],
  ])('--browser %s', async ([browser = '', code]) => {
    const { exitCode, report } = await exportEntry(entryOfFixture('two-clicks'), ['--browser', browser]);
    expect(exitCode).toBe(3);
    expect(report.findings).toMatchObject([{ code, what: expect.stringContaining(browser) }]);
  });
});
