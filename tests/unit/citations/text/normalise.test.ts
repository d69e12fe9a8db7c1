import { describe, expect, it } from 'vitest';
import { normalEnd, normalStart, rawEnd, rawStart } from '../../../../citations/text/normal-offsets.ts';
import { normalise } from '../../../../citations/text/normalise.ts';

const plain = (text: string) => normalise(text).text;

describe('normalise', () => {
  it.each([
    ['curly and straight marks', '“do more” — ‘x’ «y»', "'do more'—'x' 'y'"],
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

  it.each(['Japan', '²', '10⁵', 'noon¹ and', 'MAY', 'may', 'a—b', 'I', 'ſ', 'Straße', 'pre- and post-war'])(
    'leaves %s as it is: no case folding, and no other letters',
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );

  it.each([
    ['ligatures', 'ﬁnal ﬂight oﬃcer', 'final flight officer'],
    ['full and half width', '１９５１年、ＮＡＴＯ ｶﾞｲﾄﾞ（注）', '1951年、NATO ガイド(注)'],
    ['marks of Japanese and Chinese', '「信頼」と『平和』、《题》〔中略〕', "'信頼'と'平和'、'题'[中略]"],
    ['guillemets both ways', 'er sagte »Das Haus« und « mot » ici', "er sagte 'Das Haus' und 'mot' ici"],
    ['marks within marks', '“\u2009‘It was’\u2009”', "''It was''"],
    ['marks of typesetters', "``quiet''", "'quiet'"],
    ['dashes', 'treaty — signed – in -- 1951—was', 'treaty—signed—in—1951—was'],
    ['ranges stay hyphens', '1945–1989', '1945-1989'],
    ['space before signs', 'fini\u202F! 5\u00A0% : oui ?', 'fini! 5%: oui?'],
    [
      'space within numbers',
      '12\u2007345 votes, 1\u202F234\u202F567, in 1951 200 men',
      '12345 votes, 1234567, in 1951 200 men',
    ],
    ['powers and formulae', '40 m² of CO₂, x², km²', '40 m2 of CO2, x2, km2'],
    ['fractions', '½ and 5½', '1/2 and 5 1/2'],
    [
      'words over line ends',
      'cooper-\native, well\u2010\r\n known, 1945–\n1989',
      'cooper\u00ADative, well\u00ADknown, 1945-1989',
    ],
    ['radicals for characters', '⾧い', '長い'],
    ['four dots of Chinese', '他说……好', '他说……好'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

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
