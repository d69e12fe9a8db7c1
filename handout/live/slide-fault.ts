import type { DiffPart } from '../../findings/evidence.ts';
import type { Finding } from '../../findings/finding.ts';

/** What is wrong with slides, as they show it while the deck is written: text, never markup. */
export interface SlideFault {
  severity: Finding['severity'];
  /** All slides of which it is true. */
  slides: number[];
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

/** What belongs to slides, errors first. */
export function findFaults(findings: readonly Finding[]): { faults: SlideFault[] } {
  const faults = findings.filter(({ slide }) => slide !== undefined).map(toFault);
  return { faults: faults.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')) };
}

function toFault({ severity, slide = 0, slides = [slide], code, what, fix, ...rest }: Finding): SlideFault {
  const { file = '', line = 0, diff = [], nearest } = rest;
  const place = `${file.split(/[/\\]/u).at(-1)}:${line}`;
  // The difference is shown word by word: what is said of it before that is enough.
  const short = diff.length > 0 ? what.replace(/ Nearest is [\s\S]*$/u, '') : what;
  const where = nearest ? `${nearest.key}, ${nearest.locator}` : '';
  return { severity, slides, code, what: short, fix, place, diff, nearest: where };
}
