import type { Deck } from '../../deck/deck.ts';
import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';

/** What an author may judge otherwise: how things look is a matter of purpose, whether they are there is not. */
const acceptable: readonly Code[] = ['CONTRAST_LOW', 'TEXT_SMALL', 'COLOUR_ALONE'];

/**
 * Drops what the deck accepts by name in `accept:`, in the headmatter for all slides, on a slide for itself. What would
 * keep it from being exported is accepted only with a reason.
 */
export function withoutAccepted(findings: readonly Finding[], { slides }: Pick<Deck, 'slides'>): Finding[] {
  return findings.filter(({ code, severity, slide = 1 }) => {
    const reason = slides[slide - 1]?.accepts[code] ?? slides[0]?.accepts[code];
    return !acceptable.includes(code) || reason === undefined || (severity === 'error' && reason === '');
  });
}
