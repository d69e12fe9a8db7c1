import { type Finding, finding } from '../../findings/finding.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Every link of a slide leads to another slide of the PDF or to the web. */
export function auditLinks({ deck, brokenLinks }: TabFacts): Finding[] {
  return brokenLinks.map(({ no, href, text }) =>
    finding(
      'LINK_BROKEN',
      `The link “${text}” to ${asWritten(href)} leads nowhere.`,
      placeOfLink(deck, no, text, href),
    ),
  );
}

/** Slidev puts a `#` before the target of a link between slides when it prints. */
const asWritten = (href: string): string => href.replace(/^#(?=[/#])/, '');

function placeOfLink(deck: TabFacts['deck'], no: number, text: string, href: string) {
  const source = deck.slides[no - 1]?.raw ?? '';
  return placeOnSlide(
    deck,
    no,
    [asWritten(href), href, text].find((part) => part !== '' && source.includes(part)),
  );
}
