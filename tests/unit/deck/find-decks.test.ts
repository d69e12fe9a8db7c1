import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDecks, meansSeveral } from '../../../deck/find-decks.ts';
import { createScratch } from '../../support/scratch.ts';
import { failureOf } from '../findings/failure-of.ts';

let cwd: string;

beforeAll(() => {
  cwd = createScratch();
  for (const name of [
    'slides.md',
    'course/week-1/slides.md',
    'course/week-1/notes.md',
    'course/week-2/slides.md',
    'course/week-2/node_modules/theme/slides.md',
    'course/.old/slides.md',
    'course/[draft]/slides.md',
    'lone/talk.md',
  ]) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), '# A\n');
  }
});

const namesOf = (typed: readonly string[], list = '') => findDecks({ typed, list, cwd }).map(({ name }) => name);

describe('findDecks', () => {
  it('finds every slides.md in a folder and below, not among packages nor in hidden folders', () => {
    expect(namesOf(['course'])).toEqual([
      'course/[draft]/slides.md',
      'course/week-1/slides.md',
      'course/week-2/slides.md',
    ]);
  });

  it.each([
    ['course/*/slides.md', 3],
    ['course/week-[12]/slides.md', 2],
    ['course/week-{1,3}/*.md', 2],
    ['**/slides.md', 4],
    ['course/week-*', 2],
    ['l*/*', 1],
  ])('finds what fits %s', (pattern, count) => {
    expect(namesOf([pattern])).toHaveLength(count);
  });

  it('takes a name with the signs of a pattern for the file that is there', () => {
    expect(namesOf(['course/[draft]/slides.md'])).toEqual(['course/[draft]/slides.md']);
    expect(namesOf(['course/[draft]'])).toEqual(['course/[draft]/slides.md']);
  });

  it('names each deck once, however often it is meant, by its path from the root', () => {
    expect(namesOf(['slides.md', 'course', 'course/week-1/slides.md', join(cwd, 'slides.md')])).toHaveLength(4);
    expect(findDecks({ typed: ['course'], list: '', cwd })[1]).toEqual({
      file: join(cwd, 'course/week-1/slides.md'),
      name: 'course/week-1/slides.md',
    });
  });

  it('begins the names above all decks if one lies elsewhere', () => {
    const typed = ['slides.md', '../week-2/slides.md'];
    expect(findDecks({ typed, list: '', cwd: join(cwd, 'course/week-1') }).map(({ name }) => name)).toEqual([
      'week-1/slides.md',
      'week-2/slides.md',
    ]);
  });

  it('reads a list from its own folder', () => {
    writeFileSync(join(cwd, 'course/list.txt'), '\uFEFF# the winter\n\nweek-1/slides.md\r\n  ../lone/*.md  \n');
    expect(namesOf([], 'course/list.txt')).toEqual(['course/week-1/slides.md', 'lone/talk.md']);
    expect(namesOf(['slides.md'], 'course/list.txt')).toHaveLength(3);
  });

  it('leaves a file that is not there to whoever reads it', () => {
    expect(namesOf(['gone.md'])).toEqual(['gone.md']);
  });

  it.each([
    ['lone', '', 'No slides.md lies in'],
    ['nothing/*.md', '', 'No deck fits'],
    ['slides.md', 'gone.txt', 'no list of decks'],
    ['slides.md', 'empty.txt', 'names no deck'],
  ])('says that %s %s means no deck', (typed, list, what) => {
    writeFileSync(join(cwd, 'empty.txt'), '# nothing yet\n');
    const [found] = failureOf(() => findDecks({ typed: [typed], list, cwd }));
    expect(found).toMatchObject({ code: 'ENTRY_MISSING', what: expect.stringContaining(what) });
  });
});

it.each([
  [['slides.md'], '', false],
  [[], '', false],
  [['gone.md'], '', false],
  [['course/[draft]/slides.md'], '', false],
  [['course'], '', true],
  [['*.md'], '', true],
  [['slides.md', 'lone/talk.md'], '', true],
  [[], 'list.txt', true],
])('meansSeveral %j %s: %s', (typed, list, several) => {
  expect(meansSeveral({ typed, list, cwd })).toBe(several);
});
