import { fail } from '../../findings/failure.ts';

/** Longest run of letters without a space, or of spaces without a letter, that a document may have. */
export const longestRun = 1_000_000;

/**
 * Refuses a text in which a million characters follow each other without a space, or as many spaces without a letter:
 * no prose is written so, and regular expressions keep a stack that such runs exhaust. Linear.
 * @throws {Failure} SOURCE_UNREADABLE
 */
export function refuseEndlessRuns(text: string, file: string): void {
  let start = 0;
  let wasSpace = false;
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (space !== wasSpace) start = at;
    wasSpace = space;
    if (at - start < longestRun) continue;
    const what = space ? 'spaces without a letter' : 'characters without a space';
    fail('SOURCE_UNREADABLE', `${file} holds more than a million ${what}; it is no prose.`, { file });
  }
}

function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0x85 || code === 0xa0 || code === 0xad) return true;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
