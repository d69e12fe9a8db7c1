import { describe, expect, it } from 'vitest';
import { foldText } from '../../../text/fold-text.ts';
import { comparableWords } from '../../../text/words.ts';

describe('comparableWords', () => {
  it.each([
    ['Trust, in “Japan”: 50 %!', ['trust', 'in', 'japan', '50']],
    ['don’t — re-read', ['don', 't', 're', 'read']],
    ['ﬁne ＡＢＣ ½', ['fine', 'abc', '1', '2']],
    ['Donau\u00ADdampf', ['donaudampf']],
    ['cafe\u0301 café CAFÉ', Array(3).fill('cafe')],
    ['信頼と安全', ['信頼と安全']],
    ['हिन्दी', ['हिन्दी']],
    ['snake_case', ['snake', 'case']],
    ['große STRASSE', ['grosse', 'strasse']],
    ['葛\uDB40\uDD00 ❤️', ['葛']],
    ['ΟΔΟΣ οδός σ ς', ['οδοσ', 'οδοσ', 'σ', 'σ']],
    ['١٨٢١ ۱۸۲۱ १८२१ ๑๘๒๑ １８２１ 𝟏𝟖𝟐𝟏', Array(6).fill('1821')],
    [' …—“” ', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(comparableWords(text)).toEqual(expected);
  });
});

describe('foldText', () => {
  it('keeps everything but case, typographic forms and soft hyphens', () => {
    expect(foldText('“Ｔrust”, in\u00AD Straße — ﬁne!')).toBe('“trust”, in strasse — fine!');
  });
});
