import { describe, expect, it } from 'vitest';
import { auditSlidesPdf } from '../../../../export/audit/audit-slides-pdf.ts';
import type { TabFacts } from '../../../../export/audit/facts.ts';
import type { PdfPage } from '../../../../pdf/read-pages.ts';
import { deckWith, factsWith, pdfPage, sheetMedia, sheetText, slideWith } from './facts-builder.ts';

const sound = [pdfPage('Head1'), pdfPage('Head2')];
const audit = (pages: PdfPage[], parts: Partial<TabFacts> = {}, slides = [1, 2]) =>
  auditSlidesPdf(pages, factsWith(parts), slides);
/** Findings on a slide that shows those words, followed by one that is sound. */
const auditWords = (words: string[], printed: string, painted: string[] = []) =>
  audit([pdfPage(printed), pdfPage('Head2')], { text: [sheetText(1, { words, painted }), sheetText(2)] });

describe('auditSlidesPdf', () => {
  it('finds nothing in a sound PDF', () => {
    expect(audit(sound)).toEqual([]);
  });
});

describe('PAGE_COUNT', () => {
  it.each([[[pdfPage('Head1')]], [[...sound, pdfPage('')]]])('is found with %# pages too few or many', (pages) => {
    expect(audit(pages)).toMatchObject([
      { code: 'PAGE_COUNT', what: expect.stringContaining(`${pages.length} pages`) },
    ]);
  });

  it('counts click steps', () => {
    const text = [sheetText(1), sheetText(1, {}, 2), sheetText(2)];
    const media = [1, 1, 2].map((no) => sheetMedia(no));
    expect(audit([pdfPage('Head1'), ...sound], { text, media })).toEqual([]);
  });

  it.each([[[1]], [[1, 2, 3]], [[1, 3]]])('is found where the slides %j were asked for and 1 and 2 drawn', (slides) => {
    expect(audit(sound, {}, slides)).toMatchObject([{ code: 'PAGE_COUNT' }]);
  });
});

describe('PAGE_SHRUNK', () => {
  it('tells how much, and the width that did it', () => {
    const pages = [pdfPage('Head1', { scale: 0.6 }), pdfPage('Head2', { scale: 0.6 })];
    const page = { ...factsWith().page, contentWidth: 1225 };
    expect(audit(pages, { page })).toMatchObject([
      { code: 'PAGE_SHRUNK', what: expect.stringMatching(/80 %.*1225 pixels/) },
    ]);
  });

  it('tells a page of the wrong size', () => {
    expect(audit([pdfPage('Head1'), pdfPage('Head2', { width: 595, height: 842 })])).toMatchObject([
      { code: 'PAGE_SHRUNK', what: expect.stringContaining('595 × 842') },
    ]);
  });

  it('bears what the browser rounds', () => {
    expect(audit(sound.map((page) => ({ ...page, width: 735.36, height: 413.76, scale: 0.7499 })))).toEqual([]);
  });
});

describe('PAGE_BLANK', () => {
  const media = [sheetMedia(1), sheetMedia(2, { hasInk: false })];

  it('is found where a slide with content shows nothing', () => {
    expect(
      audit([pdfPage('Head1'), pdfPage('')], { media, text: [sheetText(1), sheetText(2, { words: [] })] }),
    ).toMatchObject([{ code: 'PAGE_BLANK', slide: 2 }]);
  });

  it.each(['', ' \n', '<!-- later -->'])('is not found where the slide has none: %j', (content) => {
    const deck = deckWith([slideWith(1), slideWith(2, content)]);
    expect(
      audit([pdfPage('Head1'), pdfPage('')], { deck, media, text: [sheetText(1), sheetText(2, { words: [] })] }),
    ).toEqual([]);
  });
});

describe('GLYPH_MISSING', () => {
  it('counts boxes and names the characters that are not in the text', () => {
    const text = [sheetText(1, { words: ['Head', 'one', 'a𓀀b', 'two', 'end'] }), sheetText(2)];
    expect(audit([pdfPage('Headoneabtwoend', { missingGlyphs: 1 }), pdfPage('Head2')], { text })).toMatchObject([
      { code: 'GLYPH_MISSING', slide: 1, what: '1 character has no glyph: “𓀀”.' },
    ]);
  });

  it('is the cause that is told where most words are lost by it', () => {
    const found = audit([pdfPage('Head', { missingGlyphs: 8 }), pdfPage('Head2')], {
      text: [sheetText(1, { words: ['Head', '조약은', '수도에서'] }), sheetText(2)],
    });
    expect(found).toMatchObject([{ code: 'TEXT_NOT_IN_PDF', why: expect.stringContaining('No font') }]);
  });
});

describe('GLYPH_MISSING', () => {
  const nameOf = (words: string[], printed: string) =>
    audit([pdfPage(printed, { missingGlyphs: 1 }), pdfPage('Head2')], {
      text: [sheetText(1, { words }), sheetText(2)],
    })[0]?.what;

  it.each([
    ['a ligature', ['An', 'office', '✅'], 'Anoﬃce'],
    ['capitals', ['große', '✅'], 'GROSSE'],
    ['digits of another script', ['1821', '✅'], '۱۸۲۱'],
    ['an accent of its own', ['cafe\u0301', '✅'], 'café'],
  ])('does not name %s', (_, words, printed) => {
    expect(nameOf(words, printed)).toBe('1 character has no glyph: “✅”.');
  });

  it('names a sign that is drawn at one place and not at another', () => {
    expect(nameOf(['❓', 'one', '❓'], '❓one')).toBe('1 character has no glyph: “❓”.');
  });
});

describe('words that are not in the text of their page', () => {
  it('are not looked for by case, typography or breaks', () => {
    expect(auditWords(['“Trust,”', 're-read', 'ﬁne', 'cafe\u0301'], 'TRUST,re-readfinecafé')).toEqual([]);
  });

  it.each([
    ['capital letters, which turn ß into SS', ['Große', 'Straße'], 'GROSSESTRASSE'],
    ['a break at a soft hyphen', ['Donau\u00ADdampf'], 'Donau-dampf'],
    ['a break at a soft hyphen (U+2010)', ['Donau\u00ADdampf'], 'Donau\u2010dampf'],
  ])('are not lost by %s', (_, words, printed) => {
    expect(auditWords([...words, 'end'], `${printed}end`)).toEqual([]);
  });

  it('are an error where they are many', () => {
    expect(auditWords(['one', 'two', 'three'], 'one')).toMatchObject([
      { code: 'TEXT_NOT_IN_PDF', slide: 1, what: expect.stringMatching(/^2 of 3 words .*“two”, “three”/) },
    ]);
  });

  it('are a warning where they are few', () => {
    const words = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8', 'i9', 'gone'];
    expect(auditWords(words, 'a1b2c3d4e5f6g7h8i9')).toMatchObject([{ code: 'TEXT_NOT_SELECTABLE', slide: 1 }]);
  });

  it('are an error where the last one of the document is among them, for then the end may be lost', () => {
    const words = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8', 'i9', 'gone'];
    expect(
      audit([pdfPage('Head1'), pdfPage('a1b2c3d4e5f6g7h8i9')], { text: [sheetText(1), sheetText(2, { words })] }),
    ).toMatchObject([{ code: 'TEXT_NOT_IN_PDF', slide: 2 }]);
  });

  it('are not sought where they are painted as pictures', () => {
    expect(auditWords(['gradient', 'one'], 'one', ['gradient'])).toEqual([]);
  });

  it('are sought letter by letter where they run from right to left', () => {
    expect(auditWords(['שלום', 'سلام', 'one'], 'oneםולשمالس')).toEqual([]);
    expect(auditWords(['שלום', 'one', 'two'], 'onetwo')).toMatchObject([{ code: 'TEXT_NOT_IN_PDF' }]);
  });

  it('are not lost where a reading is painted between the lines of a sentence without blanks', () => {
    const words = ['心的', '像', 'イメージ', 'を介して対象を思念するものであり、知覚はそのような媒介なしに', 'end'];
    expect(auditWords(words, '心的像を介して対象をイメージ思念するものであり、知覚はそのような媒介なしにend')).toEqual(
      [],
    );
    expect(auditWords(words, '心的像イメージend')).toMatchObject([{ code: 'TEXT_NOT_SELECTABLE' }]);
  });

  it('are sought on their own page', () => {
    expect(audit([pdfPage('Head2'), pdfPage('Head1')]).map(({ slide }) => slide)).toEqual([1, 2]);
  });
});
