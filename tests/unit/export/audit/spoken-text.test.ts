import { describe, expect, it } from 'vitest';
import { auditSpokenText } from '../../../../export/audit/spoken-text.ts';
import { factsWith, markWith } from './facts-builder.ts';

const audit = (seen: string, heard: string, rightToLeft: string[] = []) =>
  auditSpokenText(
    factsWith({ marks: [markWith({ no: 2 })], aloud: [{ mark: 1, noteOf: 0, text: seen, rightToLeft }] }),
    new Map([[1, heard]]),
  );

describe('auditSpokenText', () => {
  it.each([
    ['line breaks and blanks', 'One two\n  three', 'Onetwo three'],
    ['letters that CSS makes capital', 'Straße', 'STRASSE'],
    ['hyphens at the end of a line', 'soft\u00ADhyphen', 'soft-hyphen'],
    ['ligatures', 'ﬁne', 'fine'],
    ['invisible blanks', 'a\u200Bb', 'ab'],
    ['letters that no font has', 'a 🤯 b', 'a \uFFFD b'],
  ])('does not mind %s', (_, seen, heard) => {
    expect(audit(seen, heard)).toEqual([]);
  });

  it.each([
    ['words that are missing', 'One two three', 'One three'],
    ['words in another order', 'One two', 'two One'],
    ['words that are said twice', 'One', 'One One'],
    ['words that nobody sees', '', 'Hidden'],
    ['a box that stands for nothing', 'One', 'One\uFFFD'],
  ])('finds %s', (_, seen, heard) => {
    expect(audit(seen, heard)).toMatchObject([{ code: 'PDFUA_TEXT_DIFFERS', slide: 2, line: 20 }]);
  });

  it('shows where the two part', () => {
    expect(audit('Alpha Bravo Charlie', 'Alpha Charlie')[0]?.what).toBe(
      'The page has “alphabravocharlie” where the tags have “alphacharlie”.',
    );
    expect(audit('Alpha', '')[0]?.what).toBe('The page has “alpha” where the tags have “nothing”.');
  });

  it('blames the font for right-to-left words that cannot be told from their glyphs', () => {
    expect(audit('مقدمة', 'همد', ['مقدمة'])[0]).toMatchObject({ fix: expect.stringContaining('another font') });
    expect(audit('One', 'Two')[0]?.fix).not.toContain('font');
  });
});
