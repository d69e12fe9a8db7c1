import { describe, expect, it } from 'vitest';
import { diffWords, findNearest, renderDiff } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { wakefield } from '../wakefield.ts';

const source = wakefield();
const nearest = (quotation: string, within = source) => {
  const stretch = findNearest(within, quotation);
  return stretch && within.text.slice(stretch.start, stretch.end);
};

describe('findNearest', () => {
  it.each([
    [
      'which will defeat the governing Liberal Democratic Party',
      'which may defeat the governing Liberal Democratic Party',
    ],
    ['is a foregone conclusion', 'is by no means a foregone conclusion.'],
    [
      'Most japanese beleive that Japan should be permitted',
      'Most Japanese believe that Japan should not be permitted',
    ],
    [
      'will enlarge the scope of the SDF’s activities',
      "gradually expanded the scope of the SDF's non-combat activities",
    ],
  ])('%s', (quotation, expected) => {
    expect(nearest(quotation)).toBe(expected);
  });

  it('finds nothing where no word is shared', () => {
    expect(nearest('zyzzyva qwerty')).toBeUndefined();
    expect(nearest('…')).toBeUndefined();
  });

  it('copes with a quotation of many hundred words', () => {
    expect(nearest(source.text.replaceAll('Japan', 'China'))).toContain('Since the end of the Cold War');
  });

  it('is not misled by words that are everywhere', () => {
    const small = smallSource(
      's',
      `${'The cat of the house. '.repeat(2000)}The lynx of the wood. ${'The cat of the house. '.repeat(2000)}`,
    );
    expect(nearest('The lynx of a wood', small)).toBe('The lynx of the wood.');
  });
});

describe('diffWords', () => {
  it('shows what must change, word by word', () => {
    const diff = diffWords('which may defeat the "governing" party', 'which will defeat the ‘governing’ party');
    expect(renderDiff(diff)).toBe('which [-may-] {+will+} defeat the ‘governing’ party');
  });

  it('takes no notice of typography or of punctuation at the ends, but of case', () => {
    expect(diffWords('a "b" c.', '“a ‘b’ c')).toEqual([{ kind: 'same', text: 'a ‘b’ c' }]);
    expect(diffWords('Japan should', 'japan should').map(({ kind }) => kind)).toEqual(['source', 'quoted', 'same']);
  });

  it('gives up on texts that have nothing in common', () => {
    const words = (letter: string) => Array.from({ length: 3000 }, (_, i) => letter + i).join(' ');
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['source', 'quoted']);
  });
});
