import { expect, it } from 'vitest';
import { clockOf, countWords } from '../../../../handout/deck/script-clock.ts';

it('runs on from slide to slide; words take their time where no minutes are planned', () => {
  const note = `<p>${'word '.repeat(195)}</p>`;
  expect(
    clockOf([
      { noteHtml: '<p>one two</p>', minutes: 0.5 },
      { noteHtml: note, minutes: undefined },
      { noteHtml: '', minutes: undefined },
    ]),
  ).toEqual([
    { words: 2, minutes: 0.5, start: '0:00', end: '0:30' },
    { words: 195, minutes: 1.5, start: '0:30', end: '2:00' },
    { words: 0, minutes: 0, start: '2:00', end: '2:00' },
  ]);
});

it.each([
  ['<p>the write-up’s words</p>', 3],
  ['<p>a&nbsp;b</p><p title="no no">c</p>', 3],
  ['<p>one <b class="handout-click-mark">click 1</b> two</p>', 2],
  ['', 0],
])('counts the words of %s', (html, count) => {
  expect(countWords(html)).toBe(count);
});

it('divides Japanese as its readers do', () => {
  expect(countWords('<p>日本の信頼は深い。</p>')).toBeGreaterThan(3);
});
