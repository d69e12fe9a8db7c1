import { expect, it } from 'vitest';
import { placeDecks } from '../../../../site/many/place-decks.ts';

it.each([
  [
    ['week-1/slides.md', 'week-2/slides.md'],
    ['week-1', 'week-2'],
  ],
  [
    ['a.md', 'b/c.md'],
    ['a', 'b/c'],
  ],
  [['slides.md'], ['slides']],
  // a deck's own pages are 1/, 2/, handout/ …: another deck's folder might take the place of one
  [
    ['week/slides.md', 'week/2.md'],
    ['week/slides', 'week/2'],
  ],
  [
    ['week/slides.md', 'weekend/slides.md'],
    ['week', 'weekend'],
  ],
])('%j go to %j', (names, places) => {
  expect(placeDecks(names)).toEqual(places);
});
