import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourTheme } from '../../../../deck/own-theme.ts';
import { hasForeignCode, mayRewriteSlides } from '../../../../deck/slides/foreign-code.ts';
import { pagesRoot } from '../../../../deck/tools.ts';
import { packageRoot } from '../../../../machine/package-root.ts';
import { createScratch } from '../../../support/scratch.ts';

function rootWith(name: string, text = 'export default {}'): string {
  const root = createScratch();
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
  return root;
}

describe('hasForeignCode', () => {
  it('knows ours', () => {
    expect(hasForeignCode({ roots: [packageRoot, pagesRoot, ourTheme.folder] })).toBe(false);
  });

  it.for(['vite.config.ts', 'vite.config.mjs', 'setup/vite-plugins.ts', 'setup/transformers.js'])(
    'finds %s',
    (name) => {
      expect(hasForeignCode({ roots: [pagesRoot, rootWith(name)] })).toBe(true);
    },
  );

  it.for(['setup/main.ts', 'setup/preparser.ts', 'setup/mermaid.ts', 'components/vite.config.vue'])(
    'is not troubled by %s, which has no part in the build or comes before it',
    (name) => {
      expect(hasForeignCode({ roots: [rootWith(name)] })).toBe(false);
    },
  );

  it.for([
    ["import { defineConfig } from 'unocss'\nexport default defineConfig({})", false],
    ["import { shortcuts } from './shortcuts'", true],
    ["import { readFileSync } from 'node:fs'", true],
    ['export default { shortcuts: { a: process.env.A } }', true],
    ["export default async () => (await import('pkg')).default", true],
  ] as const)('looks whether settings read more: %s', ([text, expected]) => {
    expect(hasForeignCode({ roots: [rootWith('uno.config.ts', text)] })).toBe(expected);
    expect(hasForeignCode({ roots: [rootWith('setup/shiki.ts', text)] })).toBe(expected);
  });
});

describe('mayRewriteSlides', () => {
  it('is not said of our own tools: a deck with them is kept like any other', () => {
    expect(mayRewriteSlides({ roots: [packageRoot, pagesRoot, ourTheme.folder] })).toBe(false);
  });

  it.for([
    ['setup/transformers.ts', true],
    ['setup/transformers.mjs', true],
    ['setup/vite-plugins.ts', false],
  ] as const)('is said of an add-on with %s: %s', ([name, expected]) => {
    expect(mayRewriteSlides({ roots: [packageRoot, rootWith(name)] })).toBe(expected);
  });
});
