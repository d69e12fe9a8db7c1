import { type Finding, finding } from '../findings/finding.ts';

/** A slide of a file, as Slidev has divided it: its source, and the row of its first line, from 0. */
export interface DividedSlide {
  raw: string;
  start: number;
}

/**
 * Fences of tildes with a `---` among their lines: Slidev divides the slide there, as it knows fences of backticks only.
 *
 * @param lines of the file
 * @returns for each, the finding and the slide that begins within the fence
 */
export function findTornFences<Slide extends DividedSlide>(
  slides: readonly Slide[],
  lines: readonly string[],
): { slide: Slide; fault: Finding }[] {
  let open: string | undefined;
  let isSaid = false;
  return slides.flatMap((slide) => {
    const torn = open;
    for (const line of slide.raw.split('\n')) open = fenceAfter(line, open);
    if (open?.startsWith('`')) open = undefined; // those end with their slide
    if (torn === undefined || isSaid) {
      isSaid &&= open !== undefined;
      return [];
    }
    isSaid = open !== undefined; // a fence that nobody ends is named once
    const separator = lines.findLastIndex((line, row) => row <= slide.start && /^---+\s*$/.test(line));
    const fault = finding('FENCE_TORN', `The \`---\` divides a slide inside a fence that begins with ${torn}.`, {
      line: separator + 1,
    });
    return [{ slide, fault }];
  });
}

/** The fence that is open behind a line, by its marks. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (open === undefined) return marks && !(marks.startsWith('`') && rest.includes('`')) ? marks : undefined;
  return marks.startsWith(open) && rest.trim() === '' ? undefined : open;
}
