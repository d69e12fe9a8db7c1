import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLostPaths } from '../../../deck/lost-paths.ts';
import { installFix, packageOfPath } from '../../../deck/not-installed.ts';
import { readEntry } from '../../../deck/read-entry.ts';
import { createScratch } from '../../support/scratch.ts';

function talkWith(manifest: string, ...files: string[]): string {
  const folder = createScratch();
  mkdirSync(join(folder, 'sections'));
  for (const [name, text] of [['package.json', manifest], ...files.map((name) => [name, ''])] as [string, string][])
    writeFileSync(join(folder, name), text);
  return folder;
}

const asksForUs = '{ "devDependencies": { "seminar-deck": "1", "slidev-theme-x": "1" } }';

describe('installFix', () => {
  it('names the command, by the lock that is there, and the folder if it is another', () => {
    expect(installFix(talkWith(asksForUs), ['x', 'slidev-theme-x'])).toMatch(/^Run `npm install`: .*slidev-theme-x/);
    expect(installFix(talkWith(asksForUs, 'pnpm-lock.yaml'), ['seminar-deck'])).toContain('`pnpm install`');
    const folder = talkWith(asksForUs, 'yarn.lock');
    expect(installFix(join(folder, 'sections'), ['seminar-deck'])).toContain(`\`yarn install\` in ${folder}`);
  });

  it('says nothing of what nobody asks for, or what is there', () => {
    expect(installFix(talkWith(asksForUs), ['other'])).toBeUndefined();
    expect(installFix(talkWith('no manifest'), ['seminar-deck'])).toBeUndefined();
    const folder = talkWith(asksForUs);
    mkdirSync(join(folder, 'node_modules/seminar-deck'), { recursive: true });
    expect(installFix(folder, ['seminar-deck'])).toBeUndefined();
  });
});

it('reads the package out of a path', () => {
  expect(packageOfPath('./node_modules/seminar-deck/theme')).toBe('seminar-deck');
  expect(packageOfPath('../node_modules/@me/theme')).toBe('@me/theme');
  expect(packageOfPath('./theme')).toBeUndefined();
});

it('tells a talk that is not installed yet what to run', () => {
  const folder = talkWith(asksForUs);
  const entry = join(folder, 'slides.md');
  writeFileSync(entry, '---\ntheme: ./node_modules/seminar-deck/theme\n---\n\n# One\n');
  expect(findLostPaths(readEntry(entry))).toMatchObject([
    { code: 'THEME_MISSING', fix: expect.stringMatching(/^Run `npm install`/) },
  ]);
});
