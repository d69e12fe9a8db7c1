import { expect, it } from 'vitest';
import { directionOf } from '../../../handout/direction.ts';

it.each([
  ['', 'ar', 'rtl'],
  ['', 'he-IL', 'rtl'],
  ['', 'FA', 'rtl'],
  ['', 'arn', 'ltr'],
  ['', 'en', 'ltr'],
  ['', '', 'ltr'],
  ['rtl', 'en', 'rtl'],
  ['ltr', 'ar', 'ltr'],
])('a document with dir “%s” in the language “%s” goes %s', (said, lang, direction) => {
  expect(directionOf(said, lang)).toBe(direction);
});
