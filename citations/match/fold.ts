import { unspaced } from '../text/character-classes.ts';
import { brokenWord, type NormalText } from '../text/normalise.ts';
import { noteMark, noteMarkAfterSpace, ownNoteMark } from '../text/note-marks.ts';

/** Signs of scripts without spaces, and their punctuation. */
const wide = `[${unspaced}\\u3001-\\u303F]`;
/** Beside them a space is no more than a line that ended, or air around another script. */
const air = `(?<=${wide}) | (?=${wide})`;
const hyphens = `(?<=\\p{L})- ?(?=\\p{L})|${brokenWord}`;
const droppable = new RegExp(`${noteMark}|${hyphens}|${air}`, 'gu');

/**
 * A normal text without what two settings of it may or may not have: hyphens within words, marks of notes, spaces
 * beside signs that need none. It finds candidates; `agree` decides. Its offsets lead back to the normal text.
 */
export function fold(normal: string): NormalText {
  const pieces: NormalText['pieces'][number][] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  const keep = (end: number) => {
    if (end <= done) return;
    pieces.push({ normal: length, raw: done, copied: true });
    parts.push(normal.slice(done, end));
    length += end - done;
  };
  for (const match of normal.matchAll(droppable)) {
    keep(match.index);
    pieces.push({ normal: length, raw: match.index, copied: false });
    done = match.index + match[0].length;
  }
  keep(normal.length);
  return { text: parts.join(''), pieces, rawLength: normal.length };
}

const mark = new RegExp(`${noteMarkAfterSpace}|${noteMark}`, 'uy');
const ownMark = new RegExp(ownNoteMark, 'uy');
const besideWide = new RegExp(air, 'uy');

/**
 * Do a quotation and words of its source differ in nothing but setting? Both are normal texts. A hyphen at the end of a
 * line may belong to its word or not; the source's marks of notes may be left out, and the slide's own stand there.
 */
export function agree(source: string, quotation: string): boolean {
  let at = 0;
  let quoted = 0;
  while (at < source.length || quoted < quotation.length) {
    const skipped = source[at] === quotation[quoted] ? undefined : skip(source, at, quotation, quoted);
    if (source[at] !== quotation[quoted] && !skipped) return false;
    at += skipped?.[0] ?? 1;
    quoted += skipped?.[1] ?? 1;
  }
  return true;
}

/** How far either text goes on where they differ; undefined where they may not. */
function skip(source: string, at: number, quotation: string, quoted: number): [number, number] | undefined {
  if (source[at] === brokenWord) return [1, /^- ?/u.exec(quotation.slice(quoted, quoted + 2))?.[0].length ?? 0];
  const noted = lengthOf(mark, source, at);
  if (noted > 0) return [noted, 0];
  const own = lengthOf(ownMark, quotation, quoted);
  if (own > 0) return [0, own];
  if (lengthOf(besideWide, source, at) > 0) return [1, 0];
  return lengthOf(besideWide, quotation, quoted) > 0 ? [0, 1] : undefined;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
