import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeptSlide, openSlideStore } from '../../../../deck/kept/slide-store.ts';
import { createScratch } from '../../../support/scratch.ts';

const slide = (code: string, files: string[] = []): KeptSlide => ({
  ...{ code, helpers: [], parts: ['/layout.vue'], files, scanned: [], classes: ['flex'] },
});
const anyFile = () => true;

describe('a store of slides', () => {
  it('gives back what was added once it was saved, to the deck of that name', () => {
    const cache = createScratch();
    const store = openSlideStore('deck', anyFile, cache);
    store.add('one', slide('1'));
    expect(openSlideStore('deck', anyFile, cache).find('one')).toBeUndefined();
    store.save();
    expect(openSlideStore('deck', anyFile, cache).find('one')).toEqual(slide('1'));
    expect(openSlideStore('deck', anyFile, cache).find('two')).toBeUndefined();
    expect(openSlideStore('other', anyFile, cache).find('one')).toBeUndefined();
  });

  it('forgets slides that are no longer asked for', () => {
    const cache = createScratch();
    const first = openSlideStore('deck', anyFile, cache);
    for (const name of ['one', 'two']) first.add(name, slide(name));
    first.save();
    const second = openSlideStore('deck', anyFile, cache);
    second.find('two');
    second.save();
    expect(openSlideStore('deck', anyFile, cache).find('one')).toBeUndefined();
    expect(openSlideStore('deck', anyFile, cache).find('two')).toEqual(slide('two'));
  });

  it('gives no slide of which a picture has gone, or may no longer be used', () => {
    const cache = createScratch();
    const picture = join(createScratch(), 'a.png');
    writeFileSync(picture, '');
    const store = openSlideStore('deck', anyFile, cache);
    store.add('one', slide('1', [picture]));
    store.save();
    expect(openSlideStore('deck', anyFile, cache).find('one')).toBeDefined();
    expect(openSlideStore('deck', () => false, cache).find('one')).toBeUndefined();
    rmSync(picture);
    expect(openSlideStore('deck', anyFile, cache).find('one')).toBeUndefined();
  });
});
