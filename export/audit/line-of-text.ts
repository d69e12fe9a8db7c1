/** What the typographer of Markdown and the joining of lines make of a text, undone. */
export function foldTypography(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ');
}

/**
 * The line on which a text stands that was read off the page, from 0: one that is nothing but this text, else one with
 * it as words of their own, else one with it in whatever place, else the line on which it begins and goes on.
 *
 * @param part what matters in the text, where it goes over several lines
 * @returns -1 where it is not in the source
 */
export function lineOfText(source: string, text: string, part = text): number {
  const lines = source.split('\n').map((line) => foldTypography(line).trim());
  const [wanted, wantedPart] = [text, part].map((one) => foldTypography(one).trim()) as [string, string];
  if (wanted === '') return -1;
  const withoutMark = (line: string) => line.replace(/^(?:[-*+>]|\d+[.)]|#{1,6}) /, '');
  const isWord = (line: string) => {
    const at = line.indexOf(wanted);
    return (
      at >= 0 && !/[\p{L}\p{N}]{2}/u.test(joint(line, at)) && !/[\p{L}\p{N}]{2}/u.test(joint(line, at + wanted.length))
    );
  };
  const tests = [
    (line: string) => [line, withoutMark(line)].includes(wanted),
    isWord,
    (line: string) => line.includes(wanted),
  ];
  for (const test of tests) {
    const at = lines.findIndex(test);
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
