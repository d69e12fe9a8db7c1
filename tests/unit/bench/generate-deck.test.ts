import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateDeck } from '../../../bench/generate-deck.ts';

/** Headmatter and slides of a deck. */
function split(deck: string) {
  const [, headmatter = '', ...rest] = deck.split(/^---$/m);
  return { headmatter: parse(headmatter) as Record<string, unknown>, slides: rest.map((slide) => slide.trim()) };
}

describe.each(['slidev', 'marp'] as const)('generateDeck for %s', (flavour) => {
  it.each([1, 2, 100])('makes %i slides, each with its own heading', (count) => {
    const { slides } = split(generateDeck(count, flavour));
    expect(slides.map((slide) => slide.split('\n')[0])).toEqual(
      Array.from({ length: count }, (_, i) => `# Claim number ${i + 1}`),
    );
  });

  it('gives every slide bullets, a table and notes', () => {
    for (const slide of split(generateDeck(3, flavour)).slides) {
      expect(slide.match(/^- /gm)).toHaveLength(3);
      expect(slide.match(/^\|/gm)).toHaveLength(5);
      expect(slide).toMatch(/<!-- Notes for slide \d+: .* -->$/);
    }
  });

  it('says the same every time', () => {
    expect(generateDeck(20, flavour)).toBe(generateDeck(20, flavour));
  });
});

describe('the two flavours', () => {
  const slidev = split(generateDeck(5, 'slidev'));
  const marp = split(generateDeck(5, 'marp'));

  it('have the same words', () => {
    expect(slidev.slides.map((slide) => slide.replace(/<\/?v-clicks>\s*/g, ''))).toEqual(marp.slides);
  });

  it('show bullets click by click in Slidev alone', () => {
    expect(slidev.slides.every((slide) => /<v-clicks>\n\n- /.test(slide))).toBe(true);
    expect(marp.slides.join()).not.toContain('v-clicks');
  });

  it('say in the headmatter whose they are', () => {
    expect(slidev.headmatter).toMatchObject({ theme: 'default', title: 'Generated deck', fonts: { provider: 'none' } });
    expect(marp.headmatter).toMatchObject({ marp: true, title: 'Generated deck' });
  });
});
