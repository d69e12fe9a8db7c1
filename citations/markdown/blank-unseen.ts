import { hidden } from './page.ts';
import type { SlideText } from './split-slides.ts';

const fence = '(?:^|\\n)[ \\t>]*(?<fence>`{3,}|~{3,})[^\\n]*(?:\\n[\\s\\S]*?(?:\\n[ \\t>]*\\k<fence>|$)|$)';
const span = '(?<!`)(?<ticks>`+)(?!`)[^`]*?(?<!`)\\k<ticks>(?!`)';
const comment = '(?<comment><!--[\\s\\S]*?(?:-->|$))';
const pieces = new RegExp(`${fence}|${span}|${comment}`, 'gu');
const slotMark = /^::[\w-]+::[ \t]*$/gmu;
const clickMark = /\[click(?::\d+)?\]/giu;

/**
 * A file with spaces in the place of what nobody is shown: frontmatter, comments that are no speaker note, the marks of
 * slots, and click marks in notes. Comments inside code are shown and stay. Length and line ends stay.
 */
export function blankUnseen(text: string, slides: readonly SlideText[]): string {
  let done = 0;
  const parts = slides.map(({ start, end, note }) => {
    const bodyEnd = note ? note.start - '<!--'.length : end;
    const before = blank(text.slice(done, start)) + blankMarks(text.slice(start, bodyEnd));
    const spoken = note
      ? `    ${text.slice(note.start, note.end).replace(clickMark, blankClick)}${blank(text.slice(note.end, end))}`
      : '';
    done = end;
    return before + spoken;
  });
  return parts.join('') + blank(text.slice(done));
}

function blankMarks(text: string): string {
  const uncommented = text.replace(pieces, (piece, ...rest) =>
    (rest.at(-1) as Record<string, string | undefined>).comment === undefined ? piece : blank(piece),
  );
  return uncommented.replace(slotMark, blank);
}

/** A hidden character comes first: a line that begins with spaces only would be read as code. */
const blankClick = (mark: string): string => `${hidden}${' '.repeat(mark.length - 1)}`;

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, (character) => ' '.repeat(character.length));
}
