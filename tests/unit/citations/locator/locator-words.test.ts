import { expect, it } from 'vitest';
import { locatorWordsFor } from '../../../../citations/locator/locator-words.ts';

it('says locators in the language of the deck, whatever its region; in English where that is not known', () => {
  expect(locatorWordsFor('de-CH').sentence).toBe('Satz {n}');
  expect(locatorWordsFor('JA').paragraph).toBe('第{n}段落');
  expect(locatorWordsFor('tlh')).toEqual(locatorWordsFor('en'));
});

it.each(['en', 'de', 'fr', 'es', 'ja', 'zh'])('%s has a place for every number', (lang) => {
  const { paragraph, sentence, range } = locatorWordsFor(lang);
  expect([paragraph, sentence]).toEqual([expect.stringContaining('{n}'), expect.stringContaining('{n}')]);
  expect(range).toMatch(/\{from\}.*\{to\}/);
});
