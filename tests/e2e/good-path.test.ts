/** A deck without a fault: what comes out of it, down to the last link. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DeckRun, entryOfFixture, expectExport, exportEntry } from '../support/export-deck.ts';
import { type ReadPdf, readPdf, unpackBytes, wordsOf } from '../support/read-pdf.ts';
import { findRole, readStructure } from '../support/read-structure.ts';

let entry: string;
let run: DeckRun;
let slides: ReadPdf;
let handout: ReadPdf;

beforeAll(async () => {
  entry = entryOfFixture('intact');
  run = await expectExport({ entry }, [], { args: ['--only', 'both', '--layout', 'beside'] });
  slides = await readPdf(join(run.outDir, 'slides.pdf'));
  handout = await readPdf(join(run.outDir, 'slides-handout-beside.pdf'));
});

const titles = [
  'A deck without a fault',
  'Two columns',
  'A table and code',
  'Formulae',
  'A diagram',
  'Pictures',
  'Steps',
  'From a file of its own',
  'In a layout of the deck',
  'Links',
  'Effects',
  'The end',
];

test('the report names both files', () => {
  expect(run.report).toMatchObject({
    version: 1,
    status: 'exported',
    entry,
    files: [
      { product: 'slides', path: join(run.outDir, 'slides.pdf'), pages: 12, bytes: slides.bytes.length },
      {
        product: 'handout',
        path: join(run.outDir, 'slides-handout-beside.pdf'),
        pages: handout.pages.length,
        bytes: handout.bytes.length,
      },
    ],
    findings: [],
  });
});

describe('slides', () => {
  test.for<[no: number, words: string]>([
    [1, 'A deck without a fault Café, naïve, Ærø, “quoted” – and an em dash — in bold and italics'],
    [2, 'Two columns Alpha on the left Bravo on the left Charlie on the right Delta on the right'],
    [
      3,
      'A table and code Year Share 2024 12 % 2025 15 % function add(left: number, right: number): number { return left + right; }',
    ],
    [6, 'Pictures'],
    [7, 'Steps First step Second step Third step 4 words counted by a component'],
    [8, 'From a file of its own Imported words'],
    [9, 'In a layout of the deck Framed words'],
    [10, 'Links To the table To the picture To the columns To the picture again To the web'],
    [12, 'The end'],
  ])('page %s has the words of its slide', ([no, words]) => {
    expect(slides.pages[no - 1]?.text).toBe(words);
  });

  test('the styles of a layout win over the theme’s, as they do in the running deck', () => {
    expect(slides.pages[8]?.largestLetter).toBeCloseTo(80 * 0.75, 1);
  });

  test('formulae are text', () => {
    expect(slides.pages[3]?.text).toMatch(/^Formulae The energy is.*E = mc2/);
    expect(slides.pages[3]?.fonts).toContain('KaTeX_Math-Italic');
  });

  test('effects do no harm: a gradient, an endless animation of the style sheet, a GIF that does not move', () => {
    for (const words of ['Effects', 'Words in a gradient', 'Pulsing']) expect(slides.pages[10]?.text).toContain(words);
    expect(slides.pages[10]?.images).toBeGreaterThan(0);
  });

  test('the diagram is text', () => {
    for (const label of ['Community', 'Shared norms', 'Mutual trust', 'Joint policy'])
      expect(slides.pages[4]?.text).toContain(label);
  });

  test('one page a slide, of the slide’s size', () => {
    expect(slides.pages).toHaveLength(titles.length);
    for (const { width, height } of slides.pages) {
      expect(width).toBeCloseTo(980 * 0.75, 0);
      expect(height).toBeCloseTo(Math.ceil((980 / 16) * 9) * 0.75, 0);
    }
  });

  test('bookmarks are the slides, and lead to them', () => {
    expect(slides.outline).toEqual(titles.map((title, i) => ({ title: `${i + 1}. ${title}`, page: i + 1 })));
  });

  test('links lead to slides by number and by alias, and to the web', () => {
    expect(slides.pages[9]?.links).toEqual([
      { page: 3 },
      { page: 6 },
      { page: 2 },
      { page: 6 },
      { url: 'https://example.org/paper?id=1&part=2' },
    ]);
    expect(slides.pages.flatMap(({ links }, i) => (i === 9 ? [] : links))).toEqual([]);
  });

  test('title, author, subject, keywords and language', () => {
    expect(slides).toMatchObject({
      title: 'A deck without a fault',
      author: 'Ada Example',
      subject: 'Everything that a deck may hold, and nothing that is wrong.',
      keywords: 'one, two',
      language: 'en-GB',
      showsTitle: true,
    });
  });

  test('tagged: headings, lists, the table and the pictures', async () => {
    expect(slides.isTagged).toBe(true);
    for (const { roles } of slides.pages) expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(slides.pages[1]?.roles.filter((role) => role === 'LI')).toHaveLength(4);
    expect(slides.pages[2]?.roles.filter((role) => /^T[HD]$/.test(role))).toEqual(['TH', 'TH', 'TD', 'TD', 'TD', 'TD']);
    const alternatives = (await readStructure(join(run.outDir, 'slides.pdf')))
      .flatMap((page) => findRole(page, 'Figure'))
      .map(({ alt }) => alt);
    const diagram = 'Norms lead to trust: Community, Shared norms, Mutual trust, Joint policy';
    expect(alternatives.sort()).toEqual(['Beside the deck', diagram, 'Still', 'Waves']);
  });
});

describe('fonts', () => {
  test('all are in the PDFs', () => {
    for (const { fonts } of [slides, handout]) {
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    }
  });

  test('bold and italics stay in the family of the text', () => {
    const families = slides.pages[0]?.fonts.map((name) => name.replace(/-.*/, ''));
    expect(new Set(families).size, `${slides.pages[0]?.fonts}`).toBe(1);
  });

  test('code is set in letters of one width', () => {
    expect(slides.pages[2]?.fonts.filter((name) => /mono|courier/i.test(name))).not.toEqual([]);
  });
});

describe('handout', () => {
  test('holds every slide and every note', () => {
    const words = wordsOf(handout);
    for (const title of titles) expect(words).toContain(title);
    for (const note of [
      'Welcome to the opening words.',
      'Then the encore.',
      'The table has two rows of figures.',
      'Notes with a link, code and a',
      'bullet of a list',
    ])
      expect(words).toContain(note);
    expect(words).not.toContain('[click]');
  });

  test('is on A4, numbered, tagged, with a title of its own', () => {
    handout.pages.forEach(({ width, height, text }, i) => {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(text).toContain(`Page ${i + 1} of ${handout.pages.length}`);
    });
    expect(handout).toMatchObject({
      title: 'A deck without a fault: handout',
      language: 'en-GB',
      isTagged: true,
      showsTitle: true,
    });
  });

  test('bookmarks lead to the page on which the slide is', () => {
    expect(handout.outline.map(({ title }) => title)).toEqual(['The slides, with the speaker’s notes']);
    const slides = handout.outline[0]?.below ?? [];
    expect(slides.map(({ title }) => title)).toEqual(titles.map((title, i) => `${i + 1}. ${title}`));
    slides.forEach(({ page }, i) => {
      expect(handout.pages[page - 1]?.text).toContain(titles[i]);
    });
  });

  test('links of slides and notes work', () => {
    const links = handout.pages.flatMap((page) => page.links);
    expect(links).toContainEqual({ url: 'https://example.org/notes' });
    expect(links).toContainEqual({ url: 'https://example.org/paper?id=1&part=2' });
    const pageOfSlide = (no: number) => handout.outline[0]?.below?.[no - 1]?.page;
    expect(links.flatMap(({ page }) => page ?? [])).toEqual([3, 6, 2, 6].map(pageOfSlide));
  });
});

test('nothing tells of the machine it was made on', () => {
  for (const { bytes } of [slides, handout]) {
    const all = unpackBytes(bytes);
    expect(all, 'the streams were unpacked').toMatch(/\/Type\s*\/Catalog/);
    expect(all).not.toMatch(/127\.0\.0\.1|localhost|file:\/\//);
    expect(all).not.toContain(run.deck);
  }
});

test('a second export gives the same bytes', async () => {
  const again = await exportEntry(entry, ['--only', 'both', '--layout', 'beside', '--force']);
  expect(again.exitCode).toBe(0);
  for (const name of ['slides.pdf', 'slides-handout-beside.pdf']) {
    expect(readFileSync(join(again.outDir, name)).equals(readFileSync(join(run.outDir, name))), name).toBe(true);
  }
});

test('nothing is written beside the deck', () => {
  expect(existsSync(join(run.deck, 'dist'))).toBe(false);
  expect(existsSync(join(run.deck, 'node_modules'))).toBe(false);
});
