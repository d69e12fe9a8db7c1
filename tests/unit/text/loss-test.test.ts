import { describe, expect, it } from 'vitest';
import { createLossTest } from '../../../text/loss-test.ts';
import { comparableWords } from '../../../text/words.ts';
import { languages } from './languages.ts';

describe.each(Object.entries(languages))('%s', (lang, text) => {
  const others = Object.entries(languages).filter(([other]) => other.slice(0, 2) !== lang.slice(0, 2));
  const rest = others.map(([, other]) => other).join('\n');
  const words = comparableWords(text);

  it('is there in capitals and parted by emphasis, and lost without it', () => {
    const middle = Math.floor(text.length / 2);
    expect(createLossTest(`${rest} ${text.toLocaleUpperCase(lang)}`)(words)).toBe(false);
    expect(createLossTest(`${text.slice(0, middle)} ${text.slice(middle)} ${rest}`)(words)).toBe(false);
    expect(createLossTest(rest)(words)).toBe(true);
  });

  it('is lost where only its beginning is there', () => {
    expect(createLossTest(text.slice(0, text.length / 4))(words)).toBe(true);
  });
});

it('finds joined words where the text may join them', () => {
  expect(createLossTest('Americantrust')(['american', 'trust'])).toBe(true);
  expect(createLossTest('Americantrust', true)(['american', 'trust'])).toBe(false);
});
