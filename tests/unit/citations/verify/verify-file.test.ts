import { describe, expect, it } from 'vitest';
import { catalogue, type Library, verifyDeck, verifyFile } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const library: Library = {
  ...libraryOf(wakefield()),
  references: new Map([
    ['wakefield', { id: 'wakefield', type: 'document' }],
    ['book', { id: 'book', type: 'book' }],
  ]),
};
const errors = (text: string, within = library) =>
  verifyFile({ file: 'a.md', text }, within).findings.filter(({ severity }) => severity === 'error');
const codes = (text: string, within = library) => errors(text, within).map(({ code }) => code);

describe('what a quotation must have', () => {
  it('a citation; where its words stand somewhere, it is named', () => {
    expect(errors('“by no means a foregone conclusion”')).toMatchObject([
      {
        code: 'QUOTATION_UNCITED',
        quotation: 'by no means a foregone conclusion',
        fix: 'It stands in wakefield, ¶6 s6: put `[@wakefield, ¶6 s6]` after it.',
      },
    ]);
    expect(errors('“words of my own”')).toMatchObject([
      { code: 'QUOTATION_UNCITED', fix: catalogue.QUOTATION_UNCITED.fix },
    ]);
  });

  it('a passage', () => {
    expect(errors('“by no means a foregone conclusion” [@wakefield]')).toMatchObject([
      { code: 'LOCATOR_MISSING', fix: 'Cite ¶6 s6: `[@wakefield, ¶6 s6]`.' },
    ]);
    expect(codes('“a wholly foregone conclusion” [@wakefield]')).toEqual(['QUOTATION_NOT_FOUND']);
  });

  it('a passage that exists', () => {
    expect(errors('“by no means a foregone conclusion” [@wakefield, ¶999999]')).toMatchObject([
      { code: 'LOCATOR_UNKNOWN', what: '¶999999 does not exist: wakefield has ¶1–¶9.', line: 1, column: 38 },
    ]);
  });

  it('a source that exists', () => {
    expect(errors('“words” [@wakefeild, ¶1]')).toMatchObject([
      { code: 'SOURCE_UNKNOWN', what: 'No source or reference has the key wakefeild; did you mean wakefield?' },
    ]);
    expect(errors('Text [@zzz].')[0]?.what).toBe('No source or reference has the key zzz; known are wakefield, book.');
    expect(errors('Text [@zzz].', { sources: new Map(), references: new Map() })[0]?.what).toContain('there are none');
  });

  it('a source whose text is at hand', () => {
    expect(codes('“some words” [@book, p. 4]')).toEqual(['QUOTATION_UNVERIFIABLE']);
    expect(codes('A paraphrase [@book, p. 4]')).toEqual([]);
  });

  it('one source among those it cites', () => {
    const two = libraryOf(wakefield(), smallSource('other', 'Trade is a matter of trust.'));
    expect(codes('“Trade is a matter of trust” [@wakefield, ¶1; @other, ¶1 s1]', two)).toEqual([]);
    expect(codes('“Trade is a matter of faith” [@wakefield, ¶1; @other, ¶1 s1]', two)).toEqual(['QUOTATION_NOT_FOUND']);
  });
});

it('a block quotation is one quotation: words between its marks do not pass', () => {
  expect(codes('> “may be more accurately described as” a “security community” [@wakefield, ¶3 s2]')).toEqual([
    'QUOTATION_NOT_FOUND',
  ]);
  expect(codes('> may be more accurately described as a “security community” [@wakefield, ¶3 s2]')).toEqual([]);
  expect(codes('> “may be more accurately described as a ‘security community’” [@wakefield, ¶3 s2]')).toEqual([]);
});

it('a code span inside a quotation is part of it', () => {
  expect(codes('“which may `not` defeat the governing” [@wakefield, ¶6 s5]')).toEqual(['QUOTATION_NOT_FOUND']);
});

it('markup of a source stays text', () => {
  const hostile = libraryOf(smallSource('h', 'He wrote <img src=x onerror=alert(1)> & left {{ 7*7 }} there.'));
  const [verdict] = verifyFile(
    { file: 'a', text: '“He wrote &lt;img src=x onerror=alert(1)&gt; &amp; left” [@h, ¶1 s1]' },
    hostile,
  ).verdicts;
  expect(verdict?.status).toBe('verified');
});

it('verdicts say what became of each quotation', () => {
  const { verdicts } = verifyFile(
    {
      file: 'a.md',
      text: '“simply inconceivable” [@wakefield, ¶4 s1] “simply conceivable” [@wakefield, ¶4 s1] “x y” [@wakefield, ¶z] “x y” [@zzz]\n\n“alone”',
    },
    library,
  );
  expect(verdicts.map(({ status, match }) => [status, match?.locator])).toEqual([
    ['verified', '¶4 s1'],
    ['false', undefined],
    ['unresolved', undefined],
    ['unresolved', undefined],
    ['uncited', undefined],
  ]);
});

it('findings come in the order of the file, are plain data and say why and what to do', () => {
  const { findings } = verifyFile(
    { file: 'a.md', text: '“alone”\n\n# 1999 [@wakefield, ¶1]\n\n“open\n\n[@zzz, ¶1]' },
    library,
  );
  expect(findings.map(({ code, line }) => [line, code])).toEqual([
    [1, 'QUOTATION_UNCITED'],
    [3, 'FACT_NOT_IN_PASSAGE'],
    [5, 'QUOTATION_UNBALANCED'],
    [7, 'SOURCE_UNKNOWN'],
  ]);
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  for (const finding of findings) expect([finding.why, finding.fix].every((text) => text.length > 10)).toBe(true);
});

it('a cite without a key means the only source, and none where there are several', () => {
  const text = '---\ncite: ¶4 s1\n---\n\n“simply inconceivable”\n';
  expect(codes(text)).toEqual([]);
  expect(codes(text, { ...library, sources: new Map([...library.sources, ['b', smallSource('b', 'B.')]]) })).toEqual([
    'CITATION_MALFORMED',
  ]);
});

it('a deck of several files is reported as one', () => {
  const report = verifyDeck(
    [
      { file: 'a.md', text: '“simply inconceivable” [@wakefield, ¶4 s1]' },
      { file: 'b.md', text: '“alone”' },
    ],
    library,
  );
  expect(report.findings.map(({ file, code }) => [file, code])).toEqual([
    ['a.md', 'QUOTATION_SHORT'],
    ['b.md', 'QUOTATION_UNCITED'],
  ]);
  expect(report.coverage.rows.find(({ locator }) => locator === '¶4 s1')?.status).toBe('quoted');
});
