import { describe, expect, it } from 'vitest';
import { findNames, findNumbers } from '../../../../citations/checks/find-facts.ts';
import { vocabularyOf } from '../../../../citations/checks/vocabulary.ts';
import { verifyFile } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const source = wakefield();
const library = { ...libraryOf(source), references: new Map([['book', { id: 'book', type: 'book' }]]) };
/** The facts of a headline that are not in the passages it cites. */
const missing = (headline: string, locator: string) =>
  verifyFile({ file: 's.md', text: `# ${headline} [@wakefield, ${locator}]` }, library).findings.flatMap(
    ({ code, what }) => (code === 'FACT_NOT_IN_PASSAGE' ? [/“(.*?)”/u.exec(what)?.[1]] : []),
  );

describe('facts of cited headlines', () => {
  it.each([
    ['Since the 1990s missions have expanded', '¶5 s3', []],
    ['Since the 1980s missions have expanded', '¶5 s3', ['1980s']],
    ['In the seventies there were fears', '¶4 s4', []],
    ['In 1970 there were fears', '¶4 s4', ['1970']],
    ['A presentation on March 24', '¶2 s5', []],
    ['A presentation on April 25', '¶2 s5', ['25', 'April']],
    ['U.S. policymakers expect two things of Japan', '¶2 s2', ['two']],
    ['Three factors complement the Constitution', '¶4 s5', ['Three', 'Constitution']],
    ['The two nations share values', '¶4 s5', []],
    ['The DPJ may defeat the LDP', '¶6 s5', []],
    ['The DPJ may defeat the LDP', '¶6 s4', ['DPJ', 'LDP']],
    ['Aso was invited by Obama', '¶2 s3', []],
    ['Koizumi was invited by Bush', '¶2 s3', ['Bush']],
    ['Aso was invited by Hatoyama', '¶2 s3', ['Hatoyama']],
    ['Missions to Iraq', '¶5 s4', []],
    ['Missions to Afghanistan', '¶5 s4', ['Afghanistan']],
    ['Not anti-American, and the United Nations preferred', '¶7 s1–s2', []],
    ['Americans should reevaluate Japan', '¶6 s1', []],
    ['Miyaoka argued it', '¶6 s6', ['Miyaoka']],
    ['Limits on SDF deployments', '¶6 s1', []],
    ['The SDF and the United States', '¶4 s5', []],
    ['Part II: values and trust', '¶4 s5', []],
    ['Values ¶4 s5 and ¶99', '¶4 s5', []],
    ['Growing Trust Between Allies Since The Cold War', '¶2 s1', []],
  ])('%s (%s)', (headline, locator, facts) => {
    expect(missing(headline, locator)).toEqual(facts);
  });

  it('name the headline, its passage and what to do', () => {
    const [finding] = verifyFile(
      { file: 's.md', text: '# Fears of the 1980s [@wakefield, ¶4 s4–s5]' },
      library,
    ).findings;
    expect(finding).toMatchObject({
      code: 'FACT_NOT_IN_PASSAGE',
      severity: 'warning',
      file: 's.md',
      line: 1,
      column: 3,
      slide: 1,
      what: '“1980s” in the headline “Fears of the 1980s” is not in the cited passage (wakefield, ¶4 s4–s5).',
    });
    expect(finding?.fix).toContain('class="derived"');
  });

  it('may be marked as derived, or as coming from outside with a reference', () => {
    expect(missing('<span class="derived">Three</span> factors', '¶4 s5')).toEqual([]);
    const text =
      '# In <span class="outside">2009</span> and <span class="outside" cite="book">2010</span> [@wakefield, ¶4 s5]';
    expect(verifyFile({ file: 's.md', text }, library).findings.map(({ code, what }) => [code, what])).toEqual([
      ['OUTSIDE_UNCITED', '“2009” comes from outside and cites nothing.'],
    ]);
  });

  it('are not judged where a reference without its text is cited as well', () => {
    expect(verifyFile({ file: 's.md', text: '# In 1955 [@wakefield, ¶4; @book]' }, library).findings).toEqual([]);
  });

  it('are looked for in the labels of components too', () => {
    const findings = verifyFile(
      { file: 's.md', text: '<FlowNode label="Since the 1980s" cite="wakefield ¶5 s3" />' },
      library,
    ).findings;
    expect(findings).toMatchObject([
      { code: 'FACT_NOT_IN_PASSAGE', what: expect.stringContaining('in the label “Since the 1980s”') },
    ]);
  });
});

it('a claim in a voice must cite a passage of that voice', () => {
  const codes = (voice: string, locator: string) =>
    verifyFile(
      { file: 's.md', text: `---\nvoice: ${voice}\ncite: wakefield ${locator}\n---\n\n# A limit on force` },
      library,
    ).findings.map(({ code }) => code);
  expect(codes('government', '¶4 s1–s3')).toEqual([]);
  expect(codes('government', '¶4 s1')).toEqual(['VOICE_MISMATCH']);
  expect(codes('unnamed', '¶4 s4')).toEqual([]);
  expect(codes('unnamed', '¶4 s3')).toEqual(['VOICE_MISMATCH']);
  expect(codes('nobody', '¶4 s3')).toEqual(['VOICE_UNKNOWN']);
});

it.each([
  ['10,000 of 3.5 and 21st, 1970s; five', ['10000', '3.5', '21', '1970s', '5']],
  ['one twenty-one thing', []],
  ['B2B and ¶4 s4–s5, 7', []],
  ['the nineties', ['90s']],
])('numbers of “%s”', (text, values) => {
  expect(findNumbers(text, '.').flatMap(({ readings }) => readings)).toEqual(values);
});

describe('figures in another form', () => {
  const missingIn = (said: string, text: string, language?: string) =>
    verifyFile(
      { file: 's.md', text: `# Es waren ${said} [@doc, ¶1]`, ...(language ? { language } : {}) },
      libraryOf(smallSource('doc', text)),
    ).findings.flatMap(({ code, what }) => (code === 'FACT_NOT_IN_PASSAGE' ? [/“(.*?)”/u.exec(what)?.[1]] : []));
  const english = 'It was 12.5 percent, or 1,200 of 9600, and 1.25 each.';
  const german = 'Es waren 12,5 Prozent, also 1.200 von 9.600, und 1,250 je Kopf.';
  const japanese = '約12.5％、1,200人のうち9,600人、各１．２５である。';

  it.each([
    ['12,5 %', english, 'de'],
    ['12.5 percent', german, 'en'],
    ['12,50\u202F%', japanese, 'fr'],
    ['1 200, 1.200, 1’200 und 1200', english, 'de'],
    ['9,600 or 9\u00A0600', german, 'en'],
    ['1,25 von 1200', german, undefined],
    ['१२.५ of ९६००', english, 'hi'],
    ['１２．５％', english, 'ja'],
    ['1.25 von 9.600 am 12.5.', german, undefined],
  ])('are the same: %s', (said, text, language) => expect(missingIn(said, text, language)).toEqual([]));

  it.each([
    ['12,6 %', english, 'de', ['12,6']],
    ['125 %', english, 'de', ['125']],
    ['12 %', german, 'de', ['12']],
    ['1,200', english, 'de', ['1,200']],
    ['1.200', german, 'en', ['1.200']],
    ['1,25', english, 'de', []],
    ['1250', german, 'de', ['1250']],
    ['9.601', japanese, 'de', ['9.601']],
    ['12.51', german, undefined, ['12.51']],
    ['1200000000000000000001', 'It was 1,200,000,000,000,000,000,002.', 'de', ['1200000000000000000001']],
  ])('are changed: %s', (said, text, language, expected) => expect(missingIn(said, text, language)).toEqual(expected));

  it('are read in the language of their slide', () => {
    const text = '---\nlang: de\n---\n\n# Es waren 1.200 [@doc, ¶1]\n';
    const found = verifyFile({ file: 's.md', text, language: 'en' }, libraryOf(smallSource('doc', english))).findings;
    expect(found).toEqual([]);
  });

  it('are numbers of YAML in every language', () => {
    const text = '---\nchart:\n  rows:\n    - { name: Kopf, value: 1.250, cite: doc ¶1 }\n---\n\n# A\n';
    const found = verifyFile({ file: 's.md', text, language: 'de' }, libraryOf(smallSource('doc', german))).findings;
    expect(found).toEqual([]);
  });
});

it.each([
  ['The U.S. and Japan’s SDF', ['U.S.', 'Japan', 'SDF']],
  ['A Limit of the Constitution. Trust grows', ['Constitution']],
  ['What I say', []],
])('names of “%s”', (text, values) => {
  expect(findNames(text, vocabularyOf(source)).map(({ value }) => value)).toEqual(values);
});

it('says nothing of a headline that its slide marks as derived or as own, and asks one from outside for its source', () => {
  const codes = (mark: string, headline: string) =>
    verifyFile(
      { file: 's.md', text: `---\nheadline: ${mark}\ncite: wakefield ¶4 s4\n---\n\n# ${headline}\n` },
      library,
    ).findings.map(({ code }) => code);
  expect(codes('plain', 'In 1812 there were fears')).toEqual(['FACT_NOT_IN_PASSAGE']);
  expect(codes('derived', 'In 1812 there were fears')).toEqual([]);
  expect(codes('own', 'In the “year” of fears')).toEqual([]);
  expect(codes('outside', 'In 1812 there were fears')).toEqual(['OUTSIDE_UNCITED']);
  expect(codes('outside', 'In 1812 there were fears [@book]')).toEqual([]);
});
