/** What the typographer of Markdown and the joining of lines make of a text, undone. */
export function foldTypography(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ');
}

/** Marks of Markdown and tags, which the page does not show. */
const marks = /<[^>]*>|^(?:[-*+>]|\d+[.)]|#{1,6}) |[*_`~|]+|\]\([^)]*\)|[[\]]/g;
const bare = (line: string): string => line.replace(marks, ' ').replace(/\s+/g, ' ').trim();

/**
 * The line on which a text stands that was read off the page, from 0: one that is nothing but this text, else one with
 * it as words of their own, else one with it in whatever place, else the line on which it begins and goes on. What is
 * shown comes before settings and notes.
 *
 * @param part what matters in the text, where it goes over several lines
 * @returns -1 where it is not in the source
 */
export function lineOfText(source: string, text: string, part = text): number {
  const lines = source.split('\n').map((line) => foldTypography(line).trim());
  const [wanted, wantedPart] = [text, part].map((one) => foldTypography(one).trim()) as [string, string];
  if (wanted === '') return -1;
  const wantedBare = bare(wanted);
  const isWord = (line: string) => {
    const at = line.indexOf(wanted);
    return (
      at >= 0 && !/[\p{L}\p{N}]{2}/u.test(joint(line, at)) && !/[\p{L}\p{N}]{2}/u.test(joint(line, at + wanted.length))
    );
  };
  const tests = [
    (line: string) => line === wanted,
    (line: string) => wantedBare !== '' && bare(line) === wantedBare,
    isWord,
    (line: string) => line.includes(wanted),
    (line: string) => wantedBare !== '' && bare(line).includes(wantedBare),
  ];
  const hidden = hiddenLines(lines);
  for (const isHidden of [false, true])
    for (const test of tests) {
      const at = lines.findIndex((line, i) => hidden.has(i) === isHidden && test(line));
      if (at >= 0) return at;
    }
  const at = lines.join(' ').indexOf(wanted);
  if (at < 0) return part === text ? -1 : lineOfText(source, part);
  return lineAt(lines, at + Math.max(0, wanted.indexOf(wantedPart)));
}

/** The two characters between which a place lies. */
const joint = (line: string, at: number): string => (at === 0 ? '' : line.slice(at - 1, at + 1));

/** The line that holds a character, counted in all lines joined by blanks. */
function lineAt(lines: readonly string[], offset: number): number {
  let end = 0;
  return lines.findIndex((line) => {
    end += line.length + 1;
    return offset < end;
  });
}

/** Lines of the frontmatter and of comments. */
function hiddenLines(lines: readonly string[]): Set<number> {
  const hidden = new Set<number>();
  const end = lines[0] === '-' ? lines.findIndex((line, i) => i > 0 && line === '-') : -1; // dashes are folded
  for (let i = 0; i <= end; i++) hidden.add(i);
  let isComment = false;
  for (const [i, line] of lines.entries()) {
    isComment ||= line.startsWith('<!-');
    if (isComment) hidden.add(i);
    if (line.includes('->')) isComment = false;
  }
  return hidden;
}
