import { type Finding, finding } from '../../findings/finding.ts';
import { createLossTest } from '../../text/loss-test.ts';
import { type TabFacts, textBySlide } from './facts.ts';
import { findLostBlocks } from './lost-blocks.ts';

/**
 * What stands in the Markdown and on the slide, and waits for no other click step, stands in an outline of the slides, too:
 * in what the finished PDF has read out, and in what is told of that very slide.
 *
 * @param spoken text in the tags of each section of the finished PDF
 * @param slides those that the outline tells
 */
export function auditOutline(
  { deck, text, handout }: TabFacts,
  spoken: ReadonlyMap<number, string>,
  slides: readonly number[],
): Finding[] {
  const isUntold = createLossTest([...spoken.values()].join(' '), true);
  const drawn = textBySlide(text, ({ present }) => present);
  const waiting = textBySlide(text, (sheet) => sheet.waiting);
  return slides.flatMap((no) => {
    const slide = deck.slides[no - 1];
    if (!slide) return [];
    const ofSlide = handout.told.filter((piece) => piece.no === no).map((piece) => piece.text);
    const isUntoldHere = createLossTest(ofSlide.join(' '), true);
    const untold = findLostBlocks(slide.content, deck, (words) => isUntold(words) || isUntoldHere(words));
    if (untold.length === 0) return [];
    const isLost = createLossTest(drawn.get(no) ?? '');
    const isShownNow = createLossTest(waiting.get(no) ?? '');
    return untold
      .filter(({ words, parts }) => isShownNow(words) && !(isLost(words) && isLost(parts)))
      .map(({ excerpt, line }) =>
        finding('OUTLINE_LACKS', `On the slide, but not in its outline: “${excerpt}”.`, {
          slide: no,
          file: slide.file,
          line: slide.contentLine + line,
        }),
      );
  });
}
