/** Faults that lie in the Markdown and its settings: found before anything is built. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';
import { createScratch } from '../support/scratch.ts';

describe.concurrent('what is not a Slidev deck', together, () => {
  test('marp-deck', () => expectRefusalAmong('marp-deck', [{ code: 'NOT_A_DECK', at: 'slides.md:3', says: 'Marp' }]));

  test('marp-theme', () => expectRefusalAmong('marp-theme', [{ code: 'NOT_A_DECK', at: 'slides.md:2', says: 'gaia' }]));

  test.for<[what: string, content: string | Uint8Array]>([
    ['an empty file', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['text that is not UTF-8', Buffer.from('# D\xe9j\xe0 vu\n', 'latin1')],
    ['a web page', '<!doctype html><title>No deck</title>\n'],
  ])('%s', async ([, content]) => {
    const entry = join(createScratch(), 'slides.md');
    writeFileSync(entry, content);
    await expectRefusalAmong({ entry }, [{ code: 'NOT_A_DECK', at: 'slides.md' }]);
  });
});

describe.concurrent('settings', together, () => {
  test('bad-yaml-headmatter', () =>
    expectRefusalAmong('bad-yaml-headmatter', [
      { code: 'FRONTMATTER_INVALID', at: 'slides.md:3:8', says: 'mapping' },
      { code: 'FRONTMATTER_INVALID', slide: 2, at: 'slides.md:11:8', says: 'mapping' },
    ]));

  test('bad-yaml-slide', () =>
    expectRefusalAmong('bad-yaml-slide', [
      { code: 'FRONTMATTER_INVALID', slide: 2, at: 'slides.md:11:8', says: 'mapping' },
    ]));

  test('heading-as-frontmatter', () =>
    expectRefusalAmong('heading-as-frontmatter', [
      { code: 'FRONTMATTER_INVALID', slide: 2, at: 'slides.md:10', says: 'comment' },
    ]));

  test('unknown-layout', () =>
    expectRefusalAmong('unknown-layout', [
      { code: 'LAYOUT_UNKNOWN', slide: 2, at: 'slides.md:11', says: 'two-colums' },
    ]));
});

describe.concurrent('theme and add-ons', together, () => {
  test('missing-theme', () =>
    expectRefusalAmong('missing-theme', [
      { code: 'THEME_MISSING', at: 'slides.md:3', says: 'a-theme-nobody-installed' },
    ]));

  test('missing-addon', () =>
    expectRefusalAmong('missing-addon', [
      { code: 'ADDON_MISSING', at: 'slides.md:6', says: '"slidev-addon-nobody-installed"' },
    ]));

  test('prism-theme', () =>
    expectRefusalAmong('prism-theme', [{ code: 'THEME_OUTDATED', at: 'theme/package.json:5', says: 'prism' }]));

  test('prism-headmatter', () =>
    expectRefusalAmong('prism-headmatter', [{ code: 'THEME_OUTDATED', at: 'slides.md:3', says: 'prism' }]));

  test('preparser: the deck’s own syntax is understood', async () => {
    const { pdf } = await expectExportAmong('preparser', []);
    expect((await readPdf(pdf)).pages.map(({ text }) => text)).toEqual(['First Aside: Words from the preparser']);
  });
});

describe.concurrent('slides from other files', together, () => {
  test('missing-src', () =>
    expectRefusalAmong('missing-src', [{ code: 'SLIDE_IMPORT_FAILED', at: 'slides.md:10', says: 'sections/none.md' }]));

  test('src-escape', () =>
    expectRefusalAmong('src-escape/deck', [{ code: 'IMPORT_OUTSIDE', at: 'slides.md:10', says: 'private.md' }]));
});

describe.concurrent('nothing to show', together, () => {
  test('trailing-separator is a slip, not a failure', async () => {
    const { pdf } = await expectExportAmong('trailing-separator', [
      { code: 'SLIDE_EMPTY', slide: 3, at: 'slides.md:14' },
    ]);
    expect((await readPdf(pdf)).pages.map(({ text }) => text)).toEqual(['First', 'Last', '']);
  });

  test('frontmatter-only-image is a slide like any other', async () => {
    const { pdf } = await expectExportAmong('frontmatter-only-image', []);
    expect((await readPdf(pdf)).pages).toHaveLength(2);
  });

  test('a range beyond the last slide', () =>
    expectRefusalAmong('two-clicks', [{ code: 'NO_SLIDES', at: 'slides.md', says: '3 slides' }], {
      args: ['--range', '9-12'],
    }));
});
