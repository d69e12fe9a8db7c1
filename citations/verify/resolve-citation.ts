import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { Citation } from '../locator/locator.ts';
import { resolveLocators, type SentenceRange } from '../locator/resolve-locators.ts';
import type { Source } from '../source/source.ts';
import { suggestName } from '../text/suggest-name.ts';
import type { Library } from './library.ts';

/** What a citation names. Without `source` only the reference is known; without `ranges` no such passage exists. */
export interface ResolvedCitation {
  citation: Citation;
  source?: Source;
  ranges?: SentenceRange[];
  problems: Finding[];
}

/** Finds the source and the passages of a citation, or says what does not exist and what does. */
export function resolveCitation(
  citation: Citation,
  { sources, references }: Library,
  place: FindingDetails = {},
): ResolvedCitation {
  const source = sources.get(citation.key);
  if (source) return resolveIn(source, citation, place);
  if (references.has(citation.key)) return { citation, problems: [] };
  const known = [...new Set([...sources.keys(), ...references.keys()])];
  const suggestion = suggestName(citation.key, known);
  const hint = suggestion
    ? `; did you mean ${suggestion}?`
    : known.length > 0
      ? `; known are ${known.slice(0, 10).join(', ')}.`
      : '; there are none.';
  return {
    citation,
    problems: [finding('SOURCE_UNKNOWN', `No source or reference has the key ${citation.key}${hint}`, place)],
  };
}

function resolveIn(source: Source, citation: Citation, place: FindingDetails): ResolvedCitation {
  const { ranges, unknown } = resolveLocators(source, citation.locators);
  const problems = unknown.map((what) => finding('LOCATOR_UNKNOWN', what, place));
  return problems.length > 0 ? { citation, source, problems } : { citation, source, ranges, problems };
}
