import { describe, expect, it } from 'vitest';
import { renderFontFaceRules, renderRange } from '../../../../theme/fonts/font-face-rules.ts';

describe('renderRange', () => {
  it('joins neighbours', () => expect(renderRange('abc→日')).toBe('U+61-63, U+2192, U+65E5'));
  it('sorts', () => expect(renderRange('cab')).toBe('U+61-63'));
});

describe('renderFontFaceRules', () => {
  const rules = renderFontFaceRules('Source Serif 4', { weight: 600, style: 'normal', files: [] }, [
    { url: './serif.woff2', format: 'woff2' },
    { url: './mincho.woff2', format: 'woff2', characters: '日' },
  ]);

  it('puts the main file last, where the browser looks first', () => {
    expect(rules.indexOf('mincho')).toBeLessThan(rules.indexOf('serif.woff2'));
  });

  it('limits a companion to its share', () => {
    expect(rules.match(/unicode-range: U\+65E5;/g)).toHaveLength(1);
    expect(rules.slice(rules.indexOf('serif.woff2'))).not.toContain('unicode-range');
  });

  it('names family, weight and style', () => {
    expect(rules.match(/font-family: "Source Serif 4";\n {2}font-style: normal;\n {2}font-weight: 600;/g)).toHaveLength(
      2,
    );
  });
});
