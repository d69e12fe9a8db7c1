import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatch } from '../../../citations/index.ts';
import { wakefield } from './wakefield.ts';

const source = wakefield();
const seed = 20260101;
const everywhere = [{ first: 0, last: source.sentences.length - 1 }];

/** The words of a sentence, and nothing else that could differ. */
const wordsOf = (text: string) => text.split(' ');
/** All words of the source in a row, for an oracle that knows nothing of the matcher. */
const allWords = source.text.split(/\s+/u);
/** Every word of the source, and words that turn meanings round. */
const vocabulary = [
  ...new Set([
    ...allWords.map((word) => word.replace(/[.,;:"()[\]]/gu, '')),
    'will',
    'not',
    'never',
    'all',
    '1990s',
    '25',
    'China',
    'Korea',
  ]),
].filter((word) => word !== '');

/** A run of at least four words of one sentence. */
const quotation = fc
  .record({
    sentence: fc.constantFrom(...source.sentences.filter(({ text }) => wordsOf(text).length >= 6)),
    from: fc.nat(1000),
    length: fc.integer({ min: 4, max: 30 }),
  })
  .map(({ sentence, from, length }) => {
    const words = wordsOf(sentence.text);
    const start = from % Math.max(1, words.length - 4);
    return { sentence, words: words.slice(start, start + length) };
  });

/** Does the source have these words in a row, outer punctuation and the first letter's case aside? */
function standsInSource(words: readonly string[]): boolean {
  const bare = (word: string) => word.replace(/^["'([]+|["').,;:\]]+$/gu, '');
  const same = (a: string, b: string, i: number) =>
    a === b ||
    (i === 0 && bare(a).toLowerCase() === bare(b).toLowerCase()) ||
    ((i === 0 || i === words.length - 1) && bare(a) === bare(b));
  return allWords.some((_, at) => words.every((word, i) => same(word, allWords[at + i] ?? '', i)));
}

function isFound(words: readonly string[]): boolean {
  return findMatch(source, words.join(' '), everywhere) !== undefined;
}

/** Runs a property so often, always with the same cases. */
const check = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { seed, numRuns });

describe('no altered word ever passes', () => {
  it('a changed word', () => {
    check(fc.tuple(quotation, fc.nat(), fc.constantFrom(...vocabulary)), 3000, ([{ words }, at, word]) => {
      const altered = words.with(at % words.length, word);
      fc.pre(!standsInSource(altered));
      expect(isFound(altered), altered.join(' ')).toBe(false);
    });
  });

  it('a dropped word', () => {
    check(fc.tuple(quotation, fc.nat()), 2000, ([{ words }, at]) => {
      const altered = words.toSpliced(1 + (at % (words.length - 2)), 1);
      fc.pre(!standsInSource(altered));
      expect(isFound(altered), altered.join(' ')).toBe(false);
    });
  });

  it('an added word', () => {
    check(fc.tuple(quotation, fc.nat(), fc.constantFrom(...vocabulary)), 2000, ([{ words }, at, word]) => {
      const altered = words.toSpliced(1 + (at % (words.length - 1)), 0, word);
      fc.pre(!standsInSource(altered));
      expect(isFound(altered), altered.join(' ')).toBe(false);
    });
  });

  it('two words in each other’s place', () => {
    check(fc.tuple(quotation, fc.nat()), 2000, ([{ words }, at]) => {
      const i = at % (words.length - 1);
      const altered = words.with(i, words[i + 1] as string).with(i + 1, words[i] as string);
      fc.pre(!standsInSource(altered));
      expect(isFound(altered), altered.join(' ')).toBe(false);
    });
  });

  it('a word cut short or made longer', () => {
    check(
      fc.tuple(quotation, fc.nat(), fc.boolean(), fc.constantFrom('s', 'd', 'un', 'ly')),
      2000,
      ([{ words }, at, isCut, ending]) => {
        const i = at % words.length;
        const word = (words[i] as string).replace(/[.,;:")\]]+$/u, '');
        fc.pre(/^\p{L}{3,}$/u.test(word));
        const altered = words
          .slice(0, i + 1)
          .with(i, isCut ? word.slice(0, -1) : word + ending)
          .concat(words.slice(i + 1));
        fc.pre(!standsInSource(altered));
        expect(isFound(altered), altered.join(' ')).toBe(false);
      },
    );
  });
});

/** Changes that typography may make, each at a place that `at` picks. */
const variations: Record<string, (text: string, at: number) => string> = {
  'curly marks': (text) =>
    text
      .replace(/(^|[\s([])"/gu, '$1“')
      .replaceAll('"', '”')
      .replaceAll("'", '’'),
  'inner marks': (text) => text.replace(/(^|[\s([])"/gu, '$1‘').replaceAll('"', '’'),
  guillemets: (text) => text.replace(/(^|[\s([])"/gu, '$1«\u00A0').replaceAll('"', '\u00A0»'),
  'odd space': (text, at) => text.replaceAll(' ', ['\u00A0', '\u2009', '\u202F', '\n', '  ', ' \n '][at % 6] as string),
  'one odd space': (text, at) => replaceNth(text, / /gu, at, '\u00A0'),
  'soft hyphen': (text, at) => replaceNth(text, /(?<=\p{L})(?=\p{L})/gu, at, '\u00AD'),
  'zero width': (text, at) => replaceNth(text, /(?<=\p{L})(?=\p{L})/gu, at, '\u200B'),
  hyphens: (text, at) => text.replaceAll('-', ['\u2010', '\u2011', '\u2013'][at % 3] as string),
  'three dots': (text) => text.replaceAll('…', '...'),
  'spaced dots': (text) => text.replaceAll('…', '\u00A0.\u00A0. . '),
  'taken apart': (text) => text.normalize('NFD'),
  'first letter': (text) =>
    text.replace(
      /^(["'([]*)(\p{L})/u,
      (_, before: string, letter: string) =>
        before + (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()),
    ),
  'final stop': (text, at) => (/[\p{L}\p{N}]$/u.test(text) ? text + (at % 2 === 0 ? '.' : ',') : text),
  nothing: (text) => text,
};

function replaceNth(text: string, pattern: RegExp, at: number, replacement: string): string {
  const places = [...text.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  return place ? text.slice(0, place.index) + replacement + text.slice(place.index + place[0].length) : text;
}

describe('every permitted variation passes', () => {
  it('one or two changes of typography, at the cited sentence', () => {
    const names = fc.constantFrom(...Object.keys(variations));
    check(fc.tuple(quotation, names, names, fc.nat()), 3000, ([{ sentence, words }, one, two, at]) => {
      const text = [one, two].reduce((varied, name) => variations[name]?.(varied, at) ?? varied, words.join(' '));
      const match = findMatch(source, text, [{ first: sentence.index, last: sentence.index }]);
      expect(match?.sentences, `${one}, ${two}: ${text}`).toEqual([sentence.index]);
      expect(['literal', 'normalised', 'edges']).toContain(match?.step);
    });
  });

  it('what matches is in the source, letter for letter', () => {
    check(quotation, 1000, ({ sentence, words }) => {
      const match = findMatch(source, words.join(' '), [{ first: sentence.index, last: sentence.index }]);
      const [span] = match?.spans ?? [];
      expect(source.text.slice(span?.start, span?.end)).toBe(words.join(' '));
      expect(match?.step).toBe('literal');
    });
  });

  it('an omission of words in between, in order', () => {
    check(fc.tuple(quotation, fc.nat(), fc.nat()), 1000, ([{ sentence, words }, a, b]) => {
      fc.pre(words.length >= 5);
      const from = 1 + (a % (words.length - 3));
      const to = from + 1 + (b % (words.length - from - 1));
      const text = [...words.slice(0, from), '[…]', ...words.slice(to)].join(' ');
      const match = findMatch(source, text, [{ first: sentence.index, last: sentence.index }]);
      expect(match?.step, text).toBe('omission');
    });
  });
});
