import { describe, expect, it } from 'vitest';
import { auditHandoutPdf } from '../../../../export/audit/audit-handout-pdf.ts';
import { deckWith, factsWith, handoutFacts, markWith, pdfPage, sheetText, slideWith } from './facts-builder.ts';

/** What the tags of the PDF say. */
const none = new Map<number, string>();

describe('auditHandoutPdf', () => {
  it('names a slide that is missing', () => {
    const pages = [pdfPage('Head2')];
    expect(auditHandoutPdf(pages, factsWith({ text: [sheetText(2)] }), [1, 2], none)).toMatchObject([
      { code: 'PAGE_COUNT', slide: 1, what: expect.stringContaining('Slide 1') },
    ]);
  });

  it('looks for no slide that was not asked for', () => {
    const deck = deckWith([slideWith(1, '# Head', { note: 'never printed' }), slideWith(2)]);
    expect(auditHandoutPdf([pdfPage('Head2')], factsWith({ deck, text: [sheetText(2)] }), [2], none)).toEqual([]);
  });

  it('names an empty page by its number', () => {
    const facts = factsWith({ handout: handoutFacts({ pages: 2 }) });
    expect(auditHandoutPdf([pdfPage('Head'), pdfPage('')], facts, [1], none)).toMatchObject([
      { code: 'PAGE_BLANK', what: expect.stringContaining('Page 2') },
    ]);
  });
});

describe('letters that no font has', () => {
  const auditGlyphs = (missingGlyphs: number, seen: string) =>
    auditHandoutPdf(
      [pdfPage('HeadTwo\uFFFD', { missingGlyphs })],
      factsWith({
        deck: deckWith([slideWith(1, '# Head'), slideWith(2, '# Two')]),
        text: [sheetText(1), sheetText(2)],
        marks: [markWith({ no: 1 }), markWith({ type: 'Sect', no: 0 })],
        aloud: [
          { mark: 1, noteOf: 0, text: 'Head', rightToLeft: [] },
          { mark: 2, noteOf: 2, text: seen, rightToLeft: [] },
        ],
      }),
      [1, 2],
      new Map([[2, seen]]),
    );

  it('are named on the slide whose note they are of', () => {
    expect(auditGlyphs(2, 'Two 🤯 🤯')).toMatchObject([
      { code: 'GLYPH_MISSING', slide: 2, what: '1 character has no glyph: “🤯”.' },
    ]);
  });

  it('are counted where nobody knows which they are', () => {
    expect(auditGlyphs(2, 'Two')).toMatchObject([{ code: 'GLYPH_MISSING', what: '2 characters have no glyph.' }]);
    expect(auditGlyphs(0, 'Two')).toEqual([]);
  });
});

describe('what was laid out', () => {
  const auditWith = (parts: Parameters<typeof handoutFacts>[0], note = '', isRoomOnly = false) => {
    const deck = deckWith([slideWith(1, '# Head', { note, isRoomOnly })]);
    const text = isRoomOnly ? [] : [sheetText(1)];
    return auditHandoutPdf([pdfPage('Head1')], factsWith({ deck, text, handout: handoutFacts(parts) }), [1], none);
  };

  it('is what is printed, page for page', () => {
    expect(auditWith({ pages: 2 })).toMatchObject([
      { code: 'PAGE_COUNT', what: '1 pages were printed, 2 were laid out.' },
    ]);
  });

  it('fits on its page', () => {
    expect(auditWith({ overflowing: [1] })).toMatchObject([
      { code: 'HANDOUT_OVERFLOW', what: expect.stringContaining('Page 1') },
    ]);
  });

  it('need not have a slide that is for the room only, unless it is a script', () => {
    expect(auditWith({ layout: 'lines', printsNotes: false }, '', true)).toEqual([]);
    expect(auditWith({ layout: 'script' }, '', true)).toMatchObject([{ code: 'PAGE_COUNT', slide: 1 }]);
  });

  it('need not have slides or notes where that part is left out', () => {
    expect(auditWith({ without: ['slides'] }, 'Never printed here', true)).toEqual([]);
  });

  it('holds nothing of the notes in a public layout', () => {
    const words = 'Head one, and so on and so forth, for the speaker’s eyes alone';
    const pages = [pdfPage(words.replaceAll(' ', ''))];
    const deck = deckWith([slideWith(1, '# Head', { note: words })]);
    const handout = handoutFacts({ layout: 'lines', printsNotes: false });
    expect(auditHandoutPdf(pages, factsWith({ deck, text: [sheetText(1)], handout }), [1], none)).toMatchObject([
      { code: 'NOTE_LEAKED', slide: 1 },
    ]);
  });
});
