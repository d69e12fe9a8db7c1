import { diffArrays } from 'diff';
import type { DiffPart } from '../../findings/evidence.ts';
import { normalise } from '../text/normalise.ts';
import { trimCharacters } from '../text/trim-characters.ts';

/** Edits beyond which texts have so little in common that a comparison is neither quick nor useful. */
const mostEdits = 500;

/** A word as it is written, and without typographic variety. */
interface Token {
  written: string;
  plain: string;
}

/** What must change in the source's words to make them the quotation's; typography is not a change, case is. */
export function diffWords(source: string, quotation: string): DiffPart[] {
  const [before, after] = [tokensOf(source), tokensOf(quotation)];
  const comparator = (a: Token, b: Token) => a.plain === b.plain;
  const parts = diffArrays(before, after, { comparator, maxEditLength: mostEdits });
  if (!parts) return [toPart('source', before), toPart('quoted', after)];
  return parts.map(({ removed, added, value }) => toPart(removed ? 'source' : added ? 'quoted' : 'same', value));
}

function toPart(kind: DiffPart['kind'], tokens: readonly Token[]): DiffPart {
  return { kind, text: tokens.map(({ written }) => written).join(' ') };
}

function tokensOf(text: string): Token[] {
  const words = bare(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.map((written) => ({ written, plain: normalise(written).text }));
}

/** Punctuation at the ends is where the quotation was cut, and no difference. */
function bare(text: string): string {
  return trimCharacters(text.trim(), /["'“”‘’]/u, /["'“”‘’.,;:]/u);
}
