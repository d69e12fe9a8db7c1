import { describe, expect, it } from 'vitest';
import { findHedges, saysHedge } from '../../../../citations/checks/hedges.ts';
import { verifyFile } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

const library = libraryOf(wakefield());
/** The warnings for a slide, as `CODE what`. */
const warnings = (text: string, within = library) =>
  verifyFile({ file: 'slides.md', text }, within)
    .findings.filter(({ code }) => code !== 'QUOTATION_SHORT')
    .map(({ code, what }) => `${code} ${what}`);

it('a quotation under four words', () => {
  const codes = (text: string) =>
    verifyFile({ file: 's', text }, library).findings.map(({ code, what, matchedBy }) => [code, what, matchedBy]);
  expect(codes('“simply inconceivable” [@wakefield, ¶4 s1]')).toEqual([
    ['QUOTATION_SHORT', '“simply inconceivable” has 2 words.', 'literal'],
  ]);
  expect(codes('“circumspect” [@wakefield, ¶6 s2]')).toEqual([
    ['QUOTATION_SHORT', '“circumspect” has one word.', 'literal'],
  ]);
  expect(codes('“may [soon] defeat the governing” party [@wakefield, ¶6 s5]')).toEqual([]);
  expect(codes('a term that the source marks: “residual fears” as late as that [@wakefield, ¶4 s4]')).toEqual([]);
  expect(codes('half of one: “residual” as late as that [@wakefield, ¶4 s4]')).toHaveLength(1);
});

it('a slide accepts warnings by name, and no errors', () => {
  const slide = (accept: string) =>
    `---\naccept: ${accept}\n---\n\n“simply inconceivable” [@wakefield, ¶4 s1] “never so” [@wakefield, ¶4 s1]\n\n---\n\n“simply inconceivable” [@wakefield, ¶4 s1]`;
  const report = verifyFile({ file: 's', text: slide('[QUOTATION_SHORT, QUOTATION_NOT_FOUND]') }, library);
  const told = (findings: typeof report.findings) => findings.map(({ code, slide: number }) => [code, number]);
  expect(told(report.accepted)).toEqual([['QUOTATION_SHORT', 1]]);
  expect(told(report.findings)).toEqual([
    ['QUOTATION_NOT_FOUND', 1],
    ['QUOTATION_SHORT', 2],
  ]);
  expect(told(verifyFile({ file: 's', text: slide('HEDGE_OUTSIDE') }, library).accepted)).toEqual([]);
});

it('what is on no slide that is shown is left out', () => {
  const text = '“never so” [@wakefield, ¶4 s1]\n\n---\n\n“not so” [@wakefield, ¶99]';
  expect(verifyFile({ file: 's', text, slideOf: () => undefined }, library)).toMatchObject({
    verdicts: [],
    findings: [],
  });
  expect(verifyFile({ file: 's', text, slideOf: (line) => (line > 3 ? 1 : undefined) }, library).findings).toHaveLength(
    1,
  );
});

describe('hedges', () => {
  it.each([
    ['“a foregone conclusion” [@wakefield, ¶6 s6]', 'by no means'],
    ['“necessarily entail anti-Americanism” [@wakefield, ¶7 s2]', 'not'],
    ['“defeat the governing Liberal Democratic Party” [@wakefield, ¶6 s5]', 'may'],
    ['“be permitted to come to the aid of the United States” [@wakefield, ¶6 s4]', 'not'],
    ['“support for using the SDF in missions” [@wakefield, ¶6 s2]', 'very little'],
    ['“sources of American trust in Japan” [@wakefield, ¶2 s5]', 'some'],
    ['there were “residual fears” in the U.S. [@wakefield, ¶4 s4]', 'as late as'],
    ['“Japanese prefer non-military contributions” [@wakefield, ¶7 s1]', 'many'],
    ['“possess offensive materiel, such as intercontinental” [@wakefield, ¶4 s3]', 'may not'],
    ['“Japan should” [@wakefield, ¶6 s4]', 'not'],
  ])('just outside a quotation: %s', (text, hedge) => {
    expect(
      warnings(text)
        .filter((line) => line.startsWith('HEDGE_OUTSIDE'))
        .join(),
    ).toContain(`“${hedge}” just outside`);
  });

  it.each([
    ['is said on the slide', 'The DPJ may “defeat the governing Liberal Democratic Party” [@wakefield, ¶6 s5]'],
    ['is quoted', '“may defeat the governing Liberal Democratic Party” [@wakefield, ¶6 s5]'],
    ['stands in the block before', 'By no means\n\n> a foregone conclusion [@wakefield, ¶6 s6]'],
    ['stands in another sentence', '“This extends to collective defense” [@wakefield, ¶6 s3]'],
    ['is far away', '“if the latter is attacked by a third party” [@wakefield, ¶6 s4]'],
  ])('say nothing where the hedge %s', (_, text) => {
    expect(warnings(text)).toEqual([]);
  });

  it('in a sentence that is left out', () => {
    expect(
      warnings(
        '“Japan must show trust. […] Trust is slow” [@s, ¶1]',
        libraryOf(smallSource('s', 'Japan must show trust. It may not be easy. Trust is slow.')),
      ),
    ).toEqual([
      'HEDGE_OMITTED The omission in “Japan must show trust. […] Trust is slow” hides “may not” (¶1 s1, ¶1 s3).',
    ]);
  });

  it.each([
    ['They may not go; nobody can’t.', ['may not', 'nobody', 'can’t']],
    ['In May, No. 5 was not only here.', []],
    ['Not necessarily. NO!', ['Not necessarily', 'NO']],
    ['notable nothing-ness, maybe most', ['most']],
    ['no-one, non-military', []],
    ['by\nno means', ['by no means']],
    ['It was the most important and its least known part.', []],
    ['At least most of it was said to be possible.', ['At least', 'most', 'possible']],
    ['The figures suggest an estimated loss that seems possible.', ['suggest', 'estimated', 'seems', 'possible']],
    ['The alleged plan appears to fail, they claim that.', ['alleged', 'appears', 'claim']],
    ['It appeared in 1951 and was their claim.', []],
    ['Das Haus ist nicht nur groß, es kann angeblich nie fallen.', ['angeblich', 'nie']],
    ['In großer Not war der Plan wohl der beste.', ['wohl']],
    ['Le plan n’a jamais été, il semble, la plus belle idée.', ['n’', 'jamais', 'semble']],
    ['El plan no solo es bueno, quizás nunca se haga.', ['quizás', 'nunca']],
    ['信頼はおそらく築かれない。', ['おそらく', 'ない']],
    ['それだけでなく間もなく終わる。', []],
    ['他们可能没有来，不仅如此，差异不断。', ['可能', '没有']],
  ])('in “%s”', (text, found) => {
    expect(findHedges(text).map((hedge) => hedge.text)).toEqual(found);
  });

  it('are said by a longer one that holds them', () => {
    expect(saysHedge('It does not necessarily follow', 'not')).toBe(true);
    expect(saysHedge('It may follow', 'might')).toBe(false);
  });
});

it('a phrase that stands in several passages', () => {
  expect(warnings('the “restrictions on the use of force” [@wakefield, ¶4 s1]')).toEqual([
    'QUOTATION_REPEATED “restrictions on the use of force” stands in ¶4 s1, ¶5 s1.',
  ]);
  const often = libraryOf(smallSource('s', 'The cat sat on the mat. '.repeat(9)));
  expect(warnings('“The cat sat on the mat” [@s, ¶1 s1]', often)[0]).toContain('¶1 s6 and 3 more');
  expect(warnings('“Most Japanese believe that Japan” [@wakefield, ¶6 s4]').join()).not.toContain('REPEATED');
});

it('an omission of more than forty words, or across paragraphs', () => {
  const [long, paragraph, ...more] = warnings(
    '“simply inconceivable […] Nevertheless, during the Cold War” [@wakefield, ¶4–¶5]',
  ).filter((line) => line.startsWith('OMISSION'));
  expect(long).toMatch(/OMISSION_LONG .* leaves out \d+ words at once; 40 is the limit/u);
  expect(paragraph).toMatch(/OMISSION_PARAGRAPH .* \(¶4 s1, ¶5 s1\)/u);
  expect(more).toEqual([]);
  expect(warnings('“Continuing American trust in […] the alliance is by no means” [@wakefield, ¶6 s6]')).toEqual([]);
});

describe('voices', () => {
  const voices = (text: string) => warnings(text).filter((line) => line.startsWith('VOICE'));

  it.each([
    [
      'Miyaoka said that “the Japanese public remains circumspect” [@wakefield, ¶6 s2]',
      'given to miyaoka, but in the source it is write-up',
    ],
    ['Miyaoka argued: “Continuing American trust in Japan’s role” [@wakefield, ¶6 s6]', 'it is write-up'],
    ['Miyaoka spoke of “residual fears” [@wakefield, ¶4 s4]', 'given to miyaoka, but in the source it is unnamed'],
    ['What Miyaoka called a “security community” [@wakefield, ¶3 s2]', 'it is unnamed'],
    [
      '<p voice="miyaoka">“only possess the minimum necessary amount of force” [@wakefield, ¶4 s2]</p>',
      'it is government',
    ],
    [
      'The Japanese government says “simply inconceivable” [@wakefield, ¶4 s1]',
      'given to government, but in the source it is miyaoka',
    ],
    ['<p voice="kissinger">“simply inconceivable” [@wakefield, ¶4 s1]</p>', 'knows no voice “kissinger”'],
  ])('%s', (text, message) => {
    expect(voices(text).join()).toContain(message);
  });

  it.each([
    'Miyaoka argued that turning against the partner was “simply inconceivable” [@wakefield, ¶4 s1]',
    'Miyaoka showed that there were “residual fears” [@wakefield, ¶4 s4]',
    'The write-up says that “the Japanese public remains circumspect” [@wakefield, ¶6 s2]',
    'Miyaoka said much. Then “the Japanese public remains circumspect” [@wakefield, ¶6 s2]',
    '<p voice="government">“only possess the minimum necessary amount of force” [@wakefield, ¶4 s2]</p>',
    'Not Miyaokas said “the Japanese public remains circumspect” [@wakefield, ¶6 s2]',
  ])('says nothing of: %s', (text) => {
    expect(voices(text)).toEqual([]);
  });

  it('says nothing where the source has no voices', () => {
    const plain = libraryOf(smallSource('s', 'The cat sat on the mat.'));
    expect(warnings('Miyaoka said “The cat sat on the mat” [@s, ¶1 s1]', plain)).toEqual([]);
  });
});
