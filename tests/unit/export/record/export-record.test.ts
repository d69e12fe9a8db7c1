import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  describeInputs,
  type ExportedFile,
  findUnchanged,
  type RecordRequest,
  writeRecord,
} from '../../../../export/record/export-record.ts';
import { finding } from '../../../../findings/finding.ts';
import { cacheFolder } from '../../../../machine/cache-folder.ts';
import { hashContent } from '../../../../machine/hash-content.ts';
import { createScratch } from '../../../support/scratch.ts';

vi.mock('../../../../machine/cache-folder.ts', async () => {
  const scratch = await import('../../../support/scratch.ts');
  return { cacheFolder: scratch.createScratch() };
});

const slidev = { version: '53.0.0', isOfDeck: false };
const later = new Date('2031-01-01T00:00:00Z');
const pdf = Buffer.from('printed');

interface Place {
  entry: string;
  layouts: string;
  theme: string;
  pdf: string;
}

const placeIn = (folder: string): Place => ({
  entry: join(folder, 'deck/slides.md'),
  layouts: join(folder, 'deck/layouts/'),
  theme: join(folder, 'deck/node_modules/theme/index.css'),
  pdf: join(folder, 'out/slides.pdf'),
});

const requestFor = ({ entry, pdf }: Place, cache = '', circumstances = 'as ever'): RecordRequest => ({
  ...{ entry, cache, circumstances },
  targets: [{ product: 'slides', path: pdf }],
});

/** An export as it is after its end: a deck with a folder of layouts, its PDF, and the record of it. */
function exportOnce({ startedAt = Date.now() + 60_000, cache = '', text = '# One' } = {}) {
  const folder = createScratch();
  const place = placeIn(folder);
  mkdirSync(place.layouts, { recursive: true });
  mkdirSync(join(place.theme, '..'), { recursive: true });
  mkdirSync(join(folder, 'out'));
  writeFileSync(place.entry, text);
  writeFileSync(place.theme, 'p {}');
  writeFileSync(place.pdf, pdf);
  const sha256 = hashContent(place.pdf);
  const file: ExportedFile = {
    ...{ product: 'slides', path: place.pdf, pages: 1, bytes: 9, sha256, pdfUa: true, pdfA: true },
  };
  const findings = [finding('SLIDE_EMPTY', `Slide 2 of ${place.entry} is empty.`, { file: place.entry })];
  const inputs = describeInputs(place.entry, [place.entry, place.layouts, place.theme], startedAt);
  const request = requestFor(place, cache);
  if (inputs) writeRecord(request, inputs, { files: [file], findings, slidev }, [pdf]);
  return { folder, place, file, findings, request, find: () => findUnchanged(request) };
}

/** All that lies elsewhere, later, as after a checkout there. */
function checkOut(from: string): Place {
  const to = join(createScratch(), 'elsewhere');
  cpSync(from, to, { recursive: true });
  const place = placeIn(to);
  for (const path of [place.entry, place.layouts, place.theme]) utimesSync(path, later, later);
  return place;
}

describe('findUnchanged', () => {
  it('finds the export again, with its files and warnings', () => {
    const { find, file, findings } = exportOnce();
    expect(find()).toEqual({ files: [file], findings, slidev, toRestore: [] });
  });

  it('finds it again when a file was only saved anew', () => {
    const { find, place } = exportOnce();
    utimesSync(place.entry, later, later);
    expect(find()).toBeDefined();
  });

  it.each<[string, (place: Place) => void]>([
    ['the deck was edited', ({ entry }) => writeFileSync(entry, '# Two')],
    ['the deck was deleted', ({ entry }) => rmSync(entry)],
    ['a layout has appeared', ({ layouts }) => writeFileSync(join(layouts, 'new.vue'), '')],
    ['a package was changed', ({ theme }) => writeFileSync(theme, 'p { color: red }')],
    ['the PDF was deleted', ({ pdf }) => rmSync(pdf)],
    ['the PDF was altered', ({ pdf }) => writeFileSync(pdf, 'annotated')],
  ])('finds nothing when %s', (_, change) => {
    const { find, place } = exportOnce();
    change(place);
    expect(find()).toBeUndefined();
  });

  it('finds nothing of an export during which the deck was saved', () => {
    expect(exportOnce({ startedAt: Date.now() - 60_000, text: '# Saved meanwhile' }).find()).toBeUndefined();
  });

  it('finds nothing under other circumstances', () => {
    expect(findUnchanged(requestFor(exportOnce().place, '', 'otherwise'))).toBeUndefined();
  });

  it('finds nothing for other files', () => {
    const { place, request } = exportOnce();
    const handout = { product: 'handout' as const, path: join(place.pdf, '../slides-handout.pdf') };
    expect(findUnchanged({ ...request, targets: [...request.targets, handout] })).toBeUndefined();
  });

  it('finds an earlier state again, whatever was made between', () => {
    const { find, place, file, findings, request } = exportOnce({ text: '# Before' });
    writeFileSync(place.entry, '# Between');
    const inputs = describeInputs(place.entry, [place.entry, place.layouts], later.getTime()) ?? {};
    writeRecord(request, inputs, { files: [file], findings, slidev }, [pdf]);
    expect(find()).toBeDefined();
    writeFileSync(place.entry, '# Before');
    expect(find()).toBeDefined();
  });

  it('tells decks apart that begin with the same file', () => {
    const one = exportOnce({ text: '# Twin' });
    const other = exportOnce({ text: '# Twin' });
    writeFileSync(join(other.place.layouts, 'new.vue'), '');
    expect(one.find()).toBeDefined();
    expect(other.find()).toBeUndefined();
  });

  it('bears records that cannot be read, and mends them', () => {
    const { find, request, place, file, findings } = exportOnce({ text: '# Torn' });
    const records = join(cacheFolder, 'exports');
    for (const name of readdirSync(records, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.json')) writeFileSync(join(records, name), '{ "circum');
    expect(find()).toBeUndefined();
    const inputs = describeInputs(place.entry, [place.entry, place.layouts, place.theme], later.getTime()) ?? {};
    writeRecord(request, inputs, { files: [file], findings, slidev }, [pdf]);
    expect(find()).toBeDefined();
  });
});

describe('with a cache of its own', () => {
  it('finds the export in a fresh checkout elsewhere, and its PDF', () => {
    const cache = createScratch();
    const place = checkOut(exportOnce({ cache }).folder);
    rmSync(place.pdf);
    const found = findUnchanged(requestFor(place, cache));
    expect(found?.toRestore).toEqual([{ path: place.pdf, bytes: pdf }]);
    expect(found?.files[0]?.path).toBe(place.pdf);
    expect(found?.findings).toMatchObject([{ what: `Slide 2 of ${place.entry} is empty.`, file: place.entry }]);
  });

  it('names no folder of this machine', () => {
    const cache = createScratch();
    const { folder } = exportOnce({ cache });
    const names = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(2);
    for (const name of names) expect(readFileSync(join(cache, name), 'utf8')).not.toContain(folder);
  });

  it('takes no PDF that is not what it was', () => {
    const cache = createScratch();
    const { place, find } = exportOnce({ cache });
    rmSync(place.pdf);
    for (const name of readdirSync(join(cache, 'pdf'), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.pdf')) writeFileSync(join(cache, 'pdf', name), 'something else');
    expect(find()).toBeUndefined();
  });

  it('leaves nothing half written, and bears a folder that cannot be written to', () => {
    const cache = createScratch();
    exportOnce({ cache });
    const names = readdirSync(cache, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const file = join(cache, 'a-file');
    writeFileSync(file, '');
    expect(exportOnce({ cache: file }).find()).toBeUndefined();
  });
});
