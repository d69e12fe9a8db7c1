/** A paragraph's offsets in the text. */
export interface ParagraphSpan {
  start: number;
  end: number;
  /** It was parted from the one before by a single line end, not by an empty line. */
  isDoubtful: boolean;
}

/**
 * Proposes the paragraphs of a plain text: blank lines and page breaks part them. A single line end does so as well,
 * unless the text is wrapped, that is, unless most such lines stop in the middle of a sentence. Linear.
 */
export function splitParagraphs(text: string): ParagraphSpan[] {
  const blocks = spansBetween(text, /(?:\r\n|\n|\r(?!\n))(?:[ \t\u00A0]*(?:\r\n|\n|\r(?!\n)))+|\f/gu, 0, text.length);
  return isWrapped(text, blocks)
    ? blocks.map((block) => ({ ...block, isDoubtful: false }))
    : blocks.flatMap((block) => linesOf(text, block));
}

interface Span {
  start: number;
  end: number;
}

function linesOf(text: string, { start, end }: Span): ParagraphSpan[] {
  return spansBetween(text, /\r\n|\n|\r/gu, start, end).map((line, i) => ({ ...line, isDoubtful: i > 0 }));
}

/** Do most lines that have another in their block after them stop without a stop? */
function isWrapped(text: string, blocks: readonly Span[]): boolean {
  const lines = blocks.flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .trim()
      .split(/\r\n|\n|\r/u)
      .slice(0, -1),
  );
  const open = lines.filter((line) => !/[.!?:;…"”’)]$/u.test(line.trimEnd()));
  return open.length * 2 > lines.length;
}

/** The stretches between separators that hold more than space. */
function spansBetween(text: string, separator: RegExp, start: number, end: number): Span[] {
  const part = text.slice(start, end);
  const cuts = [...part.matchAll(separator)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  }));
  const spans = [...cuts, { from: end, to: end }].map(({ from }, i) => ({
    start: cuts[i - 1]?.to ?? start,
    end: from,
  }));
  return spans.filter((span) => /\S/u.test(text.slice(span.start, span.end)));
}
