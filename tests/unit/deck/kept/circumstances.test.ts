import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeCircumstances } from '../../../../deck/kept/circumstances.ts';
import { createScratch } from '../../../support/scratch.ts';
import { slidevOptions } from '../slidev-options.ts';

type Config = Record<string, unknown>;

function createDeck(files: Record<string, string> = {}) {
  const folder = createScratch();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries({ 'components/A.vue': 'a', ...files })) write(name, text);
  const describeIt = (config: Config = {}) => {
    const options = slidevOptions({ userRoot: folder, roots: [folder] });
    Object.assign(options.data.config, config);
    return describeCircumstances(options);
  };
  return { folder, write, describeIt };
}

describe('the circumstances of a deck', () => {
  it('are the same in another folder', async () => {
    expect(await createDeck().describeIt()).toBe(await createDeck().describeIt());
  });

  it('do not change with what the headmatter says of the deck', async () => {
    const { describeIt } = createDeck();
    expect(await describeIt({ title: 'Other', author: 'Wakefield', layout: 'center' })).toBe(await describeIt());
    expect(await describeIt({ aspectRatio: 1, themeConfig: { primary: '#909' } })).toBe(await describeIt());
  });

  it.for([
    ['a setting', { routerMode: 'hash' }],
    ['how code is set', { lineNumbers: true }],
    ['its fonts', { fonts: { sans: ['Inter'] } }],
  ] as [string, Config][])('change with %s', async ([, config]) => {
    const { describeIt } = createDeck();
    expect(await describeIt(config)).not.toBe(await describeIt());
  });

  it.for([
    'components/A.vue',
    'components/deep/B.vue',
    'layouts/c.vue',
    'styles/index.css',
    'setup/main.ts',
    'style.css',
    'global-top.vue',
    'GlobalBottom.vue',
    'uno.config.ts',
    '.env.production',
    'tsconfig.json',
    'index.html',
  ])('change with %s', async (name) => {
    const { describeIt, write } = createDeck();
    const before = await describeIt();
    write(name, 'new');
    const after = await describeIt();
    expect(after).not.toBe(before);
    write(name, 'other');
    expect(await describeIt()).not.toBe(after);
  });

  it('do not change with slides, pictures and notes beside them', async () => {
    const { describeIt, write } = createDeck();
    const before = await describeIt();
    for (const name of ['slides.md', 'public/a.png', 'notes.txt']) write(name, 'new');
    expect(await describeIt()).toBe(before);
  });

  it('change with the packages that the deck could import', async () => {
    const { describeIt, folder } = createDeck({ 'node_modules/one/index.js': '', 'node_modules/.vite/cache': '' });
    const before = await describeIt();
    symlinkSync(createScratch(), join(folder, 'node_modules/two'));
    expect(await describeIt()).not.toBe(before);
  });
});
