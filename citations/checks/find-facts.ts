import { findWrittenNumbers, type WrittenNumber } from '../../theme/tables/find-numbers.ts';
import type { Decimal } from '../../theme/tables/read-number.ts';
import { unspaced } from '../text/character-classes.ts';

/** A number, year or decade in a statement: what is compared is in plain digits, `1234.5`, and `1970s` for a decade. */
export type NumberFact = WrittenNumber;

/** A name in a statement. */
export interface NameFact {
  /** As it is written. */
  text: string;
  /** What is compared: the name without its possessive. */
  value: string;
}

const numberWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const largeWords: Record<string, string> = {
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
};
const decadeWords: Record<string, string> = {
  twenties: '20s',
  thirties: '30s',
  forties: '40s',
  fifties: '50s',
  sixties: '60s',
  seventies: '70s',
  eighties: '80s',
  nineties: '90s',
};
const words = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...numberWords, ...Object.keys(largeWords), ...Object.keys(decadeWords)].join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);
const name = /(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
const locator = /¶{1,2}\s*\d[\d\s,¶s–-]*/gu;
/** Tested on the twenty characters before a word, so only a word near the beginning of the text meets `^`. */
const sentenceStart = /(?:^|[.!?:…]["'”’)]*\s+)[^\p{L}\p{N}]*$/u;

/**
 * The numbers of a text, in digits and in words; passages named by ¶ are no numbers, and `one` is no count.
 * @param decimal what stands before the decimals, where it is known
 */
export function findNumbers(text: string, decimal?: Decimal): NumberFact[] {
  const plain = text.replace(locator, (match) => ' '.repeat(match.length));
  const figures = findWrittenNumbers(plain, { decimal, unspaced, ending: '(?:st|nd|rd|th|s)?' }).map(
    ({ text, readings, parts, ending }): NumberFact => {
      const kept = ending === 's' ? 's' : '';
      return { text, readings: readings.map((one) => one + kept), ...(parts ? { parts } : {}) };
    },
  );
  const spelled = [...plain.matchAll(words)].map(
    ([word]): NumberFact => ({ text: word, readings: [numberOf(word.toLowerCase())] }),
  );
  return [...figures, ...spelled];
}

function numberOf(word: string): string {
  const small = numberWords.indexOf(word);
  return small === -1 ? (largeWords[word] ?? decadeWords[word] ?? word) : String(small + 2);
}

/** What a name-finder knows of the document: how its words are written within sentences. */
export interface Vocabulary {
  /** Words that occur with a small first letter. */
  common: ReadonlySet<string>;
  /** Words that occur with a capital within a sentence. */
  names: ReadonlySet<string>;
}

/**
 * The names of a text: capitalised words that the document does not also write small. At the beginning of a sentence,
 * and in headlines that capitalise every word, only abbreviations and names that the document knows.
 */
export function findNames(text: string, { common, names }: Vocabulary): NameFact[] {
  const isTitle = isTitleCase(text);
  return [...text.matchAll(name)].flatMap((match) => {
    const value = match[0].replace(/['’]s?$|['’]\p{L}+$/u, '');
    const isFirst = isTitle || sentenceStart.test(text.slice(Math.max(0, match.index - 20), match.index));
    const isShort = /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}s?$/u.test(value);
    const isKnown = isShort || names.has(value);
    const isName =
      value.length > 1 && !common.has(value.toLowerCase()) && !/^[IVXL]+$/u.test(value) && (!isFirst || isKnown);
    return isName ? [{ text: match[0], value }] : [];
  });
}

function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}
