/** What happens to an export from outside: signals, crashes, full disks, other exports, decks that reach out. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport, type RunningCli, startCli } from '../support/export-cli.ts';
import { entryOfFixture, exportEntry } from '../support/export-deck.ts';
import { findDescendants, findMarked, isAlive, type Process, ticksOf, waitFor } from '../support/processes.ts';
import { readPdf } from '../support/read-pdf.ts';
import { createScratch } from '../support/scratch.ts';

const previousPdf = '%PDF-1.7 the last good export\n';

/** An export in a world of its own: its temporary folder, its output folder, a mark on all its processes. */
function startMarked(entry: string, args: readonly string[] = []) {
  const mark = randomUUID();
  const outDir = join(createScratch(), 'out');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'slides.pdf'), previousPdf);
  const tmp = createScratch();
  const env = { TMPDIR: tmp, DECK_TEST_MARK: mark };
  const cli = startCli([entry, '--out', outDir, '--verbose', '--json', '-', ...args], { env });
  let family: Process[] = [];
  const survivors = () => [...findMarked(mark), ...family.filter(isAlive)];
  return {
    cli,
    outDir,
    env,
    temporaryFiles: () => readdirSync(tmp),
    /** Sends the signal and remembers which processes belong to the export: they must end with it. */
    kill: (signal: NodeJS.Signals) => {
      cli.kill('SIGSTOP'); // or it might go on to another step while we look
      family = findDescendants(cli.pid);
      cli.kill(signal);
      cli.kill('SIGCONT');
    },
    waitForNoProcess: () => waitFor('no process of the export is left', () => survivors().length === 0),
    expectNothingLeft: async () => {
      await waitFor('no process of the export is left', () => survivors().length === 0);
      expect(readdirSync(tmp), 'temporary files').toEqual([]);
      expectPreviousUntouched(outDir);
    },
  };
}

function expectPreviousUntouched(outDir: string): void {
  expect(readdirSync(outDir)).toEqual(['slides.pdf']);
  expect(readFileSync(join(outDir, 'slides.pdf'), 'utf8')).toBe(previousPdf);
}

/** Large enough for every step to take longer than a signal takes to arrive. */
function writeLongDeck(): string {
  const entry = join(createScratch(), 'slides.md');
  const slides = Array.from(
    { length: 40 },
    (_, i) => `# Slide ${i + 1}\n\n- One point\n- Another point\n\n<!-- A note -->\n`,
  );
  writeFileSync(entry, `---\ntheme: none\nfonts:\n  provider: none\n---\n\n${slides.join('\n---\n\n')}`);
  return entry;
}

const browserOf = ({ pid }: RunningCli) =>
  findDescendants(pid).find(
    ({ command }) => command.includes('--remote-debugging-pipe') && !command.includes('--type='),
  );

const renderersOf = ({ pid }: RunningCli) =>
  findDescendants(pid).filter(({ command }) => command.includes('--type=renderer'));

const builderOf = ({ pid }: RunningCli) => findDescendants(pid).find(({ command }) => command.includes('site-worker'));

describe('interrupted', () => {
  test.for<[signal: 'SIGINT' | 'SIGTERM', step: string, exitCode: number]>([
    ['SIGINT', 'load', 130],
    ['SIGTERM', 'build', 143],
    ['SIGINT', 'draw slides', 130],
    ['SIGTERM', 'print slides', 143],
    ['SIGINT', 'finish slides', 130],
  ])('by %s at the step "%s"', async ([signal, step, exitCode]) => {
    const { cli, kill, expectNothingLeft } = startMarked(writeLongDeck());
    await cli.step(step);
    kill(signal);
    const { exitCode: actual, stderr, stdout } = await cli.ended;
    expect(actual).toBe(exitCode);
    expect(stderr).toMatch(/Interrupted/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    await expectNothingLeft();
  });

  test('by SIGTERM at the last moment: all is written, or nothing', async () => {
    const { cli, kill, outDir, expectNothingLeft } = startMarked(writeLongDeck());
    await cli.step('finish handout');
    kill('SIGTERM');
    const run = await cli.ended;
    if (run.exitCode === 143) return await expectNothingLeft();
    expect(run.exitCode).toBe(0);
    expect(parseReport(run).status).toBe('exported');
    expect(readdirSync(outDir).sort()).toEqual(['slides-handout.pdf', 'slides.pdf']);
    expect((await readPdf(join(outDir, 'slides.pdf'))).pages).toHaveLength(40);
  });

  test.for<[when: string, isMoment: (renderer: Process) => boolean]>([
    ['while the tab opens', () => true],
    ['while a slide blocks the tab', (renderer) => ticksOf(renderer) > 150],
  ])('%s', async ([, isMoment]) => {
    const { cli, kill, expectNothingLeft } = startMarked(entryOfFixture('endless-loop-in-setup'));
    await cli.step('build');
    await waitFor('the tab is at that moment', () => renderersOf(cli).some(isMoment));
    kill('SIGINT');
    const { exitCode, stderr } = await cli.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: expect.stringContaining('Interrupted') });
    expect(stderr).not.toMatch(/^\s+at /m);
    await expectNothingLeft();
  });
});

describe('killed', () => {
  test.for<[step: string, fixture: string]>([
    ['build', 'two-clicks'],
    ['draw slides', 'waitfor-never'],
    ['load', 'endless-build'],
  ])('at the step "%s": its processes end by themselves, the next export sweeps up', async ([step, fixture]) => {
    const { cli, kill, waitForNoProcess, outDir, env, temporaryFiles } = startMarked(entryOfFixture(fixture));
    await cli.step(step);
    await waitFor('the browser runs', () => browserOf(cli));
    kill('SIGKILL');
    expect((await cli.ended).signal).toBe('SIGKILL');
    await waitForNoProcess();
    expectPreviousUntouched(outDir);

    expect(temporaryFiles(), 'the killed export could not sweep').not.toEqual([]);
    const next = await exportEntry(entryOfFixture('unknown-layout'), [], { outDir, env });
    expect(next.exitCode).toBe(1);
    expect(temporaryFiles()).toEqual([]);
  });
});

describe('a process of the export dies', () => {
  test('the browser', async () => {
    const { cli, expectNothingLeft } = startMarked(entryOfFixture('waitfor-never'));
    await cli.step('draw slides');
    process.kill(browserOf(cli)?.pid ?? Number.NaN, 'SIGKILL');
    const run = await cli.ended;
    expect(run.exitCode).toBe(3);
    expect(parseReport(run).findings).toMatchObject([{ code: 'BROWSER_CRASHED' }]);
    await expectNothingLeft();
  });

  test('the browser, while a slide blocks the tab', async () => {
    const { cli, expectNothingLeft } = startMarked(entryOfFixture('endless-loop-in-setup'));
    await cli.step('build');
    await waitFor('the slide blocks', () => renderersOf(cli).some((renderer) => ticksOf(renderer) > 150));
    process.kill(browserOf(cli)?.pid ?? Number.NaN, 'SIGKILL');
    const run = await cli.ended;
    expect(run.exitCode).toBe(3);
    expect(parseReport(run).findings).toMatchObject([{ code: 'BROWSER_CRASHED' }]);
    await expectNothingLeft();
  });

  test('the tab', async () => {
    const { cli, expectNothingLeft } = startMarked(entryOfFixture('waitfor-never'));
    await cli.step('draw slides');
    for (const { pid } of renderersOf(cli)) process.kill(pid, 'SIGKILL');
    const run = await cli.ended;
    expect(run.exitCode).toBe(3);
    expect(parseReport(run).findings).toMatchObject([{ code: 'BROWSER_CRASHED' }]);
    await expectNothingLeft();
  });

  test('the builder', async () => {
    const { cli, expectNothingLeft } = startMarked(writeLongDeck());
    await cli.step('build');
    process.kill(builderOf(cli)?.pid ?? Number.NaN, 'SIGKILL');
    const run = await cli.ended;
    expect(run.exitCode).toBe(1);
    expect(parseReport(run).findings).toMatchObject([
      { code: 'BUILD_FAILED', what: expect.stringContaining('SIGKILL') },
    ]);
    await expectNothingLeft();
  });
});

describe('the output cannot be written', () => {
  test('a file stands where the folder should be', async () => {
    const outDir = join(createScratch(), 'out');
    writeFileSync(outDir, 'not a folder');
    const run = await exportEntry(entryOfFixture('two-clicks'), [], { outDir });
    expect(run).toMatchObject({ exitCode: 3, report: { status: 'failed', exitCode: 3 } });
    expect(run.report.findings).toMatchObject([{ code: 'OUTPUT_UNWRITABLE', what: expect.stringContaining(outDir) }]);
    expect(readFileSync(outDir, 'utf8')).toBe('not a folder');
  });

  test('a folder stands where the PDF should be: neither PDF is written', async () => {
    const outDir = join(createScratch(), 'out');
    mkdirSync(join(outDir, 'slides-handout.pdf/kept'), { recursive: true });
    writeFileSync(join(outDir, 'slides.pdf'), previousPdf);
    const run = await exportEntry(entryOfFixture('two-clicks'), ['--only', 'both'], { outDir });
    expect(run.exitCode).toBe(3);
    expect(run.report.findings).toMatchObject([{ code: 'OUTPUT_UNWRITABLE' }]);
    expect(readdirSync(outDir).sort()).toEqual(['slides-handout.pdf', 'slides.pdf']);
    expect(readFileSync(join(outDir, 'slides.pdf'), 'utf8')).toBe(previousPdf);
  });

  test('the disk is full', async () => {
    const { cli, expectNothingLeft } = startMarked(entryOfFixture('waitfor-late'));
    await cli.step('draw slides');
    // From here the exporter itself may write no more than a kilobyte to any file; its browser runs already.
    execFileSync('prlimit', ['--pid', String(cli.pid), '--fsize=1000']);
    const run = await cli.ended;
    expect(run.exitCode).toBe(3);
    expect(parseReport(run).findings).toMatchObject([{ code: 'OUTPUT_UNWRITABLE' }]);
    await expectNothingLeft();
  });
});

test('two exports to one folder at once: both succeed', async () => {
  const entry = entryOfFixture('two-clicks');
  const outDir = join(createScratch(), 'out');
  const runs = await Promise.all([1, 2].map(() => exportEntry(entry, ['--only', 'both'], { outDir })));
  expect(runs.map(({ exitCode, report }) => [exitCode, report.findings])).toEqual([
    [0, []],
    [0, []],
  ]);
  expect(readdirSync(outDir).sort()).toEqual(['slides-handout.pdf', 'slides.pdf']);
  expect((await readPdf(join(outDir, 'slides.pdf'))).pages.map(({ text }) => text)).toEqual([
    'Two clicks Alpha Bravo',
    'No clicks Charlie',
    'One click Delta',
  ]);
  expect((await readPdf(join(outDir, 'slides-handout.pdf'))).pages).toHaveLength(2);
});
