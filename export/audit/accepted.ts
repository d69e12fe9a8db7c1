import type { Deck } from '../../deck/deck.ts';
import type { Code } from '../../findings/catalogue.ts';
import type { Finding } from '../../findings/finding.ts';

/** What an author may judge otherwise: how things look is a matter of purpose, whether they are there is not. */
const acceptable: readonly Code[] = ['CONTRAST_LOW', 'GRAPHIC_FAINT', 'TEXT_SMALL', 'COLOUR_ALONE'];

/** What the author takes upon himself, and why; the reason may be empty for a warning. */
export interface AcceptedFinding {
  finding: Finding;
  reason: string;
}

/**
 * Takes out what the deck accepts by name in `accept:`, in the headmatter for all slides, on a slide for itself. What
 * would keep it from being exported is accepted only with a reason.
 */
export function partAccepted(
  findings: readonly Finding[],
  { slides }: Pick<Deck, 'slides'>,
): { standing: Finding[]; accepted: AcceptedFinding[] } {
  const standing: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const { code, severity, slide = 1 } = finding;
    const reason = slides[slide - 1]?.accepts[code] ?? slides[0]?.accepts[code];
    if (!acceptable.includes(code) || reason === undefined || (severity === 'error' && reason === ''))
      standing.push(finding);
    else accepted.push({ finding, reason });
  }
  return { standing, accepted };
}
