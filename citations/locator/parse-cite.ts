import { type Citation, type CitationGroup, CitationSyntaxError } from './locator.ts';
import { keyPattern, parseRest, splitAt } from './parse-citation-group.ts';

const leadingKey = new RegExp(`^\\s*(?<mark>-?@)?(?<key>${keyPattern})(?=[\\s,]|$)`, 'u');
const locatorFirst = /^\s*(?:¶|pp?\.\s*[\divxlc])/u;

/** What a `cite` may leave unsaid, and where it stands. */
export interface CiteContext {
  /** The source meant by a `cite` without a key, `¶4 s4`. */
  defaultKey?: string;
  /** Offset of the text in its file; added to all offsets. */
  base?: number;
}

/**
 * Reads the form that components and slides take: `wakefield ¶4 s4`, several with `;`, and `¶4 s4` alone where a
 * default source is given.
 * @throws {CitationSyntaxError} CITATION_MALFORMED or LOCATOR_MALFORMED
 */
export function parseCite(text: string, { defaultKey, base = 0 }: CiteContext = {}): CitationGroup {
  const parts = splitAt(text, ';').filter(({ part }) => part.trim() !== '');
  if (parts.length === 0) throw new CitationSyntaxError('CITATION_MALFORMED', 'The citation is empty.', base);
  if (defaultKey === undefined) refuseBare(parts, base);
  return {
    citations: parts.map(({ part, start }) => parsePart(part, base + start, defaultKey)),
    start: base,
    end: base + text.length,
  };
}

/** Places without a key, where no source is meant by default. */
function refuseBare(parts: readonly { part: string; start: number }[], base: number): void {
  const bare = parts.filter(({ part }) => locatorFirst.test(part));
  const offsets = bare.map(({ part, start }) => base + start + part.search(/\S/u));
  const [first] = bare;
  if (!first) return;
  const what = `“${first.part.trim()}” names no source: without a key it means the only one there is.`;
  throw new CitationSyntaxError('CITATION_MALFORMED', what, offsets[0] ?? base, offsets);
}

function parsePart(part: string, base: number, defaultKey: string | undefined): Citation {
  const bare = { prefix: '', suppressAuthor: false, start: base };
  if (defaultKey !== undefined && locatorFirst.test(part))
    return { key: defaultKey, ...bare, ...parseRest(part, base) };
  const match = leadingKey.exec(part);
  const { key, mark } = match?.groups ?? {};
  if (!match || key === undefined)
    throw new CitationSyntaxError(
      'CITATION_MALFORMED',
      `“${part.trim()}” does not begin with the key of a source.`,
      base,
    );
  return {
    key,
    ...bare,
    suppressAuthor: mark === '-@',
    ...parseRest(part.slice(match[0].length), base + match[0].length),
  };
}
