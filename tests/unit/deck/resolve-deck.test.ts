import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourTheme } from '../../../deck/own-theme.ts';
import { resolveDeck } from '../../../deck/resolve-deck.ts';
import { createScratch } from '../../support/scratch.ts';
import { rejectionOf } from '../findings/failure-of.ts';

describe('resolveDeck', () => {
  const entryWith = (text: string, name = 'slides.md') => {
    const file = join(createScratch(), name);
    writeFileSync(file, text);
    return file;
  };
  type Resolve = Parameters<typeof resolveDeck>[0];
  /** What becomes of an error that Slidev throws while it loads a deck of that text. */
  const explained = (text: string, message: string, name = 'Error') => {
    const resolve = (() => Promise.reject(Object.assign(new Error(message), { name }))) as Resolve;
    return rejectionOf(resolveDeck(resolve, entryWith(text)));
  };

  it('asks for the deck, with paths instead of hashes', async () => {
    const asked: unknown[] = [];
    const resolve = (async (...args: unknown[]) => asked.push(...args)) as unknown as Resolve;
    const entry = entryWith('# One\n');
    await resolveDeck(resolve, entry);
    expect(asked).toMatchObject([{ entry, routerMode: 'history' }, 'build']);
  });

  it('takes the look that comes with the command where no package of that name is', async () => {
    const asked: unknown[] = [];
    const resolve = (async ({ theme }: { theme?: string }) => {
      asked.push(theme);
      if (theme === undefined) throw new Error(`The theme "${ourTheme.name}" was not found and cannot prompt`);
    }) as unknown as Resolve;
    await resolveDeck(resolve, entryWith('---\ntheme: seminar-deck\n---\n'));
    expect(asked).toEqual([undefined, ourTheme.folder]);
  });

  it.each([
    ['theme: hero', 'The theme "slidev-theme-hero" was not found and cannot prompt', 'THEME_MISSING', '"hero"', 3],
    ['theme: "@me/theme"', 'The theme "@me/theme" was not found', 'THEME_MISSING', '"@me/theme"', 3],
    ['addons: [graph]', 'The addon "slidev-addon-graph" was not found', 'ADDON_MISSING', 'add-on "graph"', 3],
    ['addons:\n  - graph', 'The addon "slidev-addon-graph" was not found', 'ADDON_MISSING', '"graph"', 4],
    ['theme: gaia', 'The theme "slidev-theme-gaia" was not found', 'NOT_A_DECK', 'Marp', 3],
    ['highlighter: prism', '"prism" support has been dropped', 'THEME_OUTDATED', 'headmatter', 3],
    ['theme: old', '[slidev] theme "old" requires Slidev version range ">=99"', 'THEME_OUTDATED', 'requires Slidev', 3],
  ])('explains %j: %s', async (setting, message, code, says, line) => {
    const text = `---\ntitle: A\n${setting}\n---\n\n# One\n`;
    expect(await explained(text, message)).toMatchObject([{ code, line, what: expect.stringContaining(says) }]);
  });

  it('blames the theme that asks for Prism, and the line of its manifest', async () => {
    const entry = entryWith('---\ntheme: ./theme\n---\n');
    mkdirSync(join(entry, '../theme'));
    writeFileSync(join(entry, '../theme/package.json'), '{\n  "slidev": {\n    "highlighter": "prism"\n  }\n}');
    const resolve = (() => Promise.reject(new Error('"prism" support has been dropped'))) as Resolve;
    expect(await rejectionOf(resolveDeck(resolve, entry))).toMatchObject([
      { code: 'THEME_OUTDATED', file: join(entry, '../theme/package.json'), line: 3 },
    ]);
  });

  it.each([
    ['YAMLParseError', 'Bad indentation\nmore', 'FRONTMATTER_INVALID'],
    ['TypeError', 'x is undefined\nmore', 'BUILD_FAILED'],
  ])('explains a %s in a line', async (name, message, code) => {
    const [found] = await explained('# One', message, name);
    expect(found).toMatchObject({ code, what: expect.stringContaining(message.split('\n')[0] ?? '') });
    expect(found?.what).not.toContain('more');
  });

  it('turns an exit into a failure that says what Slidev said', async () => {
    const { exit } = process;
    const { error } = console;
    const resolve = (async () => {
      console.error('Invalid theme name "x y"');
      process.exit(1);
    }) as Resolve;
    expect(await rejectionOf(resolveDeck(resolve, entryWith('---\ntheme: x y\n---\n')))).toMatchObject([
      { code: 'THEME_MISSING', what: expect.stringContaining('x y'), line: 2 },
    ]);
    expect([process.exit, console.error], 'as they were').toEqual([exit, error]);
  });

  it('lets Slidev read Markdown without its byte order mark, and other files as they are', async () => {
    const [markdown, other] = [entryWith('\uFEFF# One'), entryWith('\uFEFFx', 'x.csv')];
    const resolve = (async () => {
      const { readFile } = await import('node:fs/promises');
      return [await readFile(markdown, 'utf8'), await readFile(other, 'utf8')];
    }) as unknown as Resolve;
    expect(await resolveDeck(resolve, markdown)).toEqual(['# One', '\uFEFFx']);
  });
});
