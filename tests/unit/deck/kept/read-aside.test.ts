import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findReadAside } from '../../../../deck/kept/read-aside.ts';
import { createScratch } from '../../../support/scratch.ts';

it.for<[what: string, text: string, there: string, found: string[]]>([
  ['what a style sheet imports', "@import './b.css';", 'b.css', ['b.css']],
  ['what that imports', "@import './c.css';", 'c.css', ['c.css', 'd.css']],
  ['a partial of Sass', "@use './parts/look';", 'parts/_look.scss', ['parts/_look.scss']],
  ['a style sheet from above', "@reference '../above.css';", '../above.css', ['../above.css']],
  ['nothing that is not there', "@import './gone.css';", 'b.css', []],
])('finds %s', ([, text, there, found]) => {
  const folder = join(createScratch(), 'deck');
  const write = (name: string, content: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  write(there, there === 'c.css' ? "@import url('./d.css')" : '');
  write('d.css', '');
  expect(findReadAside([write('style.scss', text)])).toEqual(found.map((name) => join(folder, name)));
});
