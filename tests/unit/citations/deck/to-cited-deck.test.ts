import { describe, expect, it } from 'vitest';
import { toCitedDeck } from '../../../../citations/deck/to-cited-deck.ts';
import { verifyDeck } from '../../../../citations/index.ts';
import { citeParts } from '../../../../citations/locator/cite-parts.ts';
import { countQuotations } from '../../../../citations/report/verdict.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const text = `# One

“residual fears” [@wakefield, ¶4 s4] and “never said so” [@wakefield, ¶4 s4]

---

# Two

“there were "residual fears" in the U.S.” [@wakefield, ¶4 s4; @paper]
`;
const library = libraryOf(wakefield());
const references = new Map([
  ...library.references,
  ['paper', { id: 'paper', type: 'article', author: [{ family: 'Kim' }, { family: 'Lee' }] }],
]);
const report = verifyDeck([{ file: 'slides.md', text }], { ...library, references });
const deck = toCitedDeck({ ...report, library: { ...library, references } });
const passage = (locator: string) => deck.sources[0]?.passages.find((one) => one.locator === locator);

describe('what pages know of a deck’s sources', () => {
  it('counts what is verified', () => {
    expect(deck).toMatchObject({ verified: 2, quotations: 3 });
  });

  it('tells an altered quotation that is accepted, with the reason, and counts it as not word for word', () => {
    const altered = '“this position does [always] entail anti-Americanism” [@wakefield, ¶7 s2]';
    const slide = `---\naccept: { QUOTATION_ALTERED: to be discussed }\n---\n\n${altered}\n\n---\n\n${altered}\n`;
    const verified = verifyDeck([{ file: 'slides.md', text: slide }], library);
    expect(toCitedDeck({ ...verified, library })).toMatchObject({
      verified: 0,
      quotations: 2,
      altered: [
        {
          text: 'this position does [always] entail anti-Americanism',
          locator: '¶7 s2',
          slide: 1,
          reason: 'to be discussed',
        },
      ],
    });
    expect(countQuotations(verified)).toBe(
      '0 of 2 quotations stand in their source, word for word; 1 is altered for a reason.',
    );
  });

  it('has each sentence with its anchor, use and slides', () => {
    expect(deck.sources[0]?.passages).toHaveLength(32);
    expect(passage('¶4 s4')).toMatchObject({
      id: 'wakefield-p4-s4',
      status: 'quoted',
      slides: [1, 2],
      voice: 'miyaoka',
    });
    expect(passage('¶9 s1')).toMatchObject({ status: 'ignored', reason: 'contact details' });
  });

  it('has the quoted words, cut where another quotation begins or ends', () => {
    const { text: words = '', quoted = [] } = passage('¶4 s4') ?? {};
    expect(quoted.map(({ start, end, slides }) => [words.slice(start, end), slides])).toEqual([
      ['there were "', [2]],
      ['residual fears', [1, 2]],
      ['" in the U.S.', [2]],
    ]);
  });

  it('tells slides that use a sentence from those of which only the note does', () => {
    const quotation = '“residual fears” [@wakefield, ¶4 s4]';
    const slides = [
      `# One\n\n${quotation}\n\n<!-- ${quotation} -->`,
      `# Two\n\n<!-- ${quotation} and [@wakefield, ¶4 s1] -->`,
    ];
    const verified = verifyDeck([{ file: 'slides.md', text: slides.join('\n\n---\n\n') }], library);
    const passages = toCitedDeck({ ...verified, library }).sources[0]?.passages ?? [];
    const used = passages.filter(({ slides, notes }) => slides.length + notes.length > 0);
    expect(
      used.map(({ locator, slides, notes, quoted }) => [locator, slides, notes, quoted.map((one) => one.notes)]),
    ).toEqual([
      ['¶4 s1', [], [2], []],
      ['¶4 s4', [1], [2], [[2]]],
    ]);
  });

  it('has the repairs, with the raw form', () => {
    const { text: words = '', errata = [] } = passage('¶4 s4') ?? {};
    expect(errata.map(({ start, end, raw }) => [words.slice(start, end), raw])).toEqual([
      ['preparedness…', 'preparednessÂ…'],
    ]);
  });

  it('has references that are cited without a text', () => {
    expect(deck.others).toMatchObject([{ key: 'paper', label: 'Kim and Lee' }]);
  });
});

describe('what a page shows for a citation', () => {
  it.each([
    ['¶4 s4', ['wakefield, ¶4 s4 → wakefield-p4-s4']],
    ['wakefield ¶4 s1, s5; -@wakefield ¶2', ['wakefield, ¶4 s1, s5 → wakefield-p4-s1', '¶2 → wakefield-p2-s1']],
    ['[see @paper, ch. 2]', ['see Kim and Lee, ch. 2 → ref-paper']],
    ['[@nobody, ¶1]', ['nobody, ¶1 → ']],
    ['¶4 s', ['¶4 s → ']],
  ])('%s', (cite, expected) => {
    expect(citeParts(cite, deck).map((part) => `${part.text} → ${part.target}`)).toEqual(expected);
  });

  it('knows the passages of a range', () => {
    const [part] = citeParts('¶4 s5–¶5 s2', deck);
    expect(part?.passages.map(({ locator }) => locator)).toEqual(['¶4 s5', '¶5 s1', '¶5 s2']);
  });
});
