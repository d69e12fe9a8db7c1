import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourTheme } from '../../../deck/own-theme.ts';
import { lookAtTheme } from '../../../doctor/look-at-theme.ts';
import { versionIn } from '../../../machine/find-package.ts';
import { createScratch } from '../../support/scratch.ts';

/** What is said of a deck with these packages beside it. */
function look(headmatter: Record<string, unknown>, packages: Record<string, object> = {}) {
  const folder = createScratch();
  for (const [name, manifest] of Object.entries(packages)) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify(manifest));
  }
  mkdirSync(join(folder, 'own'));
  return lookAtTheme({ file: join(folder, 'slides.md'), headmatter, text: '' });
}

describe('lookAtTheme', () => {
  it.each([
    [{}, 'default 0.25.0'],
    [{ theme: 'none' }, 'none'],
    [{ theme: null }, 'none'],
    [{ theme: 'seminar-deck' }, `seminar-deck ${versionIn(ourTheme.folder)}`],
    [{ theme: './own' }, './own'],
    [{ theme: '@/own' }, '@/own'],
    [{ theme: 'mine' }, 'mine 2.0.0'],
    [{ theme: '@some/theme' }, '@some/theme 3.0.0'],
  ])('finds the theme of %j', (headmatter, says) => {
    const packages = { 'slidev-theme-mine': { version: '2.0.0' }, '@some/theme': { version: '3.0.0' } };
    expect(look(headmatter, packages)).toEqual([{ name: 'theme', state: 'ok', says }]);
  });

  it('takes a name with a slash for the path that Slidev takes it for', () => {
    expect(look({ theme: 'path/to/look' })).toMatchObject([{ state: 'missing', fix: expect.stringContaining('path') }]);
  });

  it.each([
    ['seriph', '@slidev/theme-seriph'],
    ['fancy', 'slidev-theme-fancy'],
    ['slidev-theme-fancy', 'slidev-theme-fancy'],
    ['@some/theme', '@some/theme'],
  ])('says how to install %s', (theme, name) => {
    expect(look({ theme })).toMatchObject([{ state: 'missing', fix: expect.stringContaining(`npm i -D ${name}\``) }]);
  });

  it('looks for every add-on, and for the version of Slidev each needs', () => {
    const packages = { 'slidev-addon-old': { version: '1.0.0', engines: { slidev: '^0.48.0' } } };
    const found = look({ theme: 'none', addons: ['old', './none', 'lost'] }, packages).slice(1);
    expect(found.map(({ state, says }) => [state, says])).toEqual([
      ['missing', expect.stringMatching(/^old 1\.0\.0 needs Slidev \^0\.48\.0, and the deck is built with \d+/)],
      ['missing', './none is not installed'],
      ['missing', 'lost is not installed'],
    ]);
  });
});
