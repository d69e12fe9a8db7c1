import { describe, expect, it } from 'vitest';
import { auditNotesPrinted } from '../../../../export/audit/notes-printed.ts';
import { deckWith, factsWith, handoutFacts, pdfPage, slideWith } from './facts-builder.ts';

interface Way {
  /** As Slidev renders the note. */
  whole?: string;
  /** As it is laid out, page by page. */
  placed?: string[];
  /** What of that can be seen, and is to be read out. */
  drawn?: string[];
  /** As it can be read in the PDF, page by page. */
  printed?: string[];
  /** What else is painted. */
  painted?: string;
}

/** Findings where slide 2 has that note, which is all right on its way unless said otherwise. */
function audit(
  note: string,
  { whole = note, placed = [whole], drawn = placed, printed = drawn, painted = '' }: Way = {},
) {
  const facts = factsWith({
    deck: deckWith([slideWith(1), slideWith(2, '# Head', { note })]),
    handout: handoutFacts({ notes: [{ no: 2, whole, placed: placed.join(' ') }] }),
    aloud: [
      { mark: 1, noteOf: 0, text: 'Head', rightToLeft: [] },
      ...drawn.map((text, i) => ({ mark: i + 2, noteOf: 2, text, rightToLeft: [] })),
    ],
  });
  const spoken = new Map([[1, 'Head'], ...printed.map((text, i): [number, string] => [i + 2, text])]);
  return auditNotesPrinted([pdfPage(`Head${painted}`)], facts, spoken, [1, 2]);
}
const whatOf = (...way: Parameters<typeof audit>) => audit(...way).map(({ what }) => what);

describe('a note that is printed', () => {
  it('may flow over pages and columns', () => {
    expect(audit('Say “this”, then\nthat.', { placed: ['Say “this”,', 'then that.'] })).toEqual([]);
    expect(audit('Soft hyphens', { placed: ['Soft hy\u00ad', 'phens'], printed: ['Softhy-', 'phens'] })).toEqual([]);
    expect(audit('日本の信頼', { placed: ['日本の', '信頼'] })).toEqual([]);
  });

  it('has click marks where the layout prints them', () => {
    expect(audit('[click] One [click:2] two', { whole: 'click 1 One click 3 two' })).toEqual([]);
  });

  it('may hide words from those who have it read to them', () => {
    const hidden = { whole: 'One unheard two', drawn: ['One two'], painted: 'Oneunheardtwo' };
    expect(audit('One <i aria-hidden="true">unheard</i> two', hidden)).toEqual([]);
  });

  it('need not be there where its slide is not printed', () => {
    expect(
      auditNotesPrinted([], factsWith({ deck: deckWith([slideWith(1, '', { note: 'Lost' })]) }), new Map(), []),
    ).toEqual([]);
  });
});

describe('a note that is not printed as it was written', () => {
  it('lacks words', () => {
    expect(audit('Say this and that', { printed: ['Say this'] })).toMatchObject([
      { code: 'NOTE_LOST', slide: 2, line: 20 },
    ]);
    expect(whatOf('Say this and that', { printed: ['Say this'] })).toEqual(['Not in the handout: “and”, “that”.']);
    expect(whatOf('Say this', { whole: '' })).toEqual(['Not in the handout: “say”, “this”.']);
  });

  it('lacks a word that stands elsewhere in it', () => {
    expect(whatOf('Not now, and not here', { printed: ['Not now, and here'] })).toEqual([
      'The handout has “Not now, and here” where the note has “Not now, and not here”.',
    ]);
  });

  it('has a word twice', () => {
    expect(
      whatOf('Say this and that', { printed: ['Say this', 'this and that'], placed: ['Say this', 'and that'] }),
    ).toEqual(['The handout has “Say this this and that” where the note has “Say this and that”.']);
  });

  it('has its paragraphs in another order', () => {
    const [one, two] = ['First we thank our hosts.', 'Then we begin with the question of trust.'];
    expect(whatOf(`${one}\n\n${two}`, { printed: [`${two} ${one}`] })).toEqual([
      'The handout has “Then we begin with the question” where the note has “First we thank our hosts. Then”.',
    ]);
  });

  it('was cut, doubled or moved when it was divided between pages', () => {
    for (const placed of [
      ['One two two', 'three two'],
      ['One two', 'two three two'],
      ['two three two', 'One'],
      ['One two three two', 'more'],
    ])
      expect(audit('One two three two', { placed })).toMatchObject([{ code: 'NOTE_LOST' }]);
    expect(audit('One two', { whole: 'One', placed: ['One two'] })).toMatchObject([{ code: 'NOTE_LOST' }]);
  });
});

describe('a note from right to left', () => {
  it('may be painted in any order', () => {
    expect(audit('one שלום עולם two', { printed: ['two םולש םלוע one'] })).toEqual([]);
  });

  it('is whole all the same', () => {
    for (const printed of ['one םלוע two', 'one םולש םולש םלוע two'])
      expect(audit('one שלום עולם two', { printed: [printed] })).toMatchObject([{ code: 'NOTE_LOST' }]);
  });
});

describe('what is not printed of a note is not missed', () => {
  it.each([
    ['click marks', '[click] one [click:3] two'],
    ['numbers of lists', '1. one\n2. two'],
    ['tags and attributes', 'one <span class="big">two</span><br>'],
    ['addresses of links', '[one](https://a.example/path) [two](/other)'],
    ['names of references', '[one][first] [two][second]'],
    ['link definitions', 'one [two][ref]\n\n[ref]: https://a.example/path "title"'],
    ['pictures', 'one ![Chart](a.png) ![Map](b.png) two'],
    ['the language of a fence', '```python\none\n```\ntwo'],
    ['entities', 'one &amp;&nbsp;&#8212;&#x2014; two'],
    ['formulae', 'one $\\alpha$ two\n\n$$\n\\int x\n$$'],
    ['emphasis', '**one** _two_'],
  ])('%s', (_, note) => {
    expect(audit(note, { whole: 'one two' })).toEqual([]);
  });
});
