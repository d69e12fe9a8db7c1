/** Exports a fixture or a deck of the test's own, and says what came of it in comparable form. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'vitest';
import type { JsonReport } from '../../cli/json-report.ts';
import type { Code } from '../../findings/catalogue.ts';
import { type CliOptions, type CliRun, parseReport, runCli } from './export-cli.ts';
import { copyFixture, createScratch } from './scratch.ts';

export interface DeckRun extends CliRun {
  report: JsonReport;
  /** Folder of the deck. */
  deck: string;
  outDir: string;
  /** Path of the slides PDF, whether it exists or not. */
  pdf: string;
}

export interface ExpectedFinding {
  code: Code;
  slide?: number;
  /** File, line and column as far as they must be known, from the deck's folder: `slides.md:12`. */
  at?: string;
  /** Words the message must hold. */
  says?: string;
}

/** Exports a deck that lies in a folder. `entry` is its Markdown file. */
export async function exportEntry(
  entry: string,
  args: readonly string[] = [],
  options: CliOptions & { outDir?: string } = {},
): Promise<DeckRun> {
  const { outDir = join(createScratch(), 'out'), ...rest } = options;
  const run = await runCli(
    [entry, '--out', outDir, ...(args.includes('--only') ? [] : ['--only', 'slides']), '--json', '-', ...args],
    rest,
  );
  return { ...run, report: parseReport(run), deck: dirname(entry), outDir, pdf: join(outDir, 'slides.pdf') };
}

/** Copies a fixture and says where its entry is. `name/folder`: the deck is a folder of the fixture, not all of it. */
export function entryOfFixture(name: string): string {
  const [fixture = '', ...folders] = name.split('/');
  return join(copyFixture(fixture), ...folders, 'slides.md');
}

const previousPdf = '%PDF-1.7 the last good export\n';

/** A deck, or the name of a fixture. */
export type Deck = string | { entry: string };

/** How a deck is exported: by a command of its own, or with others. */
export interface Exporting {
  outDirOf: (entry: string) => string;
  run: (entry: string, args: readonly string[], outDir: string) => Promise<DeckRun>;
  /** What is printed of a deck that is refused. */
  refused: RegExp;
}

export const alone: Exporting = {
  outDirOf: () => join(createScratch(), 'out'),
  run: (entry, args, outDir) => exportEntry(entry, args, { outDir }),
  refused: /^Not exported: \d+ (?:error|warning)/m,
};

const entryOf = (deck: Deck): string => (typeof deck === 'string' ? entryOfFixture(deck) : deck.entry);

/** Exports a deck that must be refused, and sees to it that a refusal leaves everything as it was. */
export async function expectRefusal(
  deck: Deck,
  expected: readonly ExpectedFinding[],
  { args = [], exitCode = 1 }: { args?: readonly string[]; exitCode?: number } = {},
  exporting = alone,
): Promise<DeckRun> {
  const entry = entryOf(deck);
  const outDir = exporting.outDirOf(entry);
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'slides.pdf'), previousPdf);
  const run = await exporting.run(entry, args, outDir);
  expectFindings(run, expected);
  expect(run).toMatchObject({ exitCode, signal: null, report: { status: 'failed', exitCode, files: [] } });
  expect(readdirSync(outDir), 'nothing is left in the output folder').toEqual(['slides.pdf']);
  expect(readFileSync(join(outDir, 'slides.pdf'), 'utf8'), 'the previous PDF').toBe(previousPdf);
  expect(run.stderr).toMatch(exporting.refused);
  expectReadable(run);
  return run;
}

/** Exports a deck that must come out, with these findings (warnings) and no others. */
export async function expectExport(
  deck: Deck,
  expected: readonly ExpectedFinding[],
  { args = [] }: { args?: readonly string[] } = {},
  exporting = alone,
): Promise<DeckRun> {
  const entry = entryOf(deck);
  const run = await exporting.run(entry, args, exporting.outDirOf(entry));
  expectFindings(run, expected);
  expect(run).toMatchObject({ exitCode: 0, signal: null, report: { status: 'exported', exitCode: 0 } });
  expect(run.report.findings.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  expectReadable(run);
  return run;
}

/** Exactly the expected findings, in any order. */
export function expectFindings(
  { report, deck }: Pick<DeckRun, 'report' | 'deck'>,
  expected: readonly ExpectedFinding[],
): void {
  const seen = report.findings.map(
    ({ code, slide = 0, file, line, column, what }): Required<ExpectedFinding> => ({
      code,
      slide,
      at: [file && relative(deck, file), line, column].filter((part) => part !== undefined).join(':'),
      says: what,
    }),
  );
  const wanted = expected.map(
    ({ code, slide = 0, at = '', says = '' }): Required<ExpectedFinding> => ({ code, slide, at, says }),
  );
  const wantedInOrder = wanted.toSorted(byPlace);
  const seenInOrder = seen.toSorted(byPlace).map((finding, i) => {
    const { at } = wantedInOrder[i] ?? {};
    return at && finding.at.startsWith(`${at}:`) ? { ...finding, at } : finding; // a column more than asked for is welcome
  });
  expect(seenInOrder).toEqual(
    wantedInOrder.map((finding) => ({ ...finding, says: expect.stringContaining(finding.says) })),
  );
}

const byPlace = (a: ExpectedFinding, b: ExpectedFinding): number =>
  (a.slide ?? 0) - (b.slide ?? 0) ||
  a.code.localeCompare(b.code) ||
  placeKey(a).localeCompare(placeKey(b), 'en', { numeric: true });

const placeKey = ({ at = '', says = '' }: ExpectedFinding): string => `${at} ${says}`;

/** What a person reads: every finding by its code, with what to do, and never a stack trace. */
function expectReadable({ stderr, report }: DeckRun): void {
  for (const { code, what, why, fix } of report.findings) {
    expect(stderr).toContain(code);
    expect(stderr).toContain(what);
    expect([what, why, fix].filter((text) => text.trim() === '')).toEqual([]);
  }
  expect(stderr).not.toMatch(/^\s+at .*[:(]\d+:\d+/m);
}
