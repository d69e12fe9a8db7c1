import type { CheckedDeck } from '../../citations/deck/check-deck.ts';
import type { DiffPart } from '../../findings/evidence.ts';
import type { Finding } from '../../findings/finding.ts';

/** An error of a deck as the slide at fault shows it while the deck is written: text, never markup. */
export interface SlideFault {
  slide: number;
  code: string;
  what: string;
  fix: string;
  /** `slides.md:12`, from the folder of the deck. */
  place: string;
  /** From the source's words to the quotation's. */
  diff: DiffPart[];
  /** Where the nearest passage stands. */
  nearest: string;
}

/** The errors that belong to slides. */
export function findFaults({ findings }: Pick<CheckedDeck, 'findings'>): { faults: SlideFault[] } {
  const errors = findings.filter(({ severity, slide }) => severity === 'error' && slide !== undefined);
  return { faults: errors.map(toFault) };
}

function toFault({ slide = 0, code, what, fix, file = '', line = 0, diff = [], nearest }: Finding): SlideFault {
  const place = `${file.split(/[/\\]/u).at(-1)}:${line}`;
  // The difference is shown word by word: what is said of it before that is enough.
  const short = diff.length > 0 ? what.replace(/ Nearest is [\s\S]*$/u, '') : what;
  return { slide, code, what: short, fix, place, diff, nearest: nearest ? `${nearest.key}, ${nearest.locator}` : '' };
}
