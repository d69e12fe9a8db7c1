import { fail } from '../../findings/failure.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import { excerpt } from '../text/excerpt.ts';
import type { FrozenSentence, Passages } from './parse-passages.ts';
import type { Sentence } from './source.ts';

const space = /\s+/uy;

/**
 * Where the frozen sentences stand in the decoded text of the file. They must follow each other with nothing but
 * space between them, from the first letter of the text to its last; the numbering is read, never recomputed.
 * Linear in the length of the text.
 * @throws {Failure} PASSAGES_MISMATCH at the first sentence that differs, or where text is left over
 */
export function locateSentences(text: string, passages: Passages, file: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = skipSpace(text, 0);
  for (const { wanted, place, data } of frozenPieces(passages)) {
    const end = endOfMatch(text, at, wanted);
    if (end === undefined)
      return failMismatch(place?.name ?? 'What is skipped', passages.key, wanted, text.slice(at, at + 200), file);
    if (place)
      sentences.push({
        index: sentences.length,
        paragraph: place.paragraph,
        number: place.number,
        text: text.slice(at, end),
        start: at,
        end,
        ...data,
      });
    at = skipSpace(text, end);
  }
  if (at === text.length) return sentences;
  const rest = excerpt(text.slice(at, at + 200));
  return fail(
    'PASSAGES_MISMATCH',
    `The numbering of ${passages.key} ends before the text does; left over: “${rest}”.`,
    { file },
  );
}

/** A stretch of text that must come next; without a place it is skipped. */
interface FrozenPiece {
  wanted: string;
  place?: { paragraph: number; number: number; name: string };
  data?: Omit<FrozenSentence, 'text'>;
}

function frozenPieces({ paragraphs, quoted }: Passages): FrozenPiece[] {
  const voices = quoted === undefined ? {} : { quoted };
  let paragraph = 0;
  return paragraphs.flatMap((entry): FrozenPiece[] => {
    if (!('sentences' in entry)) return [{ wanted: entry.skip }];
    paragraph += 1;
    return entry.sentences.map(({ text, ...data }, i) => {
      const place = { paragraph, number: i + 1 };
      return { wanted: text, place: { ...place, name: sentenceLocator(place) }, data: { ...voices, ...data } };
    });
  });
}

function failMismatch(name: string, key: string, wanted: string, found: string, file: string): never {
  const what = `${name} of ${key} should read “${excerpt(wanted)}”, but the text goes on with “${excerpt(found)}”.`;
  return fail('PASSAGES_MISMATCH', what, { file });
}

/** End of `wanted` in `text` at `at`, any run of spaces standing for any other; undefined where it is not there. */
function endOfMatch(text: string, at: number, wanted: string): number | undefined {
  if (text.startsWith(wanted, at)) return at + wanted.length;
  let end = at;
  for (const [i, part] of wanted.trim().split(/\s+/u).entries()) {
    const next = i === 0 ? end : skipSpace(text, end);
    if ((i > 0 && next === end) || !text.startsWith(part, next)) return undefined;
    end = next + part.length;
  }
  return end;
}

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  return space.test(text) ? space.lastIndex : at;
}
