import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';
import { nameIn } from './media-loaded.ts';

/** Nothing on a slide differs from one export to the next. */
export function auditReproducible({ deck, text, media, animated, moving }: TabFacts): Finding[] {
  const clocks = [
    ...bySlide(text, (sheet) => sheet.clocks.filter((form) => !deck.slides[sheet.no - 1]?.content.includes(form))),
  ];
  return [
    ...clocks.map(([no, forms]) =>
      finding('TIME_DEPENDENT', `The slide shows the time of the export: ${sample(forms)}.`, placeOnSlide(deck, no)),
    ),
    ...moving.map(({ no, what }) => finding('SLIDE_MOVING', `On this slide ${what}.`, placeOnSlide(deck, no))),
    ...animated.map((url) => {
      const no = media.find(({ urls }) => urls.includes(url))?.no ?? 0;
      const name = nameIn(url);
      return finding('ANIMATED_IMAGE', `"${name}" may move.`, placeOnSlide(deck, no, name));
    }),
  ];
}
