import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatch, type Source } from '../../../citations/index.ts';
import { smallSource } from './small-source.ts';
import { wakefield } from './wakefield.ts';

/** What the flagship source lacks: accents, other scripts, other marks, ranges, prices. */
const varied = smallSource(
  'varied',
  [
    'The café’s naïve Ångström proposal — so “they” said — cost $3.5 million in 1990–2000, or 12% of the non-military budget.',
    '„Über allem“ stand Müller, der … nie «nein» sagte, obwohl die Großmächte schwiegen.',
    'Président Mitterrand déclara qu’un État-nation ne peut (en aucun cas) être “à vendre”.',
    '서울에서 열린 회의는 평화를 위한 것이 아니라 무역을 위한 것이었다.',
    'He did not, however, say that the U.S.-Korea treaty was dead..., nor that it was alive; he only asked “why not?” twice.',
  ].join(' '),
);
const sources = [wakefield(), wakefield(), varied];
const seed = 20260101;

/** The words of a sentence, and nothing else that could differ. */
const wordsOf = (text: string) => text.split(' ');
/** All words of a source in a row, for an oracle that knows nothing of the matcher. */
const rows = new Map(sources.map((source) => [source, source.text.split(/\s+/u)]));
const extraWords = ['will', 'not', 'never', 'all', '1990s', '25', 'China', 'Korea', 'pas', 'nicht'];
/** Every word of the sources, and words that turn meanings round. Brackets would make them the author's own. */
const vocabulary = [...new Set([...rows.values()].flat().map((word) => word.replace(/[.,;:"()[\]]/gu, '')))]
  .concat(extraWords)
  .filter((word) => word !== '');

/** A run of at least four words of one sentence; failures print it and not its whole source. */
interface Picked {
  source: Source;
  sentence: number;
  words: string[];
}

const quotation = fc
  .record({
    which: fc.nat(sources.length - 1),
    sentence: fc.nat(1000),
    from: fc.nat(1000),
    length: fc.integer({ min: 4, max: 30 }),
  })
  .map(({ which, sentence, from, length }): Picked => {
    const source = sources[which] as Source;
    const long = source.sentences.filter(({ text }) => wordsOf(text).length >= 6);
    const { index, text } = long[sentence % long.length] as Source['sentences'][number];
    const words = wordsOf(text);
    const start = from % Math.max(1, words.length - 4);
    const picked = { sentence: index, words: words.slice(start, start + length) };
    return Object.defineProperty(picked, 'source', { value: source, enumerable: false }) as Picked;
  });

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const bareRows = new Map([...rows].map(([source, row]) => [source, row.map(bare)]));

/** Does the source have these words in a row, outer punctuation and the first letter's case aside? */
function standsIn(source: Source, words: readonly string[]): boolean {
  const row = rows.get(source) ?? [];
  const bareRow = bareRows.get(source) ?? [];
  const first = bare(words[0] ?? '').toLowerCase();
  const last = bare(words.at(-1) ?? '');
  const inner = words.slice(1, -1);
  return row.some(
    (_, at) =>
      bareRow[at]?.toLowerCase() === first &&
      bareRow[at + words.length - 1] === last &&
      inner.every((word, i) => word === row[at + 1 + i]),
  );
}

/** An altered quotation that no longer stands in its source must not be found anywhere in it. */
function expectFalse(source: Source, words: readonly string[]): void {
  const isWord = (word: string) => bare(word) !== '';
  fc.pre(!standsIn(source, words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1)));
  const everywhere = [{ first: 0, last: source.sentences.length - 1 }];
  expect(findMatch(source, words.join(' '), everywhere), words.join(' ')).toBeUndefined();
}

/** Runs a property so often, always with the same cases. */
const check = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { seed, numRuns });

describe('no altered word ever passes', () => {
  it('a changed word', () => {
    check(fc.tuple(quotation, fc.nat(), fc.constantFrom(...vocabulary)), 2500, ([{ source, words }, at, word]) => {
      expectFalse(source, words.with(at % words.length, word));
    });
  });

  it('a dropped word', () => {
    check(fc.tuple(quotation, fc.nat()), 1500, ([{ source, words }, at]) => {
      expectFalse(source, words.toSpliced(1 + (at % (words.length - 2)), 1));
    });
  });

  it('an added word', () => {
    check(fc.tuple(quotation, fc.nat(), fc.constantFrom(...vocabulary)), 1500, ([{ source, words }, at, word]) => {
      expectFalse(source, words.toSpliced(1 + (at % (words.length - 1)), 0, word));
    });
  });

  it('two words in each other’s place', () => {
    check(fc.tuple(quotation, fc.nat()), 1500, ([{ source, words }, at]) => {
      const i = at % (words.length - 1);
      expectFalse(source, words.with(i, words[i + 1] as string).with(i + 1, words[i] as string));
    });
  });

  it('a word cut short or made longer', () => {
    const ending = fc.constantFrom('s', 'd', 'un', 'ly');
    check(fc.tuple(quotation, fc.nat(), fc.boolean(), ending), 1500, ([{ source, words }, at, isCut, more]) => {
      const i = at % words.length;
      const word = (words[i] as string).replace(/[.,;:")\]]+$/u, '');
      fc.pre(/^\p{L}{3,}$/u.test(word));
      expectFalse(source, words.with(i, isCut ? word.slice(0, -1) : word + more));
    });
  });
});

/** Changes that typography may make, each at a place that `at` picks. */
const variations: Record<string, (text: string, at: number) => string> = {
  'curly marks': (text) =>
    text
      .replace(/(^|[\s([])"/gu, '$1“')
      .replaceAll('"', '”')
      .replaceAll("'", '’'),
  'straight marks': (text) => text.replace(/«\s?|\s?»|[“”„]/gu, '"').replaceAll('’', "'"),
  'inner marks': (text) => text.replace(/(^|[\s([])["“]/gu, '$1‘').replace(/["”]/gu, '’'),
  guillemets: (text) => text.replace(/(^|[\s([])"/gu, '$1«\u00A0').replaceAll('"', '\u00A0»'),
  'odd space': (text, at) => text.replaceAll(' ', ['\u00A0', '\u2009', '\u202F', '\n', '  ', ' \n '][at % 6] as string),
  'one odd space': (text, at) => replaceNth(text, / /gu, at, '\u00A0'),
  'soft hyphen': (text, at) => replaceNth(text, /(?<=\p{Script=Latin})(?=\p{Script=Latin})/gu, at, '\u00AD'),
  'zero width': (text, at) => replaceNth(text, /(?<=\p{Script=Latin})(?=\p{Script=Latin})/gu, at, '\u200B'),
  hyphens: (text, at) => text.replaceAll('-', ['\u2010', '\u2011', '\u2013'][at % 3] as string),
  'plain hyphens': (text) => text.replaceAll('–', '-'),
  'three dots': (text) => text.replaceAll('…', '...'),
  'spaced dots': (text) => text.replaceAll('…', '\u00A0.\u00A0. . '),
  'one sign for dots': (text) => text.replaceAll('...', '…'),
  'letters taken apart': (text) => text.normalize('NFD'),
  'first letter': (text) =>
    text.replace(/^([^\p{L}\p{N}]*)(\p{L})/u, (_, before: string, letter: string) => before + otherCase(letter)),
  'final stop': (text, at) => (/[\p{L}\p{N}]$/u.test(text) ? text + (at % 2 === 0 ? '.' : ',') : text),
  nothing: (text) => text,
};

function otherCase(letter: string): string {
  const upper = letter.toUpperCase();
  return letter === upper ? letter.toLowerCase() : upper;
}

function replaceNth(text: string, pattern: RegExp, at: number, replacement: string): string {
  const places = [...text.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  return place ? text.slice(0, place.index) + replacement + text.slice(place.index + place[0].length) : text;
}

describe('every permitted variation passes', () => {
  it('one or two changes of typography, at the cited sentence', () => {
    const names = fc.constantFrom(...Object.keys(variations));
    check(fc.tuple(quotation, names, names, fc.nat()), 4000, ([{ source, sentence, words }, one, two, at]) => {
      const text = [one, two].reduce((changed, name) => variations[name]?.(changed, at) ?? changed, words.join(' '));
      const match = findMatch(source, text, [{ first: sentence, last: sentence }]);
      expect(match?.sentences, `${one}, ${two}: ${text}`).toEqual([sentence]);
      expect(['literal', 'normalised', 'edges']).toContain(match?.step);
    });
  });

  it('what matches is in the source, letter for letter', () => {
    check(quotation, 1000, ({ source, sentence, words }) => {
      const match = findMatch(source, words.join(' '), [{ first: sentence, last: sentence }]);
      const [span] = match?.spans ?? [];
      expect(source.text.slice(span?.start, span?.end)).toBe(words.join(' '));
      expect(match?.step).toBe('literal');
    });
  });

  it('an omission of words in between, in order', () => {
    check(fc.tuple(quotation, fc.nat(), fc.nat()), 1000, ([{ source, sentence, words }, a, b]) => {
      fc.pre(words.length >= 5);
      const from = 1 + (a % (words.length - 3));
      const to = from + 1 + (b % (words.length - from - 1));
      const text = [...words.slice(0, from), '[…]', ...words.slice(to)].join(' ');
      const match = findMatch(source, text, [{ first: sentence, last: sentence }]);
      expect(match?.step, text).toBe('omission');
    });
  });
});
