import { describe, expect, it } from 'vitest';
import { normalEnd, normalStart, rawEnd, rawStart } from '../../../../citations/text/normal-offsets.ts';
import { normalise } from '../../../../citations/text/normalise.ts';

const plain = (text: string) => normalise(text).text;

describe('normalise', () => {
  it.each([
    ['curly and straight marks', '“do more” — ‘x’ «y»', "'do more' — 'x' 'y'"],
    ['outer and inner marks', '"residual fears"', "'residual fears'"],
    ['spaces inside guillemets', '«\u00A0mot\u202F»', "'mot'"],
    ['spaces and line ends', 'a\u00A0b\u2009c\r\nd  \t e', 'a b c d e'],
    ['soft hyphens and zero width', 'pre\u00ADpared\u200Bness\uFEFF', 'preparedness'],
    ['hyphens', 'U.S.‑Japan, rear‐area, 1990–2000', 'U.S.-Japan, rear-area, 1990-2000'],
    ['dots', 'a... b . . . c … d', 'a…b…c…d'],
    ['four dots', 'the U.S. ... and the U.S. … and', 'the U.S.…and the U.S.…and'.replaceAll('.…', '.…')],
    ['composed letters', 'e\u0301 A\u030A \u212B', 'é Å Å'],
    ['Hangul', '\u1112\u1161\u11AB', '한'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(['Japan', 'ﬁ', '²', 'Ｕ', 'MAY', 'may', 'a—b', 'I', 'ſ', 'ﬁ\u0301'])(
    'leaves %s as it is: no case folding, no compatibility forms',
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );

  it('reads an ellipsis after a full stop alike in every spelling', () => {
    const spellings = ['U.S. ...', 'U.S. …', 'U.S.…', 'U.S. . . .', 'U.S....'];
    expect(new Set(spellings.map(plain)).size).toBe(1);
  });

  it('finds the way back to the original', () => {
    const raw = 'the “re\u00ADsidual\u00A0\n fears” … e\u0301nd';
    const normal = normalise(raw);
    expect(normal.text).toBe("the 'residual fears'…énd");
    for (const word of ['residual', 'fears', 'énd']) {
      const at = normal.text.indexOf(word);
      const start = rawStart(normal, at);
      const end = rawEnd(normal, at + word.length);
      expect(plain(raw.slice(start, end))).toBe(word);
      expect([normalStart(normal, start), normalEnd(normal, end)]).toEqual([at, at + word.length]);
    }
  });

  it('takes what became one character for one stretch of the original', () => {
    const normal = normalise('a . . . b');
    expect(normal.text).toBe('a…b');
    expect([rawStart(normal, 1), rawEnd(normal, 2), rawStart(normal, 2)]).toEqual([1, 8, 8]);
  });

  it('maps the ends of the text to the ends of the text', () => {
    const normal = normalise('\u00ADa\u00AD');
    expect([rawStart(normal, 1), rawEnd(normal, 0), normalStart(normal, 3), normalEnd(normal, 3)]).toEqual([
      3, 0, 1, 1,
    ]);
    expect(normalise('').text).toBe('');
  });
});
