import { expect, it } from 'vitest';
import type { Line } from '../../../../draft/read/line.ts';
import { isWhole, phraseOf } from '../../../../draft/text/phrase.ts';

const line = (text: string): Line => ({ index: 0, paragraph: 1, number: 1, text, raw: text, locator: '¶1 s1' });

it('takes words without the stops around them, and tears nothing apart', () => {
  expect(phraseOf(line('However, it rained.'), 7)?.text).toBe('it rained');
  expect(phraseOf(line('fears in the U.S. that grew'), 0, 17)?.text).toBe('fears in the U.S.');
  expect(phraseOf(line('He said “go home” twice'), 0, 12)).toBeUndefined();
  expect(phraseOf(line('It was difficult ground.¹'))?.text).toBe('It was difficult ground');
  expect(phraseOf(line(' – '))).toBeUndefined();
});

it('knows what is whole', () => {
  for (const text of ['a (b) c', '„so“', '«a»', 'it is 5 (five)', '(1) one and (2) two', '「はい」と'])
    expect(isWhole(text), text).toBe(true);
  for (const text of ['a (b', 'so) c', '“so', 'a "b']) expect(isWhole(text), text).toBe(false);
});
