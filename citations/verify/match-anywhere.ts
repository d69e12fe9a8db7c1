import type { SentenceRange } from '../locator/resolve-locators.ts';
import type { Quotation } from '../markdown/quotation.ts';
import type { Match } from '../match/describe-match.ts';
import { findMatch } from '../match/find-match.ts';
import type { Source } from '../source/source.ts';

/** Finds a quotation in passages of a source, in either reading: a block quotation may or may not be wrapped in marks. */
export function matchReadings(
  source: Source,
  { text, unwrapped }: Pick<Quotation, 'text' | 'unwrapped'>,
  ranges: readonly SentenceRange[],
): Match | undefined {
  const match = findMatch(source, text, ranges) ?? findMatch(source, repaired(source, text), ranges);
  return match || unwrapped === undefined ? match : findMatch(source, unwrapped, ranges);
}

/** A slide may also show what the file has where it is read otherwise: “The file reads …”. */
function repaired({ errata }: Source, text: string): string {
  return errata.reduce((read, erratum) => read.replaceAll(erratum.raw, erratum.read), text);
}

/** Finds a quotation anywhere in sources, in their order. */
export function matchAnywhere(
  sources: readonly Source[],
  quotation: Pick<Quotation, 'text' | 'unwrapped'>,
): Match | undefined {
  for (const source of sources) {
    const match = matchReadings(source, quotation, [{ first: 0, last: source.sentences.length - 1 }]);
    if (match) return match;
  }
  return undefined;
}
