import { expect, it } from 'vitest';
import { auditJoinedWords } from '../../../../export/audit/joined-words.ts';
import { factsWith, markWith } from './facts-builder.ts';

const audit = (written: string, heard: string, noteOf = 0) =>
  auditJoinedWords(
    factsWith({
      marks: [markWith({ no: noteOf ? 0 : 2 })],
      aloud: [{ mark: 1, noteOf, text: written, rightToLeft: [] }],
    }),
    new Map([[1, heard]]),
  );

it('names words that run together, once, on their slide or the slide whose note they are of', () => {
  const says = [{ code: 'WORDS_JOINED', slide: 2, what: 'Read out as one: “americantrust”, “onetwo”.' }];
  expect(audit('American trust in one two', 'Americantrust in onetwo')).toMatchObject(says);
  expect(audit('American trust in one two', 'Americantrust in onetwo', 2)).toMatchObject(says);
});

it('is content with words that are apart, by a blank or by blocks', () => {
  expect(audit('One two three', 'One two\nthree')).toEqual([]);
});
