import { expect, it } from 'vitest';
import { changedSlides } from '../../../deck/changed-slides.ts';
import type { Deck, DeckSlide } from '../../../deck/deck.ts';

const slide = (no: number, raw: string, line = no * 10): DeckSlide =>
  ({ no, raw, line, contentLine: line + 3, content: raw, file: '/talk/slides.md' }) as DeckSlide;
const deck = (...raws: string[]) =>
  ({ title: 'Talk', lang: 'en', slides: raws.map((raw, i) => slide(i + 1, raw)) }) as Deck;
const [one, two, three] = ['---\ntheme: x\n---\n# One', '# Two', '# Three'] as const;

it('takes all slides for new at first', () => expect(changedSlides(undefined, deck(one, two))).toEqual([1, 2]));

it.each([
  ['nothing', deck(one, two, three), []],
  ['one slide', deck(one, '# Two!', three), [2]],
  ['what the first slide says below its settings', deck('---\ntheme: x\n---\n# Won', two, three), [1]],
  ['a slide that came in between, with all that moved', deck(one, '# New', two, three), [2, 3, 4]],
  ['a slide that went, with all that moved', deck(one, three), [2]],
  ['the headmatter', deck('---\ntheme: y\n---\n# One', two, three), [1, 2, 3]],
  ['the language', { ...deck(one, two, three), lang: 'de' }, [1, 2, 3]],
])('hears of %s', (_, after, changed) => expect(changedSlides(deck(one, two, three), after)).toEqual(changed));

it('takes a slide on another line for changed: findings name it', () =>
  expect(changedSlides(deck(one, two), { ...deck(one), slides: [slide(1, one), slide(2, two, 21)] } as Deck)).toEqual([
    2,
  ]));
