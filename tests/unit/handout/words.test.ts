import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { charactersOf, fill, wordsFor } from '../../../handout/words.ts';

const english = wordsFor('en', undefined);
const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).toSorted();

describe('wordsFor', () => {
  it.each(['de', 'fr', 'es', 'ja', 'zh'])('has every word in %s, with the same places to fill in', (lang) => {
    const words = wordsFor(lang, undefined);
    expect(words.page).not.toBe(english.page);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect([key, places(words[key as keyof typeof words])]).toEqual([key, places(text)]);
      expect(words[key as keyof typeof words]).not.toBe('');
    }
  });

  it('reads the language of a region', () => {
    expect(wordsFor('de-CH', undefined)).toEqual(wordsFor('de', undefined));
    expect(wordsFor('ZH-Hant', undefined)).toEqual(wordsFor('zh', undefined));
  });

  it('falls back to English', () => {
    expect(wordsFor('mt', undefined)).toEqual(english);
    expect(wordsFor('', null)).toEqual(english);
  });

  it('takes single words from the headmatter, and nothing else', () => {
    expect(wordsFor('en', { page: '{page}/{pages}', index: 3, other: 'x' })).toEqual({
      ...english,
      page: '{page}/{pages}',
    });
  });
});

describe('the fonts for them', () => {
  it.each(['ja-400', 'ja-600', 'zh-400', 'zh-600'])('%s has every letter of the words', async (name) => {
    const font = readFileSync(join(import.meta.dirname, `../../../handout/fonts/${name}.woff2`));
    const letters = charactersOf(name.slice(0, 2));
    const plain = await subsetFont(font, letters, { targetFormat: 'truetype' });
    const has = new Set(new Face(new Blob(plain)).collectUnicodes());
    expect([...letters].filter((letter) => !has.has(letter.codePointAt(0)!))).toEqual([]);
  });
});

describe('fill', () => {
  it('fills in what it is given and leaves the rest to be seen', () => {
    expect(fill(english.page, { page: 2, pages: 15 })).toBe('Page 2 of 15');
    expect(fill('{a} {b}', { a: 0 })).toBe('0 {b}');
  });
});
