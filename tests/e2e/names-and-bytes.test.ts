/** Folders, names and line ends that are ordinary to people and awkward to programs. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';
import { copyFixture, createScratch } from '../support/scratch.ts';

const oddName = 'Talk #2 (100% "final") déjà 日本';

describe.concurrent(`a folder named ${oddName}`, together, () => {
  test('intact is intact there, and so are the names of its PDFs', async () => {
    const deck = copyFixture('intact', join(createScratch(), oddName));
    renameSync(join(deck, 'slides.md'), join(deck, 'Teil #1 [neu] & mehr.md'));
    const { outDir, report } = await expectExportAmong({ entry: join(deck, 'Teil #1 [neu] & mehr.md') }, [], {
      args: ['--only', 'both'],
    });
    expect(readdirSync(outDir).sort()).toEqual(['Teil #1 [neu] & mehr-handout.pdf', 'Teil #1 [neu] & mehr.pdf']);
    expect(report.files[0]?.pages).toBe(12);
    const { pages } = await readPdf(join(outDir, 'Teil #1 [neu] & mehr.pdf'));
    expect(pages[6]?.text).toContain('counted by a component');
    expect(pages[8]?.text).toContain('Framed words');
    expect(pages[7]?.text).toBe('From a file of its own Imported words');
    expect(pages[5]?.roles).toContain('Figure');
  });

  test('faults are shown by the paths the author knows', async () => {
    const deck = copyFixture('missing-image-markdown', join(createScratch(), oddName));
    await expectRefusalAmong({ entry: join(deck, 'slides.md') }, [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:13', says: '/charts/none.png' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:21', says: './charts/none.png' },
    ]);
  });
});

describe.concurrent('bom-crlf: a byte order mark and Windows line ends', together, () => {
  const convert = (file: string) => writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);

  test('change nothing', async () => {
    const deck = copyFixture('intact');
    for (const file of ['slides.md', 'sections/imported.md']) convert(join(deck, file));
    const { title, pages } = await readPdf((await expectExportAmong({ entry: join(deck, 'slides.md') }, [])).pdf);
    expect(title).toBe('A deck without a fault');
    expect(pages).toHaveLength(12);
    expect(pages[2]?.text).toBe(
      'A table and code Year Share 2024 12 % 2025 15 % function add(left: number, right: number): number { return left + right; }',
    );
    expect(pages[7]?.text).toBe('From a file of its own Imported words');
  });

  test('and do not move the lines of faults', async () => {
    const deck = copyFixture('missing-image-markdown');
    convert(join(deck, 'slides.md'));
    await expectRefusalAmong({ entry: join(deck, 'slides.md') }, [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:13' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:21' },
    ]);
  });
});
