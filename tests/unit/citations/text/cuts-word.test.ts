import { expect, it } from 'vitest';
import { cutsWord } from '../../../../citations/text/cuts-word.ts';

/** Is the text cut at the bar? */
const cuts = (text: string) => cutsWord(text.replace('|', ''), text.indexOf('|'));

it.each([
  'non-|military',
  'anti|-terrorism',
  '1970|s',
  'Japan|’s',
  "Japan'|s",
  'U.|S.',
  'U|.S.',
  'U.S.|-Japan',
  'U.S.-|Japan',
  '3|.5',
  '3.|5',
  '10|,000',
  '5|%',
  '$|5',
  '-|5',
  'and|/or',
  'e|\u0301',
  'pre\u00AD|pared',
  '1990–|2000',
  'self‑|defense',
])('%s goes through a word', (text) => {
  expect(cuts(text)).toBe(true);
});

it.each([
  'may |defeat',
  'may| defeat',
  '|may',
  'may|',
  'interests|.',
  'interests.|"',
  '"|fears',
  'fears|"',
  'U.S.|',
  '(|SDF',
  'SDF|)',
  'one—|two',
  'one|—two',
  'one –| two',
  'allies|’ own',
  'in [|U.S.',
  'end|.Next',
  '日|本',
  'ไท|ย',
  '1970s|,',
])('%s does not', (text) => {
  expect(cuts(text)).toBe(false);
});
