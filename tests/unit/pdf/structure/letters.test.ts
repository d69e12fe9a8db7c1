import { describe, expect, it } from 'vitest';
import { findJoins, readLetters } from '../../../../pdf/structure/letters.ts';

/** What is read out, with a bar where a blank is wanted. */
function joins(written: string, heard: string): string {
  const letters = readLetters(heard);
  const wanted = new Set(findJoins(readLetters(written), letters));
  return letters.map(({ letter, isApart }, i) => `${wanted.has(i) ? '|' : isApart ? ' ' : ''}${letter}`).join('');
}

describe('findJoins', () => {
  it.each([
    ['at the end of a line', 'American trust', 'Americantrust', 'american|trust'],
    ['at several places', 'a b c', 'abc', 'a|b|c'],
    ['before a sign that stands apart', '24 → 5', '24→5', '24|→|5'],
    ['between scripts', '日本 and', '日本and', '日本|and'],
    ['in Korean', '한국어 문장', '한국어문장', '한국어 문장'.normalize('NFKD').replace(' ', '|')],
  ])('finds words that run together %s', (_, written, heard, result) => {
    expect(joins(written, heard)).toBe(result);
  });

  it.each([
    ['words that are apart', 'a b', 'a b'],
    ['words in blocks of their own', 'a b', 'a\nb'],
    ['a word over two lines', 'soft\u00ADhyphen', 'soft-hyphen'],
    ['punctuation', 'a, b', 'a, b'],
    ['Japanese, which has no blanks', '日本。 関係', '日本。関係'],
    ['Thai, which has none', 'สวัสดี ครับ', 'สวัสดีครับ'],
    ['a blank that only one of them has', 'ab', 'a b'],
  ])('does not mind %s', (_, written, heard) => {
    expect(joins(written, heard)).not.toContain('|');
  });

  it('counts a ligature as its letters, however it is spelled', () => {
    expect(joins('the ﬁrst oﬃce', 'thefirstoffice')).toBe('the|first|office');
    expect(joins('the first office', 'theﬁrstoﬃce')).toBe('the|first|office');
  });

  it('says nothing of what differs, and goes on behind it', () => {
    expect(joins('a b x y c d', 'abzcd')).toBe('a|bzc|d');
    expect(joins('a b', 'nothing alike')).not.toContain('|');
  });

  it('takes a letter without a glyph for any', () => {
    expect(joins('a 🤯 b', 'a\uFFFDb')).toBe('a|\uFFFD|b');
  });
});
