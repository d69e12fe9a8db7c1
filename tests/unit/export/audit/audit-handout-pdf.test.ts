import { describe, expect, it } from 'vitest';
import { auditHandoutPdf } from '../../../../export/audit/audit-handout-pdf.ts';
import { deckWith, factsWith, pdfPage, sheetText, slideWith } from './facts-builder.ts';

/** Findings where slide 1 has that note and the handout those pages. */
const audit = (note: string, ...pages: string[]) =>
  auditHandoutPdf(
    pages.map((text) => pdfPage(text, { width: 595, height: 842 })),
    factsWith({ deck: deckWith([slideWith(1, '# Head', { note })]), text: [sheetText(1)] }),
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
