import { describe, expect, it } from 'vitest';
import { auditHandoutPdf } from '../../../../export/audit/audit-handout-pdf.ts';
import { deckWith, factsWith, handoutFacts, pdfPage, sheetText, slideWith } from './facts-builder.ts';

/** Findings where slide 1 has that note and the handout those pages. */
const audit = (note: string, ...pages: string[]) =>
  auditHandoutPdf(
    pages.map((text) => pdfPage(text, { width: 595, height: 842 })),
    factsWith({
      deck: deckWith([slideWith(1, '# Head', { note })]),
      text: [sheetText(1)],
      handout: handoutFacts({ pages: pages.length }),
    }),
    [1],
  );

describe('auditHandoutPdf', () => {
  it('finds nothing where every note is there, over as many pages as it takes', () => {
    expect(audit('Say “this”, then\nthat.', 'HeadSay“this”,', 'thenthat.Page2of2')).toEqual([]);
  });

  it('names the words of a note that are missing', () => {
    expect(audit('Say this and that', 'Headsaythis')).toMatchObject([
      { code: 'NOTE_LOST', slide: 1, what: 'Not in the handout: “and”, “that”.' },
    ]);
  });

  it('names a slide that is missing', () => {
    const pages = [pdfPage('Head2')];
    expect(auditHandoutPdf(pages, factsWith({ text: [sheetText(2)] }), [1, 2])).toMatchObject([
      { code: 'PAGE_COUNT', slide: 1, what: expect.stringContaining('Slide 1') },
    ]);
  });

  it('looks for no slide that was not asked for', () => {
    const deck = deckWith([slideWith(1, '# Head', { note: 'never printed' }), slideWith(2)]);
    expect(auditHandoutPdf([pdfPage('Head2')], factsWith({ deck, text: [sheetText(2)] }), [2])).toEqual([]);
  });

  it('names an empty page by its number', () => {
    expect(audit('', 'Head', '')).toMatchObject([{ code: 'PAGE_BLANK', what: expect.stringContaining('Page 2') }]);
  });
});

describe('what was laid out', () => {
  const auditWith = (parts: Parameters<typeof handoutFacts>[0], note = '', isRoomOnly = false) => {
    const deck = deckWith([slideWith(1, '# Head', { note, isRoomOnly })]);
    const text = isRoomOnly ? [] : [sheetText(1)];
    return auditHandoutPdf([pdfPage('Head1')], factsWith({ deck, text, handout: handoutFacts(parts) }), [1]);
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
    expect(auditHandoutPdf(pages, factsWith({ deck, text: [sheetText(1)], handout }), [1])).toMatchObject([
      { code: 'NOTE_LEAKED', slide: 1 },
    ]);
  });
});

describe('what is not printed of a note is not missed', () => {
  it.each([
    ['click marks', '[click] one [click:3] two'],
    ['tags and attributes', 'one <span class="big">two</span><br>'],
    ['addresses of links', '[one](https://a.example/path) [two](/other)'],
    ['names of references', '[one][first] [two][second]'],
    ['link definitions', 'one [two][ref]\n\n[ref]: https://a.example/path "title"'],
    ['pictures', 'one ![Chart](a.png) ![Map](b.png) two'],
    ['the language of a fence', '```python\none\n```\ntwo'],
    ['entities', 'one &amp;&nbsp;&#8212;&#x2014; two'],
    ['formulae', 'one $\\alpha$ two'],
    ['emphasis', '**one** _two_'],
    ['words from right to left', 'one שלום two'],
  ])('%s', (_, note) => {
    expect(audit(note, 'onetwo')).toEqual([]);
  });
});
