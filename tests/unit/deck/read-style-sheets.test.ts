import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStyleSheets } from '../../../deck/read-style-sheets.ts';
import { createScratch } from '../../support/scratch.ts';

const root = createScratch();
const write = (path: string, text = 'a {}') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
};

describe('readStyleSheets', () => {
  it('reads style sheets and components of the deck, in order', () => {
    const files = ['b.css', 'a.scss', 'c.less', 'D.vue', 'e.sass', 'f.pcss', 'g.postcss', 'h.styl'].map((name) =>
      write(name, `in ${name}`),
    );
    expect(readStyleSheets(files)).toEqual(files.map((file) => ({ file, text: `in ${file.slice(root.length + 1)}` })));
  });

  it('passes over packages, other files, folders, and what is not there, empty or huge', () => {
    const others = [
      write('node_modules/x/y.css'),
      write('slides.md'),
      write('style.ts'),
      `${root}/styles/`,
      join(root, 'global-top.vue'),
      write('empty.css', ''),
      write('huge.css', 'x'.repeat(300_000)),
    ];
    expect(readStyleSheets(others)).toEqual([]);
  });
});
