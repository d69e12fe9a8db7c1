import { describe, expect, it } from 'vitest';
import { isRightToLeft, isUnspaced, mayBreakAnywhere } from '../../../text/scripts.ts';
import { languages } from './languages.ts';

const those = (test: (text: string) => boolean) =>
  Object.entries(languages)
    .filter(([, text]) => test(text))
    .map(([lang]) => lang);

describe('scripts', () => {
  it('without blanks between words', () => {
    expect(those(isUnspaced)).toEqual(['ja', 'zh', 'zh-Hant', 'th', 'lo', 'km', 'my']);
  });

  it('whose words may be broken anywhere', () => {
    expect(those(mayBreakAnywhere)).toEqual(['ko', ...those(isUnspaced)]);
  });

  it('from right to left', () => {
    expect(those(isRightToLeft)).toEqual(['he', 'ar', 'fa']);
  });
});
