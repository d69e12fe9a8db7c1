import { diffArrays } from 'diff';
import { normalise } from '../text/normalise.ts';
import { trimCharacters } from '../text/trim-characters.ts';

/** A run of words that source and quotation share, that only the source has, or that only the quotation has. */
export interface DiffPart {
  kind: 'same' | 'source' | 'quoted';
  text: string;
}

/** Edits beyond which texts have so little in common that a comparison is neither quick nor useful. */
const mostEdits = 1000;

/** What must change in the source's words to make them the quotation's; typography is not a change, case is. */
export function diffWords(source: string, quotation: string): DiffPart[] {
  const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
  const [before, after] = [words(bare(source)), words(bare(quotation))];
  const comparator = (a: string, b: string) => a === b || normalise(a).text === normalise(b).text;
  const parts = diffArrays(before, after, { comparator, maxEditLength: mostEdits });
  if (!parts)
    return [
      { kind: 'source', text: before.join(' ') },
      { kind: 'quoted', text: after.join(' ') },
    ];
  return parts.map(({ removed, added, value }) => ({
    kind: removed ? 'source' : added ? 'quoted' : 'same',
    text: value.join(' '),
  }));
}

/** Punctuation at the ends is where the quotation was cut, and no difference. */
function bare(text: string): string {
  return trimCharacters(text.trim(), /["'“”‘’]/u, /["'“”‘’.,;:]/u);
}
