import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { shareAssets } from '../../../../site/many/share-assets.ts';
import { createScratch } from '../../../support/scratch.ts';

let site: string;
const textOf = (name: string) => readFileSync(join(site, name), 'utf8');
const assetsOf = (place: string) =>
  readdirSync(join(site, place, 'assets'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)
    .sort();

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
}

const deck = (place: string, own: string): Record<string, string> => ({
  [`${place}/index.html`]: `<script src="./assets/index-${own}.js"></script><link href="./assets/main-A.css">`,
  [`${place}/2/index.html`]: `<script src="../assets/index-${own}.js"></script><link href="../assets/main-A.css">`,
  [`${place}/assets/index-${own}.js`]: `import"./modules/vue-A.js";const d=["./main-A.css","./md-${own}.js"]`,
  [`${place}/assets/modules/vue-A.js`]: 'import"../runtime-A.js";',
  [`${place}/assets/runtime-A.js`]: 'export{}',
  [`${place}/assets/md-${own}.js`]: `import'./index-${own}.js'`,
  [`${place}/assets/main-A.css`]: '@font-face{src:url(./font-A.woff2)}',
  [`${place}/assets/font-A.woff2`]: 'font',
  [`${place}/assets/base-A.js`]: 'new URL("../",import.meta.url)',
  [`${place}/assets/asks-A.js`]: 'import"./base-A.js"',
});

beforeEach(() => {
  site = createScratch();
  write({ ...deck('a', 'X'), ...deck('b/c', 'Y') });
  shareAssets(site, ['a', 'b/c']);
});

it('keeps one copy of what is alike, and what is not where it is', () => {
  expect(readdirSync(join(site, 'shared-assets'), { recursive: true }).sort()).toEqual(
    ['font-A.woff2', 'main-A.css', 'modules', 'modules/vue-A.js', 'runtime-A.js'].sort(),
  );
  expect(assetsOf('a')).toEqual(['asks-A.js', 'base-A.js', 'index-X.js', 'md-X.js']);
});

it('leaves a script that learns from its own address where the deck lies, and what asks for it', () => {
  expect(textOf('b/c/assets/asks-A.js')).toBe('import"./base-A.js"');
});

it('says where it is, from wherever it is asked for', () => {
  expect(textOf('a/index.html')).toContain('href="../shared-assets/main-A.css"');
  expect(textOf('a/index.html')).toContain('src="./assets/index-X.js"');
  expect(textOf('b/c/2/index.html')).toContain('href="../../../shared-assets/main-A.css"');
  expect(textOf('b/c/assets/index-Y.js')).toBe(
    'import"../../../shared-assets/modules/vue-A.js";const d=["../../../shared-assets/main-A.css","./md-Y.js"]',
  );
});

it('leaves nothing asked for that is not there', () => {
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\.(?:js|css|html)$/.test(one),
  ))
    for (const [, address = ''] of textOf(file).matchAll(/["'(](\.{1,2}\/[^"')]+\.\w+)/g))
      expect(existsSync(join(site, dirname(file), address)), `${file}: ${address}`).toBe(true);
});

it('shares nothing of one name that is not the same', () => {
  site = createScratch();
  write({ 'a/assets/x.js': 'one', 'b/assets/x.js': 'two' });
  shareAssets(site, ['a', 'b']);
  expect([assetsOf('a'), assetsOf('b'), existsSync(join(site, 'shared-assets'))]).toEqual([['x.js'], ['x.js'], false]);
});
