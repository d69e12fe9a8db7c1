import { expect, it } from 'vitest';
import { excerpt } from '../../../../citations/text/excerpt.ts';
import { createLineMap } from '../../../../citations/text/line-map.ts';
import { suggestName } from '../../../../citations/text/suggest-name.ts';
import { trimCharacters } from '../../../../citations/text/trim-characters.ts';
import { countWords, findWords } from '../../../../citations/text/words.ts';

it('counts words, not dashes', () => {
  expect(countWords(' one — two-three, “four” … ')).toBe(3);
  expect(findWords('a  b')).toEqual([
    { text: 'a', start: 0, end: 1 },
    { text: 'b', start: 3, end: 4 },
  ]);
});

it('names line and column from 1, whatever ends the lines', () => {
  const map = createLineMap('ab\r\nc\nd\re');
  expect([0, 1, 4, 6, 8].map(map)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

it('shortens a text to one line', () => {
  expect(excerpt('one\n two', 20)).toBe('one two');
  expect(excerpt('one two three', 8)).toBe('one two…');
});

it('suggests a name only where one is near', () => {
  expect(suggestName('wakefeild', ['wakefield', 'smith'])).toBe('wakefield');
  expect(suggestName('jones', ['wakefield'])).toBeUndefined();
  expect(suggestName('x', [])).toBeUndefined();
});

it('trims characters at either end and spares those beyond the basic plane', () => {
  expect(trimCharacters('"(word).', /[^\p{L}]/u)).toBe('word');
  expect(trimCharacters('𐌰𐌱', /[^a-z]/u)).toBe('𐌰𐌱');
});
