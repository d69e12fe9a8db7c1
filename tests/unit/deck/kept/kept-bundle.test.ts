import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepBundle, restoreBundle } from '../../../../deck/kept/kept-bundle.ts';
import { createScratch } from '../../../support/scratch.ts';

const brought = { classes: ['flex'], characters: 'ä' };

/** A deck with a style sheet, and a bundle that was made of it. */
function scene({ code = 'code', titles = '["One"]', listsTitles = false } = {}) {
  const cache = createScratch();
  const [userRoot, outDir] = [createScratch(), createScratch()];
  for (const folder of ['css', 'public']) mkdirSync(join(userRoot, folder));
  const files = {
    'deck.css': '@import "./css/more";',
    'css/more.css': 'a {}',
    'public/named.png': '1',
    'public/other.png': '2',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(userRoot, name), text);
  mkdirSync(join(outDir, 'assets'));
  writeFileSync(join(outDir, 'assets/index.js'), code.replace('<deck>', userRoot));
  writeFileSync(join(outDir, 'index.html'), '<p style="background: url(/named.png)">');
  const place = { description: 'a deck', userRoot, outDir, titles };
  const made = {
    inputs: [join(userRoot, 'deck.css'), join(userRoot, 'css/more.css')],
    brought,
    listsTitles,
    startedAt: Date.now() + 1000,
  };
  keepBundle(place, made, cache);
  const again = (other: Partial<typeof place> = {}) =>
    restoreBundle({ ...place, outDir: createScratch(), ...other }, cache);
  const change = (name: string) => writeFileSync(join(userRoot, name), 'changed');
  return { cache, userRoot, place, again, change };
}

describe('a bundle that is kept', () => {
  it('is put in place whole, and says what it was made of and what it brought', () => {
    const { again, userRoot } = scene();
    const outDir = createScratch();
    const restored = again({ outDir });
    expect(restored?.inputs.sort()).toEqual(['css/more.css', 'deck.css'].map((name) => join(userRoot, name)));
    expect(restored?.brought).toEqual(brought);
    expect(readFileSync(join(outDir, 'assets/index.js'), 'utf8')).toBe('code');
  });

  it.for(['deck.css', 'css/more.css', 'public/named.png'])('is not used once %s has changed', (name) => {
    const { again, change } = scene();
    change(name);
    expect(again()).toBeUndefined();
  });

  it('is not used once something that it names is gone, and is for what it does not name', () => {
    const { again, change, userRoot } = scene();
    change('public/other.png');
    expect(again()).toBeDefined();
    rmSync(join(userRoot, 'public/named.png'));
    expect(again()).toBeUndefined();
  });

  it('serves another deck of which all is the same, unless it says where the first one lies', () => {
    const other = createScratch();
    for (const folder of ['css', 'public']) mkdirSync(join(other, folder));
    const files = { 'deck.css': '@import "./css/more";', 'css/more.css': 'a {}', 'public/named.png': '1' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(other, name), text);
    expect(scene().again({ userRoot: other })).toBeDefined();
    const { again } = scene({ code: 'at <deck>' });
    expect(again({ userRoot: other })).toBeUndefined();
    expect(again()).toBeDefined();
  });

  it('is not used for another description', () => {
    expect(scene().again({ description: 'another deck' })).toBeUndefined();
  });

  it('is not used with other titles where it lists them', () => {
    const titles = '["Two"]';
    expect(scene().again({ titles })).toBeDefined();
    expect(scene({ listsTitles: true }).again({ titles })).toBeUndefined();
  });

  it('is not kept where something has changed while it was made', () => {
    const { place, userRoot } = scene();
    const cache = createScratch();
    const made = { inputs: [join(userRoot, 'deck.css')], brought, listsTitles: false, startedAt: Date.now() - 60_000 };
    keepBundle(place, made, cache);
    expect(restoreBundle({ ...place, outDir: createScratch() }, cache)).toBeUndefined();
  });
});
