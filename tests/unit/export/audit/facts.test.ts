import { describe, expect, it } from 'vitest';
import { bySlide, placeOnSlide, sample, textBySlide } from '../../../../export/audit/facts.ts';
import { deckWith, file, slideWith } from './facts-builder.ts';

describe('placeOnSlide', () => {
  const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n<Chart />\n\n<Chart />')]);

  it('is the first line with the text, frontmatter included', () => {
    expect(placeOnSlide(deck, 2, '<Chart')).toEqual({ slide: 2, file, line: 26 });
    expect(placeOnSlide(deck, 2, 'layout:')).toEqual({ slide: 2, file, line: 21 });
  });

  it('is the first line of the slide where the text is not in it, or none is given', () => {
    expect(placeOnSlide(deck, 2, 'elsewhere')).toEqual({ slide: 2, file, line: 20 });
    expect(placeOnSlide(deck, 2)).toEqual({ slide: 2, file, line: 20 });
  });

  it('is nowhere for what is on no slide', () => {
    expect(placeOnSlide(deck, 0, 'Head')).toEqual({});
    expect(placeOnSlide(deck, 3)).toEqual({});
  });
});

describe('sample', () => {
  it.each([
    [[], ''],
    [['a'], '“a”'],
    [['a', 'b', 'a'], '“a”, “b”'],
    [['a', 'b', 'c'], '“a”, “b”, “c”'],
    [['a', 'b', 'c', 'd', 'e'], '“a”, “b”, “c” and 2 more'],
  ])('of %j is %j', (items, expected) => {
    expect(sample(items)).toBe(expected);
  });

  it('shortens long items', () => {
    expect(sample(['abcdefgh', 'abcdef'], 6)).toBe('“abcde…”, “abcdef”');
  });
});

describe('textBySlide', () => {
  it('is all that stands on the sheets of a slide, with repeats', () => {
    const sheets = [
      { no: 1, items: ['a', 'b', 'a'] },
      { no: 2, items: [] },
      { no: 1, items: ['b'] },
    ];
    expect([...textBySlide(sheets, ({ items }) => items)]).toEqual([
      [1, 'a b a b'],
      [2, ''],
    ]);
  });
});

describe('bySlide', () => {
  it('joins the click steps of a slide without repeats, and leaves out slides without any', () => {
    const sheets = [
      { no: 1, items: ['a', 'b'] },
      { no: 1, items: ['b', 'c'] },
      { no: 2, items: [] },
      { no: 3, items: ['a'] },
    ];
    expect([...bySlide(sheets, ({ items }) => items)]).toEqual([
      [1, ['a', 'b', 'c']],
      [3, ['a']],
    ]);
  });
});
