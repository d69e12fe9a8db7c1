import { expect, it } from 'vitest';
import { charactersOf, scriptsOf } from '../../../doctor/look-at-fonts.ts';

it('knows the scripts of a text, whatever else is in it', () => {
  expect(scriptsOf(charactersOf('# Trust\n\n信頼、しんらい “доверие” ثقة 신뢰 ✓ 😀 7'))).toEqual([
    'Latin',
    'Cyrillic',
    'Arabic',
    'Han',
    'Hiragana',
    'Hangul',
  ]);
  expect(scriptsOf(charactersOf('1 + 1 = 2'))).toEqual([]);
});

it('asks for each character once, and for none that draws nothing', () => {
  expect(charactersOf('a a\n\tb\u00A0\u200D a')).toEqual(['a', 'b']);
});
