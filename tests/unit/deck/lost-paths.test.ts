import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLostPaths } from '../../../deck/lost-paths.ts';
import { readEntry } from '../../../deck/read-entry.ts';
import { createScratch } from '../../support/scratch.ts';

/** A deck with these settings, in a folder that has the add-on `fonts`, beside the add-on `above`. */
function lostIn(settings: string) {
  const root = createScratch();
  const folder = join(root, 'talk');
  for (const addon of [join(folder, 'fonts'), join(root, 'above')]) {
    mkdirSync(addon, { recursive: true });
    writeFileSync(join(addon, 'package.json'), '{}');
  }
  mkdirSync(join(folder, 'bare'));
  const file = join(folder, 'slides.md');
  writeFileSync(file, `---\ntitle: A\n${settings}\n---\n\n# One\n`);
  return findLostPaths(readEntry(file));
}

describe('findLostPaths', () => {
  it.each([
    'theme: default',
    "theme: '@some/theme'",
    'theme: none',
    'theme: ./bare',
    "theme: '@/bare'",
    'addons: [qr, "@some/addon"]',
    "addons: ['@/fonts']",
    'addons: [./above]', // as Slidev reads it
    'addons: none',
    'theme: 3',
  ])('says nothing of %s', (settings) => expect(lostIn(settings)).toEqual([]));

  it.each([
    ['addons: [./fonts]', 'folder above', 'Write `@/fonts`'],
    ['addons: [./none]', 'There is no folder ./none', '`@/none`'],
    ['addons: [path/to/fonts]', 'There is no folder path/to/fonts', '`@/path/to/fonts`'],
    ["addons: ['@/none']", 'There is no folder @/none', '`@/none`'],
    ["addons: ['@/bare']", 'no package.json', '"slidev-addon-bare"'],
  ])('names the add-on of %s', (settings, what, fix) => {
    expect(lostIn(settings)).toMatchObject([
      { code: 'ADDON_MISSING', line: 3, what: expect.stringContaining(what), fix: expect.stringContaining(fix) },
    ]);
  });

  it('names a theme and several add-ons at once', () => {
    expect(lostIn('theme: ./look\naddons:\n  - ./a\n  - ./b')).toMatchObject([
      { code: 'THEME_MISSING', line: 3 },
      { code: 'ADDON_MISSING', line: 5 },
      { code: 'ADDON_MISSING', line: 6 },
    ]);
  });
});
