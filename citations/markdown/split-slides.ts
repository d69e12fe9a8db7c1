import { parseSync } from '@slidev/parser/core';

/** One slide of a Markdown file. Offsets count in the file. */
export interface SlideText {
  /** The author's number within the file, from 1; hidden slides have none and are left out. */
  number: number;
  /** What stands between the frontmatter and the next separator. */
  start: number;
  end: number;
  /** The speaker note, without its comment marks. */
  note?: { start: number; end: number };
  frontmatter: Record<string, unknown>;
  /** Where the frontmatter, or the slide that has none, begins. */
  frontmatterStart: number;
}

/** Splits a file as Slidev does, with Slidev's own parser. */
export function splitSlides(text: string): SlideText[] {
  const starts = [0, ...[...text.matchAll(/\r?\n/gu)].map((match) => match.index + match[0].length), text.length];
  const offset = (line: number) => starts[Math.min(line, starts.length - 1)] ?? text.length;
  const slides = parseSync(text, '').slides.map(({ start, contentStart, end, frontmatter }) => ({
    start,
    contentStart,
    end,
    frontmatter: toRecord(frontmatter),
  }));
  const shown = slides.filter(({ frontmatter }) => frontmatter.hide !== true && frontmatter.disabled !== true);
  return shown.map(({ start, contentStart, end, frontmatter }, i) => {
    const slide = { start: offset(contentStart), end: offset(end) };
    const note = findNote(text, slide.start, slide.end);
    return { number: i + 1, ...slide, ...(note ? { note } : {}), frontmatter, frontmatterStart: offset(start) };
  });
}

/** A slide's last comment is its note, if nothing follows it. */
function findNote(text: string, start: number, end: number): SlideText['note'] {
  const content = text.slice(start, end);
  const last = [...content.matchAll(/<!--([\s\S]*?)-->/gu)].at(-1);
  if (!last || content.slice(last.index + last[0].length).trim() !== '') return undefined;
  const noteStart = start + last.index + '<!--'.length;
  return { start: noteStart, end: noteStart + (last[1]?.length ?? 0) };
}

/** Frontmatter that is a list or a word sets nothing. */
function toRecord(frontmatter: unknown): Record<string, unknown> {
  return typeof frontmatter === 'object' && frontmatter !== null && !Array.isArray(frontmatter)
    ? (frontmatter as Record<string, unknown>)
    : {};
}
