import { expect, it } from 'vitest';
import type { Line } from '../../../../draft/read/line.ts';
import { cuesFor } from '../../../../draft/signs/cues.ts';
import { mainClause } from '../../../../draft/text/main-clause.ts';

const clauseIn = (text: string, room: number) => {
  const line: Line = { index: 0, paragraph: 1, number: 1, text, raw: text, locator: '¶1 s1' };
  const found = mainClause(line, { cues: cuesFor('en'), language: 'en' }, (words) => words.length <= room);
  return found && `${found.text}${found.goesOn ? ' …' : ''}`;
};

it.each([
  ['However, the pier fell into the basin.', 60, 'the pier fell into the basin'],
  [
    'Despite the storm that came in from the west, the pier did not fall into the basin.',
    50,
    'the pier did not fall into the basin',
  ],
  [
    'The court held that the tenant was liable for the pier, because nobody had inspected it.',
    60,
    'The court held that the tenant was liable for the pier …',
  ],
  ['In 1968 the first women joined, over the objections of a committee.', 40, 'In 1968 the first women joined …'],
])('finds the main clause of “%s”', (text, room, clause) => {
  expect(clauseIn(text, room)).toBe(clause);
});

it('never cuts off what denies or limits the words before it', () => {
  expect(clauseIn('The tenant of the pier is liable for the damage not at all in any of these cases.', 50)).not.toMatch(
    /damage …$/,
  );
});

it('keeps the first word of a German sentence, after which the verb stands', () => {
  const text = 'Jedoch ist der Preis gestiegen.';
  const line: Line = { index: 0, paragraph: 1, number: 1, text, raw: text, locator: '¶1 s1' };
  expect(mainClause(line, { cues: cuesFor('de'), language: 'de' }, () => true)?.text).toBe(
    'Jedoch ist der Preis gestiegen',
  );
});

it('cuts no word in two where nothing parts words', () => {
  const text =
    '小さな町にとって図書室を開けておくことは費用の問題であるだけでなく住民をどこまで信じるかという課題でもある。';
  const line: Line = { index: 0, paragraph: 1, number: 1, text, raw: text, locator: '¶1 s1' };
  const words = new Set([...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ index }) => index));
  for (let room = 24; room < text.length - 1; room++) {
    const found = mainClause(line, { cues: cuesFor('ja'), language: 'ja' }, (clause) => clause.length <= room);
    expect(words.has(found?.end ?? 0), found?.text).toBe(true);
  }
});
