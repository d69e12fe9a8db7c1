import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrintedTest } from '../../../text/printed-test.ts';
import { isRightToLeft, isUnspaced, mayBreakAnywhere } from '../../../text/scripts.ts';
import { lettersOf } from '../../../text/words.ts';
import { digitsOf, languages } from './languages.ts';

/** Words as a page has them: what stands between white space. */
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** Ways in which a page sets a text that change no word of it. */
const looks: Record<string, (text: string, lang: string) => string> = {
  plain: (text) => text,
  capitals: (text, lang) => text.toLocaleUpperCase(lang),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('لا', 'ﻻ'),
  decomposed: (text) => text.normalize('NFD'),
  'full width': (text) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
  'digits of the language': (text, lang) => {
    const numberingSystem = digitsOf[lang] ?? 'latn';
    const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
    return text.replace(/[0-9]/g, (digit) => digits.format(Number(digit)));
  },
  'soft hyphens': (text) => text.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, '\u00AD'),
};

/** Lines of a text as they are painted: hyphens at their ends where words are broken, readings between them. */
function paint(text: string, lengths: readonly number[], readings: readonly string[]): string {
  const letters = [...text];
  const mayEndAt = (end: number) =>
    /\s/.test(letters[end] ?? ' ') ||
    (mayBreakAnywhere(text) && !/[\p{M}\p{N}\u1160-\u11FFA-Za-z]/u.test(letters[end] ?? ''));
  const lines: string[] = [];
  for (let at = 0; at < letters.length; ) {
    let end = Math.min(letters.length, at + (lengths[lines.length % lengths.length] ?? 12));
    while (!mayEndAt(end)) end++;
    lines.push(letters.slice(at, end).join(''));
    at = end;
  }
  const reverse = (line: string) => [...line].reverse().join('');
  const painted = lines.map((line) => (isRightToLeft(line) ? reverse(line).replace(/\p{Nd}+/gu, reverse) : line));
  const between = (i: number) => (isUnspaced(text) ? (readings[i % readings.length] ?? '') : '');
  return painted.map((line, i) => line + between(i)).join('\n');
}

const setting = fc.record({
  lang: fc.constantFrom(...Object.keys(languages)),
  look: fc.constantFrom(...Object.keys(looks)),
  lengths: fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 1, maxLength: 4 }),
  readings: fc.constantFrom([''], ['イメージ'], ['', 'ふりがな']),
});

describe('in every language', () => {
  it('a text that is shown whole is accepted, whatever its lines, forms and readings', () => {
    fc.assert(
      fc.property(setting, ({ lang, look, lengths, readings }) => {
        const text = languages[lang] ?? '';
        const isPrinted = createPrintedTest(paint(looks[look]?.(text, lang) ?? '', lengths, readings));
        expect(wordsOf(text).filter((word) => !isPrinted(word))).toEqual([]);
      }),
      { numRuns: 600, seed: 1 },
    );
  });

  it('a text that has lost a word, or a good part of a sentence without blanks, is not', () => {
    fc.assert(
      fc.property(setting, fc.nat(), ({ lang, look, lengths, readings }, at) => {
        const text = languages[lang] ?? '';
        fc.pre(!isRightToLeft(text));
        const words = wordsOf(text).filter((word) => lettersOf(word).length > 4);
        const lost = words[at % words.length] ?? '';
        const rest = text.replaceAll(lost, '');
        fc.pre(!lettersOf(rest).includes(lettersOf(lost)));
        const isPrinted = createPrintedTest(paint(looks[look]?.(rest, lang) ?? '', lengths, readings));
        expect(isPrinted(lost)).toBe(false);
      }),
      { numRuns: 600, seed: 1 },
    );
  });

  it.each(Object.entries(languages))('%s is not taken for another', (lang, text) => {
    const others = Object.entries(languages).filter(([other]) => other.slice(0, 2) !== lang.slice(0, 2));
    const isPrinted = createPrintedTest(others.map(([, other]) => other).join('\n'));
    expect(wordsOf(text).some((word) => !isPrinted(word) || isRightToLeft(word))).toBe(true);
  });
});

describe('right-to-left words, whose letters may be painted in any order', () => {
  it.each([
    ['שלום', 'םולש', true],
    ['سلام', 'م ﻼ س', true],
    ['שלום', 'shalom', false],
  ])('%s in %s: %s', (word, printed, expected) => {
    expect(createPrintedTest(printed)(word)).toBe(expected);
  });
});
