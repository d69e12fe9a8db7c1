/** Decks that are hard to read aloud: one whose PDF conforms to PDF/UA-1 all the same, one whose cannot. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../export/browser/launch.ts';
import { checkPdfUa } from '../../pdf/check/check-pdf.ts';
import { type DeckRun, expectExport } from '../support/export-deck.ts';
import { type ReadPdf, readPdf } from '../support/read-pdf.ts';
import { findRole, type ReadElement, readStructure } from '../support/read-structure.ts';
import { runCommand } from '../support/run-command.ts';
import { copyFixture } from '../support/scratch.ts';

describe('awkward', () => {
  let run: DeckRun;
  let slides: ReadPdf;
  let tags: ReadElement[];
  let handoutTags: ReadElement[];
  const path = (name: string) => join(run.outDir, name);
  const on = (no: number, role: string) => findRole(tags[no - 1], role);

  beforeAll(async () => {
    run = await expectExport('awkward', [], { args: ['--only', 'both'] });
    slides = await readPdf(path('slides.pdf'));
    tags = await readStructure(path('slides.pdf'));
    handoutTags = await readStructure(path('slides-handout.pdf'));
  });

  test.for(['slides.pdf', 'slides-handout.pdf'])('%s claims PDF/UA-1, and the checker agrees', async (name) => {
    const bytes = readFileSync(path(name));
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect((await checkPdfUa(bytes)).failures).toEqual([]);
    expect(run.report.files).toMatchObject([{ pdfUa: true }, { pdfUa: true }]);
  });

  test('one section a slide, with its heading at the first level', () => {
    for (const [i, page] of tags.entries()) {
      expect(findRole(page, 'Sect'), `slide ${i + 1}`).toHaveLength(1);
      expect(findRole(page, 'H1'), `slide ${i + 1}`).toHaveLength(1);
    }
  });

  test('what another reader finds in the tags is what it finds on the page', () => {
    const squeeze = (text: string) => [...text.replace(/[\s\u200B]/g, '')].sort().join('');
    const page = slides.pages[3];
    expect(squeeze(tags[3]?.text ?? '')).toBe(squeeze(page?.text ?? ''));
  });

  test('formulae have alternatives: the author’s or their source', () => {
    expect(on(2, 'Formula').map(({ alt }) => alt)).toEqual([
      'a^2',
      'E = mc^2',
      'the sum of the first n integers is n times n plus one over two',
    ]);
  });

  test('footnotes are notes, and what leads to them references', () => {
    expect(on(2, 'Note').map(({ text }) => text.replace(/\s/g, '').slice(0, 8))).toEqual(['1.Abeton', '2.Ahabit']);
    expect(on(2, 'Reference').map(({ text }) => text.trim())).toEqual(['[1]', '[2]', '[1:1]']);
  });

  test('tables keep every cell, empty ones too', () => {
    const rows = on(3, 'TR').map(({ kids }) => kids.map(({ role, text }) => `${role} ${text.trim()}`.trim()));
    expect(rows).toEqual([
      ['TH Country', 'TH Year'],
      ['TH 2024', 'TH 2025'],
      ['TH Japan', 'TD 40 %', 'TD 42 %'],
      ['TH United States', 'TD 31 %'],
      ['TH Left', 'TH Centre', 'TH Right'],
      ['TD a', 'TD b', 'TD 1'],
      ['TD c', 'TD d', 'TD'],
    ]);
  });

  test('lists in lists', () => {
    const [outer] = on(4, 'L');
    expect(outer?.kids.map(({ role }) => role)).toEqual(['LI', 'LI', 'LI', 'LI']);
    expect(outer?.kids.map(({ kids }) => kids.map(({ role }) => role))).toEqual(Array(4).fill(['Lbl', 'LBody']));
    expect(on(4, 'L')).toHaveLength(3);
    expect(on(4, 'Figure').map(({ alt }) => alt)).toEqual(['☑', '☐']);
  });

  test('code is read line by line, without the numbers of the lines', () => {
    expect(on(6, 'Code').map(({ text }) => text.trim())).toEqual([
      'function add(left: number, right: number): number {',
      '// both are numbers',
      'return left + right;',
      '}',
    ]);
  });

  test('pictures have alternatives, decoration is not read', () => {
    expect(on(1, 'Figure').map(({ alt }) => alt)).toEqual(['Norms lead to trust, and trust leads to policy']);
    expect(on(8, 'Figure').map(({ alt }) => alt)).toEqual([
      'Waves on the sea',
      'The same waves, in a figure',
      'A red circle',
      'A drawing with words in it',
      'A linked picture',
    ]);
    expect(on(8, 'Caption').map(({ text }) => text)).toEqual(['Figure 1. Waves with a caption']);
  });

  test('a diagram made of words has a name, and its words are read', () => {
    expect(on(7, 'Figure').map(({ alt }) => alt)).toEqual([
      'From norms to policy: Shared norms, Mutual trust, Joint policy',
      'Norms lead to trust: Norms, Trust',
      'Boxes side by side',
      'One leads to the other',
    ]);
    expect(on(7, 'P').map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining(['Left box', 'Right box, linked', 'Cause', 'Effect']),
    );
  });

  test('languages, Ruby and right-to-left words', () => {
    expect(on(9, 'Sect')[0]?.lang).toBe('ja');
    expect(on(9, 'Ruby')[0]?.kids.map(({ role, text }) => `${role} ${text}`)).toEqual(['RB 信頼', 'RT しんらい']);
    const spans = [...on(10, 'Span'), ...on(10, 'BlockQuote'), ...on(10, 'P')].filter(({ lang }) => lang);
    expect(new Set(spans.map(({ lang }) => lang))).toEqual(new Set(['ja', 'la', 'de', 'fr', 'en', 'ar']));
  });

  test('links of all kinds lead where they should, and say so', () => {
    expect(slides.pages[10]?.links).toEqual([
      { page: 3 },
      { page: 4 },
      { page: 11 },
      { url: 'https://example.org/paper?id=1&part=2' },
      { url: 'https://example.org/bare' },
      { url: 'mailto:ada@example.org' },
      { page: 11 },
      { url: 'https://example.org/long' },
      { url: 'https://example.org/long' },
      { url: 'https://example.org/labelled' },
    ]);
    expect(on(11, 'Link')).toHaveLength(9);
  });

  test('click steps that are hidden at the end are not read', () => {
    expect(tags[12]?.text).not.toContain('Gone');
    expect(on(13, 'LBody').map(({ text }) => text)).toEqual(['First step', 'Second step']);
  });

  test('no level of heading is skipped, and what is hidden from readers is not read', () => {
    expect([on(14, 'H1'), on(14, 'H2')].map(([heading]) => heading?.text)).toEqual([
      'Starts at level three',
      'And skips one',
    ]);
    expect(slides.pages[13]?.text).toContain('Hidden from readers');
    expect(tags[13]?.text).not.toContain('Hidden from readers');
  });

  test('the handout has the same, below its own heading, and reads no page headers', () => {
    const all = (role: string) => handoutTags.flatMap((page) => findRole(page, role));
    expect(all('H1').map(({ text }) => text)).toEqual(['An awkward deck']);
    expect(all('Formula')).toHaveLength(3);
    expect(all('Figure')).toHaveLength(12);
    expect(all('TR')).toHaveLength(7);
    expect(handoutTags.map(({ text }) => text).join(' ')).not.toMatch(/Page \d+ of/);
  });
});

test('unreadable: everything that cannot be mended is named, and nothing is claimed', async () => {
  const { report, pdf } = await expectExport('unreadable', [
    { code: 'ALT_MISSING', slide: 2, at: 'slides.md:15', says: 'waves.svg' },
    { code: 'PICTURE_UNNAMED', slide: 3, at: 'slides.md:21', says: '<svg role="img">' },
    { code: 'PICTURE_UNNAMED', slide: 3, at: 'slides.md:23', says: '<canvas>' },
    { code: 'LINK_UNNAMED', slide: 4, at: 'slides.md:29', says: 'https://example.org/wordless' },
    { code: 'LINK_IN_DRAWING', slide: 5, at: 'slides.md:35', says: 'Drawn link' },
    { code: 'TEXT_TRANSLUCENT', slide: 5, at: 'slides.md:35', says: 'Drawn link' },
    { code: 'FORM_CONTROL', slide: 6, at: 'slides.md:41', says: '<button>' },
    { code: 'TEXT_TRANSLUCENT', slide: 6, at: 'slides.md:41', says: 'Press me' },
    { code: 'TABLE_WITHOUT_HEADERS', slide: 7, at: 'slides.md:47', says: 'Corner' },
    { code: 'HEADING_MISSING', slide: 8, at: 'slides.md:50' },
    { code: 'HEADING_REPEATED', slide: 9, at: 'slides.md:57', says: 'Another title' },
    { code: 'TEXT_TRANSLUCENT', slide: 10, at: 'slides.md:63', says: 'Translucent with its background' },
    { code: 'TEXT_FILTERED', slide: 11, at: 'slides.md:67', says: 'Filtered' },
    { code: 'FONT_DRAWN', slide: 12, at: 'slides.md:75', says: 'NotoSansJP-Regular' },
    { code: 'TEXT_GENERATED', slide: 13, at: 'slides.md:96', says: '“Note”' },
  ]);
  expect(report.files).toMatchObject([{ pdfUa: false, notPdfUa: expect.stringMatching(/^slide 2: .*and \d+ more/) }]);
  expect(readFileSync(pdf, 'latin1')).not.toContain('pdfuaid:part');
});

test('spoken: what reads wrongly though it conforms', async () => {
  const { pdf, report } = await expectExport('spoken', [
    { code: 'TEXT_TRANSLUCENT', slide: 1, at: 'slides.md:1', says: 'Faint' },
    { code: 'DIAGRAM_UNNAMED', slide: 3, at: 'slides.md:42', says: 'with “Carol”' },
  ]);
  expect(report.files).toMatchObject([{ pdfUa: true, pdfA: true }]);
  const [first, second, third, fourth, fifth, sixth] = await readStructure(pdf, { withLineEnds: true });
  const texts = (page: ReadElement | undefined, role: string) =>
    findRole(page, role).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  // Words before a ground of one colour are no group of their own; in one that is, numbers differ from the page's.
  expect(texts(first, 'H1')).toEqual(['Heading here']);
  expect(texts(first, 'P')).toEqual([
    'A translucent paragraph with code before denrut words.',
    'Faint words apart again',
  ]);
  expect(findRole(first, 'Span').map(({ alt }) => alt)).toContain('turned');
  expect(texts(second, 'P')).toEqual([
    'American trust',
    'side by side',
    'flexible',
    'items',
    'drawn words',
    'Turned lines',
    'Down wards',
  ]);
  expect(texts(second, 'H1')).toEqual(['Words apart in the office']);
  expect(findRole(third, 'Figure').map(({ alt }) => alt)).toEqual([
    'A greeting: Alice, Bob, Hello Bob, Hi',
    'Titled drawing: A blue box',
  ]);
  expect(texts(fourth, 'Quote').map((text) => text.replace(/\s/g, ''))).toEqual(['“trust,‘butverify’”', '‘butverify’']);
  expect(texts(fifth, 'P')).toEqual([
    'five six',
    'seven eight',
    'nine',
    'ten',
    'eleven twelve',
    'thirteen',
    'fourteen',
    'fifteen',
  ]);
  expect(texts(sixth, 'P')).toEqual([
    'Warning: Do not touch.',
    'A film★',
    'A shop',
    'A link (https://example.org/) goes on now',
  ]);
  expect(texts(sixth, 'H2')).toEqual(['Part I. Alpha', 'Part II. Beta']);
  expect(findRole(sixth, 'Figure').map(({ alt }) => alt)).toEqual(['recommended']);
  expect(texts(sixth, 'Lbl')).toEqual(['Rule 1)']);
  expect(findRole(fourth, 'L').map(({ kids }) => kids.map((item) => item.kids.map(({ role }) => role)))).toEqual([
    [['Lbl', 'LBody']],
    [
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ],
  ]);
});

test('check --accessibility: one page to file, which is accessible itself', async () => {
  const folder = copyFixture('unreadable');
  const ofProject = dirname(createRequire(import.meta.url).resolve('axe-core/package.json'));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(ofProject, join(folder, 'node_modules/axe-core'), 'junction');
  const { exitCode, stdout } = await runCommand(['check', '--accessibility', 'report.html'], folder);
  expect(stdout).toMatch(/^accessibility {2}report\.html {2}failed: 1\.1\.1, 1\.3\.1, 1\.3\.2, /m);
  expect(exitCode).toBe(0);
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(page).toContain('slide 3, slides.md:21</strong>: The &lt;svg role=&quot;img&quot;&gt; has no name.');
  expect(page).toMatch(/axe-core 4[\d.]+ has looked/);
  expect(page).toContain('<strong>slide 2</strong>: Images must have alternative text (axe: image-alt)');
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  const browser = await launchBrowser({ browser: '', allowHost: [] });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ colorScheme });
      await tab.setContent(page);
      await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});
