import type { Deck, DeckSlide } from './deck.ts';

/**
 * The numbers of the slides that may look different from before: those that read differently from the one in their place,
 * and all of them when something has changed that holds for the whole deck.
 */
export function changedSlides(before: Deck | undefined, { slides, ...deck }: Deck): number[] {
  const numbers = slides.map(({ no }) => no);
  if (!before) return numbers;
  const { slides: old, ...oldDeck } = before;
  const isOtherDeck = JSON.stringify(deck) !== JSON.stringify(oldDeck) || settingsOf(slides[0]) !== settingsOf(old[0]);
  return isOtherDeck ? numbers : numbers.filter((no) => !isSame(slides[no - 1], old[no - 1]));
}

/** The first slide's settings are the deck's. */
const settingsOf = (slide: DeckSlide | undefined): string =>
  slide
    ? slide.raw
        .split('\n')
        .slice(0, slide.contentLine - slide.line)
        .join('\n')
    : '';

/** Places are compared too: a finding names the line. */
const isSame = (a: DeckSlide | undefined, b: DeckSlide | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
