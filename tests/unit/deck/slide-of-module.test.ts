import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSlideOf, placeInFile, placeOfText } from '../../../deck/slide-of-module.ts';
import { createScratch } from '../../support/scratch.ts';
import { slidevOptions } from './slidev-options.ts';

const options = slidevOptions({
  slides: [
    { raw: '# One' },
    { raw: '---\nlayout: x\n---\n\n# Two\n\n  <Chart /> <Chart />', filepath: '/deck/sections/b.md' },
  ],
});

describe('findSlideOf', () => {
  it.each([
    ['/deck/slides.md__slidev_1.md', 1],
    ['/deck/sections/b.md__slidev_2.md', 2],
    ['/deck/slides.md__slidev_1.frontmatter', 1],
    ['/deck/slides.md__slidev_1.md?vue&type=script', 1],
    ['/deck/slides.md__slidev_3.md', undefined],
    ['/deck/slides.md__slidev_0.md', undefined],
    ['/deck/components/Chart.vue', undefined],
    [undefined, undefined],
  ])('of %s is slide %s', (id, no) => {
    expect(findSlideOf(id, options)?.no).toBe(no);
  });

  it('tells the file and the first line of the slide', () => {
    expect(findSlideOf('x__slidev_2.md', options)?.place).toEqual({ slide: 2, file: '/deck/sections/b.md', line: 20 });
  });
});

describe('placeOfText', () => {
  const two = findSlideOf('x__slidev_2.md', options);
  if (!two) throw new Error('no slide');

  it('is line and column of its first occurrence, counted in the file', () => {
    expect(placeOfText(two, '<Chart')).toEqual({ slide: 2, file: '/deck/sections/b.md', line: 26, column: 3 });
    expect(placeOfText(two, '---')).toEqual({ slide: 2, file: '/deck/sections/b.md', line: 20, column: 1 });
    expect(placeOfText(two, 'layout')).toEqual({ slide: 2, file: '/deck/sections/b.md', line: 21, column: 1 });
  });

  it('is the slide where the text is not found', () => {
    expect(placeOfText(two, '<Table')).toEqual(two.place);
  });
});

describe('placeInFile', () => {
  const file = join(createScratch(), 'Chart.vue');
  writeFileSync(file, '<template>\n  <img src="x.png">\n</template>\n');

  it('is line and column of the first occurrence', () => {
    expect(placeInFile(file, 'x.png')).toEqual({ file, line: 2, column: 13 });
    expect(placeInFile(file, '<template>')).toEqual({ file, line: 1, column: 1 });
  });

  it('is only the file where the text is not found or nothing can be read', () => {
    expect(placeInFile(file, 'y.png')).toEqual({ file });
    expect(placeInFile('/no/such/file', 'x')).toEqual({ file: '/no/such/file' });
  });
});
