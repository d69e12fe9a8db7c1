import { expect, it } from 'vitest';
import { quoteIn } from '../../../../draft/text/quote.ts';

it.each([
  ['en', 'a "dependable" ally', '“a ‘dependable’ ally”'],
  ['en', '“residual fears”', '“residual fears”'],
  ['de', 'das „Wort“ gilt', '„das ‚Wort‘ gilt“'],
  ['fr', 'le «\u00A0mot\u00A0» juste', '«\u00A0le ‘\u00A0mot\u00A0’ juste\u00A0»'],
  ['es', 'la «palabra» justa', '«la ‘palabra’ justa»'],
  ['ja', '町は「図書室」を開けた', '「町は『図書室』を開けた」'],
  ['zh', '他说“可以”', '“他说‘可以’”'],
  ['xx', 'plain', '“plain”'],
])('quotes in %s: %s', (language, words, quoted) => {
  expect(quoteIn(language)(words)).toBe(quoted);
});
