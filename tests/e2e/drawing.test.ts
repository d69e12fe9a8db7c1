/** Faults that show when the slides are drawn: errors, unknown tags, diagrams, formulae. */
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/export-deck.ts';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';

describe.concurrent('code that throws', together, () => {
  test('slide-script-throws', () =>
    expectRefusalAmong('slide-script-throws', [
      { code: 'SLIDE_FAILED', slide: 2, at: 'slides.md:15', says: 'Cannot read properties of undefined' },
    ]));

  test('component-throws', () =>
    expectRefusalAmong('component-throws', [
      { code: 'COMPONENT_FAILED', slide: 2, at: 'slides.md:13', says: '<SetupThrows> threw: The figures are missing' },
      { code: 'COMPONENT_FAILED', slide: 3, at: 'slides.md:21', says: '<RenderThrows> threw: Cannot read' },
      { code: 'COMPONENT_FAILED', slide: 4, at: 'slides.md:27', says: '<MountedThrows> threw: The canvas' },
    ]));

  test('wants-another-page: the slides stay where they are', async () => {
    const { pdf } = await expectExportAmong('wants-another-page', [
      { code: 'CONSOLE_ERROR', says: 'load the page /sheets' },
      { code: 'CONSOLE_ERROR', says: 'load the page /elsewhere' },
    ]);
    expect((await readPdf(pdf)).pages.map(({ text }) => text)).toEqual(['First', 'Second It stays']);
  });

  test('late-error: nobody to blame is a warning', () =>
    expectExportAmong('late-error', [{ code: 'CONSOLE_ERROR', says: 'Nobody waited for this' }]));

  test('late-error fails a strict export', () =>
    expectRefusalAmong('late-error', [{ code: 'CONSOLE_ERROR' }], { args: ['--strict'] }));
});

test('unknown-component', async () => {
  const { stderr } = await expectRefusal('unknown-component', [
    { code: 'COMPONENT_UNKNOWN', slide: 2, at: 'slides.md:17', says: 'saleschart' },
  ]);
  expect(stderr).toMatch(/^Not exported: 1 error\. The previous PDF is untouched\.$/m);
});

describe.concurrent('diagrams', together, () => {
  test('mermaid-clash: a node swallowed by a subgraph of its name', () =>
    expectRefusalAmong('mermaid-clash', [
      { code: 'CONTENT_LOST', slide: 2, at: 'slides.md:18', says: 'Trust in the ally' },
    ]));

  test('mermaid-timeline: words in boxes that cast a shadow are text', async () => {
    const { pages } = await readPdf(
      (
        await expectExportAmong('mermaid-timeline', [
          {
            code: 'CONTRAST_LOW',
            slide: 1,
            at: 'slides.md:9',
            says: 'In colours of Mermaid, on slide 1: “2017” (2.3 : 1',
          },
        ])
      ).pdf,
    );
    expect(pages[0]?.text).toContain('Transformer paper');
  });

  test('mermaid-syntax-error', () =>
    expectRefusalAmong('mermaid-syntax-error', [
      { code: 'DIAGRAM_FAILED', slide: 2, at: 'slides.md:13', says: 'Parse error on line' },
    ]));
});

describe.concurrent('formulae', together, () => {
  test('katex: set in its own fonts, all in the PDF', async () => {
    const { pages, fonts } = await readPdf((await expectExportAmong('katex', [])).pdf);
    expect(pages[0]?.fonts).toEqual(expect.arrayContaining(['KaTeX_Main-Regular', 'KaTeX_Math-Italic']));
    expect(pages[1]?.fonts).toEqual(expect.arrayContaining(['KaTeX_AMS-Regular', 'KaTeX_Size2-Regular']));
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });

  test('formula-error', () =>
    expectRefusalAmong('formula-error', [
      { code: 'FORMULA_FAILED', slide: 1, at: 'slides.md:11', says: 'end of input' },
    ]));
});
