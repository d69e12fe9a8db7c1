import { diffArrays } from 'diff';

/**
 * The line of an author's text that a line of what was made of it stands for: plug-ins put lines before and between, and
 * the same line may stand there often (`</div>`), so neither its number nor its words say which it is.
 *
 * @param line in the made text, from 1; 0 where it is not known
 * @returns the line in the source, from 1: if that line was made anew, the one below the last that was kept
 */
export function findSourceLine(made: string, line: number, source: string): number | undefined {
  if (line < 1) return undefined;
  const [ours, theirs] = [linesOf(made), linesOf(source)];
  const at = ours.findIndex(({ no }) => no >= line);
  let [atOurs, atTheirs] = [0, 0];
  for (const { value, added, removed } of diffArrays(ours, theirs, { comparator: (a, b) => a.text === b.text })) {
    const isHere = !added && at >= 0 && at < atOurs + value.length;
    if (isHere) return theirs[removed ? atTheirs : atTheirs + at - atOurs]?.no;
    if (!added) atOurs += value.length;
    if (!removed) atTheirs += value.length;
  }
  return undefined;
}

/** Blank lines say nothing. */
const linesOf = (text: string): { no: number; text: string }[] =>
  text
    .split('\n')
    .map((one, i) => ({ no: i + 1, text: withoutBlockMarks(one.trim()) }))
    .filter((one) => one.text !== '');

const blockTags =
  /^(?:<(?:p|h[1-6]|li|[ou]l|blockquote|t[dhr])\b[^<>]*>)+(?=.)|(?<=.)(?:<\/(?:p|h[1-6]|li|[ou]l|blockquote|t[dhr])>)+$/g;
const blockSigns = /^(?:(?:#{1,6}|[-*+>]|\d+[.)])\s+)+(?=.)/;

/** What Markdown writes by signs stands between tags in what is made of it: the words are the same. */
const withoutBlockMarks = (line: string): string => line.replace(blockTags, '').replace(blockSigns, '').trim();
