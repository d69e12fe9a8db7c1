import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseCommandLine } from '../../../../cli/parse-command-line.ts';
import type { Options } from '../../../../export/options/option-table.ts';
import { resolveOptions } from '../../../../export/options/resolve-options.ts';
import {
  describeCircumstances,
  type ExportedFile,
  findUnchanged,
  takePrints,
  writeRecord,
} from '../../../../export/record/export-record.ts';
import { hashFile } from '../../../../export/record/fingerprint.ts';
import { finding } from '../../../../findings/finding.ts';
import { cacheFolder } from '../../../../machine/cache-folder.ts';
import { createScratch } from '../../../support/scratch.ts';

vi.mock('../../../../machine/cache-folder.ts', async () => {
  const scratch = await import('../../../support/scratch.ts');
  return { cacheFolder: scratch.createScratch() };
});
const records = join(cacheFolder, 'exports');

const slidev = { version: '53.0.0', isOfDeck: false };
const later = new Date('2031-01-01T00:00:00Z');
const optionsFor = (argv: string): Options =>
  resolveOptions(
    { entry: 'slides.md', ...parseCommandLine('export', argv.split(' ').filter(Boolean)) },
    {},
    '/deck/slides.md',
  );
const circumstancesOf = (argv: string, { browser = 'embedded 1', entry = '/deck/slides.md' } = {}) =>
  describeCircumstances(entry, optionsFor(argv), browser);

/** An export as it is after its end: a deck with a folder of layouts, its PDF, and the record of it. */
async function exportOnce(startedAt = Date.now() + 60_000) {
  const folder = createScratch();
  const paths = {
    entry: join(folder, 'slides.md'),
    layouts: join(folder, 'layouts/'),
    pdf: join(folder, 'slides.pdf'),
  };
  writeFileSync(paths.entry, '# One');
  mkdirSync(paths.layouts);
  writeFileSync(paths.pdf, 'printed');
  const circumstances = circumstancesOf('');
  const file: ExportedFile = {
    product: 'slides',
    path: paths.pdf,
    pages: 1,
    bytes: 9,
    sha256: await hashFile(paths.pdf),
    pdfUa: true,
    pdfA: true,
  };
  const findings = [finding('SLIDE_EMPTY', 'Slide 2 is empty.')];
  const inputs = await takePrints([paths.entry, paths.layouts], startedAt);
  if (inputs) await writeRecord({ circumstances, inputs, files: [file], findings, slidev });
  return { paths, file, findings, find: (now = circumstances) => findUnchanged([paths.pdf], now) };
}

describe('findUnchanged', () => {
  it('finds the export again, with its files and warnings', async () => {
    const { find, file, findings } = await exportOnce();
    expect(await find()).toMatchObject({ files: [file], findings });
  });

  it('finds it again when a file was only saved anew', async () => {
    const { find, paths } = await exportOnce();
    utimesSync(paths.entry, later, later);
    expect(await find()).toBeDefined();
  });

  it.each<[string, (paths: { entry: string; layouts: string; pdf: string }) => void]>([
    ['the deck was edited', ({ entry }) => writeFileSync(entry, '# Two')],
    ['the deck was deleted', ({ entry }) => rmSync(entry)],
    ['a layout has appeared', ({ layouts }) => writeFileSync(join(layouts, 'new.vue'), '')],
    ['the PDF was deleted', ({ pdf }) => rmSync(pdf)],
    ['the PDF was altered', ({ pdf }) => writeFileSync(pdf, 'annotated')],
  ])('finds nothing when %s', async (_, change) => {
    const { find, paths } = await exportOnce();
    change(paths);
    expect(await find()).toBeUndefined();
  });

  it('finds nothing of an export during which the deck was saved', async () => {
    const { find } = await exportOnce(Date.now() - 60_000);
    expect(await find()).toBeUndefined();
  });

  it('finds nothing under other circumstances', async () => {
    const { find } = await exportOnce();
    expect(await find(circumstancesOf('--clicks all'))).toBeUndefined();
  });

  it('finds nothing for other files', async () => {
    const { paths } = await exportOnce();
    expect(await findUnchanged([paths.pdf, `${paths.pdf}-handout.pdf`], circumstancesOf(''))).toBeUndefined();
    expect(await findUnchanged([join(createScratch(), 'never-exported.pdf')], circumstancesOf(''))).toBeUndefined();
  });

  it('takes the last record of an export to the same place', async () => {
    const { paths, file, find } = await exportOnce();
    const circumstances = circumstancesOf('--paper letter');
    const inputs = (await takePrints([paths.entry], later.getTime())) ?? {};
    await writeRecord({ circumstances, inputs, files: [file], findings: [finding('SLIDE_EMPTY', 'x')], slidev });
    expect(await find()).toBeUndefined();
    expect(await find(circumstances)).toBeDefined();
  });

  it('bears a record that cannot be read', async () => {
    const { find } = await exportOnce();
    for (const name of readdirSync(records)) writeFileSync(join(records, name), '{ "circum');
    expect(await find()).toBeUndefined();
  });
});

describe('describeCircumstances', () => {
  it.each([
    '--clicks all',
    '--range 1-2',
    '--scheme dark',
    '--paper letter',
    '--allow-host a.example',
    '--offline',
    '--strict',
    '--only slides',
    '--browser /usr/bin/chrome',
  ])('differ with %s', (argv) => {
    expect(circumstancesOf(argv)).not.toBe(circumstancesOf(''));
  });

  it('differ with the deck, for two decks may be exported to one place', () => {
    expect(circumstancesOf('', { entry: '/other/slides.md' })).not.toBe(circumstancesOf(''));
  });

  it('differ with the browser', () => {
    expect(circumstancesOf('', { browser: 'embedded 2' })).not.toBe(circumstancesOf(''));
  });

  it('differ with the date that is asked for', () => {
    const undated = circumstancesOf('');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
    expect(circumstancesOf('')).not.toBe(undated);
  });

  it('are the same however the path of the deck was typed', () => {
    expect(circumstancesOf('./slides.md')).toBe(circumstancesOf('slides.md'));
  });

  it.each(['--quiet', '--verbose', '--force', '--json -'])('are the same with %s, which changes no PDF', (argv) => {
    expect(circumstancesOf(argv)).toBe(circumstancesOf(''));
  });
});

it('forgets the oldest exports beyond two hundred', async () => {
  const { find } = await exportOnce();
  for (let i = 0; i < 250; i++) {
    const path = join(records, `old-${i}.json`);
    writeFileSync(path, '{}');
    utimesSync(path, 1_000 + i, 1_000 + i);
  }
  const again = await exportOnce();
  expect(readdirSync(records)).toHaveLength(200);
  expect(readdirSync(records)).not.toContain('old-0.json');
  expect(readdirSync(records)).toContain('old-249.json');
  expect([await find(), await again.find()]).not.toContain(undefined);
});
