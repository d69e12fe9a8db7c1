import { describe, expect, it } from 'vitest';
import { readMarkdown, verifyFile } from '../../../../citations/index.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const deck = `---
title: A deck
---

# First

---
layout: assertion
cite: ¶1 s1
map:
  title: The “argument” in one picture
  cause:
    label: '“constitutional renunciation of war”'
    cite: ¶4 s1
    effects:
      - text: >-
          it is “simply
          inconceivable” that
      - verb: makes
        note: "said to be \\"never\\" so"
        cite: ¶4 s2
  years:
    label: since the 1950s
    cite: ¶5 s3
  mine:
    label: three factors, 1951
    cite: ¶4 s5
    derived: true
  other:
    label: the year 2009
    outside: kim2009
  loose:
    label: the “year” 1999
    outside: true
  plain:
    label: the year 1815
    cite: ¶5 s3
    derived: false
    voice: government
---

# Second
`;
const library = libraryOf(wakefield());
const references = new Map([...library.references, ['kim2009', { id: 'kim2009', type: 'book' }]]);
const read = () => readMarkdown({ file: 'slides.md', text: deck, defaultKey: 'wakefield' });
const lineOf = (words: string) => deck.slice(0, deck.indexOf(words)).split('\n').length;

describe('cited nodes in a slide’s frontmatter', () => {
  it('have their quotations, at their true places, with the citation of the innermost node', () => {
    const found = read().quotations.map(({ text, line, column, group }) => [
      text,
      line,
      column,
      group?.citations[0]?.locators
        .map((one) => ('from' in one ? `${one.from.paragraph} ${one.from.sentence}` : ''))
        .join(),
    ]);
    expect(found).toEqual([
      ['constitutional renunciation of war', lineOf('“constitutional'), 13, '4 1'],
      ['simply inconceivable', lineOf('“simply'), 17, '4 1'],
      ['never', lineOf('never'), 28, '4 2'],
      ['year', lineOf('“year”'), 16, '1 1'],
    ]);
  });

  it('make claims of their words, but not of derived and outside ones', () => {
    const claims = read().claims.filter(({ kind }) => kind === 'label');
    expect(claims.map(({ text, line }) => [text, line])).toEqual([
      ['“constitutional renunciation of war”', lineOf('“constitutional')],
      ['it is “simply inconceivable” that', lineOf('it is “simply')],
      ['makes', lineOf('makes')],
      ['said to be "never" so', lineOf('said to be')],
      ['since the 1950s', lineOf('since the 1950s')],
      ['the year 1815', lineOf('the year 1815')],
    ]);
  });

  it('are verified', () => {
    const { findings } = verifyFile({ file: 'slides.md', text: deck }, { ...library, references });
    const told = findings.map(({ code, line, slide }) => [code, line, slide]);
    expect(told).toContainEqual(['QUOTATION_NOT_FOUND', lineOf('never'), 2]);
    expect(told).toContainEqual(['FACT_NOT_IN_PASSAGE', lineOf('since the 1950s'), 2]);
    expect(told).toContainEqual(['FACT_NOT_IN_PASSAGE', lineOf('the year 1815'), 2]);
    expect(told).toContainEqual(['VOICE_MISMATCH', lineOf('the year 1815'), 2]);
    expect(told).toContainEqual(['OUTSIDE_UNCITED', lineOf('label: the “year” 1999'), 2]);
    expect(told.filter(([code]) => code === 'OUTSIDE_UNCITED')).toHaveLength(1);
  });

  it('holds the date of an event against its passage, not its place on the axis', () => {
    const event = 'when: 1951, date: 1952-03-04, until: 1960, text: a treaty, cite: ¶5 s3';
    const text = `---\ndates: { label: x, events: [{ ${event} }] }\n---\n\n# One\n`;
    const { findings } = verifyFile({ file: 'slides.md', text }, libraryOf(wakefield()));
    expect(findings.map(({ what }) => what.slice(0, 6))).toEqual(['“1951”']);
  });

  it('have figures, which are held against the passage; other numbers are settings', () => {
    const row = 'value: 1950, values: [1951, 12], click: 7, cite: ¶5 s3';
    const { claims } = readMarkdown({
      file: 'a',
      text: `---\nrows: [{ ${row} }]\n---\n\n# A\n`,
      defaultKey: 'wakefield',
    });
    expect(claims.filter(({ kind }) => kind === 'label').map(({ text, column }) => [text, column])).toEqual([
      ['1950', 17],
      ['1951', 32],
      ['12', 38],
    ]);
  });

  it('are joined by what a slide with a `cite` quotes in its other words, repairs included', () => {
    const slide = (aside: string) => `---\ncite: ¶4 s4\naside: ${aside}\n---\n\n# A\n`;
    const codes = (aside: string) =>
      verifyFile({ file: 'a', text: slide(aside) }, library).findings.map(({ code, line, column }) => [
        code,
        line,
        column,
      ]);
    expect(codes('The file reads “preparednessÂ…”; it is read as “preparedness…”.')).toEqual([]);
    expect(codes('It says “will result in Japan’s adoption”.')).toEqual([['QUOTATION_NOT_FOUND', 3, 16]]);
    expect(verifyFile({ file: 'a', text: '---\naside: a “word”\n---\n\n# A\n' }, library).verdicts).toEqual([]);
  });

  it('are read without a fault in any form that YAML allows', () => {
    const forms = [
      '{ label: “aa”, cite: ¶1 }',
      '[{ label: "“bb”", cite: ¶1 }]',
      '\n  cite: ¶1\n  label: |\n    “cc\n    dd”',
    ];
    const texts = forms.map((form) =>
      readMarkdown({ file: 'a', text: `---\nx: ${form}\n---\n\n# A\n`, defaultKey: 'k' }),
    );
    expect(texts.map(({ quotations }) => quotations.map(({ text, line }) => [text, line]))).toEqual([
      [['aa', 2]],
      [['bb', 2]],
      [['cc dd', 5]],
    ]);
  });

  it('and YAML that cannot be read is left to those who report it', () => {
    expect(readMarkdown({ file: 'a', text: '---\nx: { cite: [\n---\n\n# A “b”\n' }).quotations).toHaveLength(1);
  });
});
