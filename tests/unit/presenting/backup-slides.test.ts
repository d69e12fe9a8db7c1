import { describe, expect, it } from 'vitest';
import { findBackups, findDefended, type LinkedSlide, printedNumber } from '../../../presenting/backup-slides.ts';

const slides: LinkedSlide[] = [
  { no: 1, frontmatter: {} },
  { no: 2, frontmatter: { routeAlias: 'hinge' } },
  { no: 3, frontmatter: { backup: true, defends: 'hinge', number: 'B1' } },
  { no: 4, frontmatter: { backup: true, defends: [1, 'hinge'] } },
  { no: 5, frontmatter: { defends: 1 } },
  { no: 6, frontmatter: { backup: true, defends: 'nowhere' } },
];
const numbers = (found: LinkedSlide[]): number[] => found.map(({ no }) => no);

describe('findBackups', () => {
  it('finds all that defend a slide, by number or alias', () => {
    expect(numbers(findBackups(slides, 1))).toEqual([4]);
    expect(numbers(findBackups(slides, 2))).toEqual([3, 4]);
  });
  it('finds none where there is none', () => expect(findBackups(slides, 6)).toEqual([]));
});

describe('findDefended', () => {
  it('keeps the order of the author', () => expect(numbers(findDefended(slides, 4))).toEqual([1, 2]));
  it('asks for `backup: true`', () => expect(findDefended(slides, 5)).toEqual([]));
  it('leaves out names that no slide has', () => expect(findDefended(slides, 6)).toEqual([]));
});

describe('printedNumber', () => {
  it('is what the slide prints', () => expect(slides.map(printedNumber)).toEqual(['1', '2', 'B1', '4', '5', '6']));
});
