import { expect, it } from 'vitest';
import { readTitleData, runningHead } from '../../../../handout/deck/title-data.ts';

it('says what the headmatter says, as it is written', () => {
  const title = readTitleData({
    title: 'Talk',
    author: ['A', 'B'],
    date: 'March 24',
    occasion: 'Seminar',
    takeaways: ['One'],
  });
  expect(title).toMatchObject({
    title: 'Talk',
    author: 'A, B',
    date: 'March 24',
    affiliation: '',
    takeaways: [{ text: 'One', cite: '' }],
  });
  expect(runningHead(title)).toEqual({ left: 'Talk · A, B', right: 'Seminar · March 24' });
});

it('prints a date that YAML has understood as the day it was', () => {
  expect(readTitleData({ date: '2026-03-24T00:00:00.000Z' }).date).toBe('2026-03-24');
});

it('leaves out what is not there', () => {
  expect(runningHead(readTitleData({}))).toEqual({ left: '', right: '' });
});
