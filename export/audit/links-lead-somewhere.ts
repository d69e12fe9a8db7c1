import { type Finding, finding } from '../errors.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Every link of a slide leads to another slide of the PDF or to the web. */
export function auditLinks({ deck, brokenLinks }: TabFacts): Finding[] {
  return brokenLinks.map(({ no, href, text }) =>
    finding('LINK_BROKEN', `The link “${text}” to ${href} leads nowhere.`, placeOnSlide(deck, no, href)),
  );
}
