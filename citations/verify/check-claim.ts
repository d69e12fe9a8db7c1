import { type Finding, finding } from '../../findings/finding.ts';
import { type CitedPassages, checkFacts } from '../checks/check-facts.ts';
import { checkName } from '../checks/check-names.ts';
import { placeDetails } from '../markdown/place-details.ts';
import type { Claim } from '../markdown/quotation.ts';
import type { Sentence } from '../source/source.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Library } from './library.ts';
import { resolveCitation } from './resolve-citation.ts';

/**
 * Checks the facts and the voice of a statement that cites passages. Where it also cites what cannot be looked up (a
 * reference without its text, a passage that does not exist) nothing is said of its facts.
 */
export function checkClaim(claim: Claim, library: Library): Finding[] {
  const resolved = claim.group.citations.map((citation) => resolveCitation(citation, library));
  const cited = resolved.flatMap(({ source, ranges }): CitedPassages[] =>
    source && ranges
      ? [{ source, sentences: ranges.flatMap(({ first, last }) => source.sentences.slice(first, last + 1)) }]
      : [],
  );
  if (cited.length < resolved.length) return [];
  const check = claim.kind === 'name' ? checkName : checkFacts;
  return [...check(claim, cited), ...checkClaimVoice(claim, cited)];
}

/** A statement given to one voice must cite at least one passage of that voice. */
function checkClaimVoice(claim: Claim, cited: readonly CitedPassages[]): Finding[] {
  const { voice, kind, text } = claim;
  if (voice === undefined) return [];
  const known = [...new Set(cited.flatMap(({ source }) => Object.keys(source.voices)))];
  const unknown = `The cited sources know no voice “${voice}”; they have ${known.join(', ') || 'none'}.`;
  if (!known.includes(voice)) return [finding('VOICE_UNKNOWN', unknown, placeDetails(claim))];
  const voices = [...new Set(cited.flatMap(({ sentences }) => sentences.flatMap(voicesOf)))];
  if (voices.length === 0 || voices.includes(voice)) return [];
  const what = `The ${kind} “${excerpt(text)}” is given to ${voice}, but its passages are ${voices.join(' and ')}.`;
  return [finding('VOICE_MISMATCH', what, placeDetails(claim))];
}

/** Who speaks in a sentence: whoever says it, and whom it quotes, if it quotes. */
function voicesOf({ voice, quoted, text }: Sentence): string[] {
  const inner = /["“”«»„「]/u.test(text) ? quoted : undefined;
  return [voice, inner].filter((one) => one !== undefined);
}
