import { failCitation } from '../findings.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Passages } from './parse-passages.ts';
import type { Sentence } from './source.ts';

const space = /\s+/uy;

/**
 * Where the frozen sentences stand in the decoded text of the file. They must follow each other with nothing but
 * space between them, from the first letter of the text to its last; the numbering is read, never recomputed.
 * Linear in the length of the text.
 * @throws {CitationFailure} PASSAGES_MISMATCH at the first sentence that differs, or where text is left over
 */
export function locateSentences(text: string, { key, paragraphs, quoted }: Passages, file: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = skipSpace(text, 0);
  let paragraph = 0;
  const pass = (wanted: string, name: string): number => {
    const end = endOfMatch(text, at, wanted);
    if (end !== undefined) return end;
    return failCitation(
      'PASSAGES_MISMATCH',
      `${name} of ${key} should read “${excerpt(wanted)}”, but the text goes on with “${excerpt(text.slice(at, at + 200))}”.`,
      { file },
    );
  };
  for (const entry of paragraphs) {
    if (Array.isArray(entry)) paragraph += 1;
    for (const [i, { text: wanted, ...data }] of (Array.isArray(entry) ? entry : []).entries()) {
      const end = pass(wanted, `¶${paragraph} s${i + 1}`);
      const voices = quoted === undefined ? data : { quoted, ...data };
      sentences.push({
        index: sentences.length,
        paragraph,
        number: i + 1,
        text: text.slice(at, end),
        start: at,
        end,
        ...voices,
      });
      at = skipSpace(text, end);
    }
    if (!Array.isArray(entry)) at = skipSpace(text, pass(entry.skip, 'What is skipped'));
  }
  if (at < text.length)
    failCitation(
      'PASSAGES_MISMATCH',
      `The numbering of ${key} ends before the text does; left over: “${excerpt(text.slice(at, at + 200))}”.`,
      { file },
    );
  return sentences;
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
