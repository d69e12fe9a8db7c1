import { createMarkdownExit, type Token } from 'markdown-exit';

/** A stretch of a file that is read as one piece of prose: a paragraph, heading, table cell or run of HTML. */
export interface Block {
  kind: 'heading' | 'text' | 'cell' | 'html';
  start: number;
  end: number;
  /** Marks at the beginning of its lines, and other stretches that are not shown. */
  hidden: { start: number; end: number }[];
  /** Number of the outermost block quotation around it. */
  quote?: number;
}

const parser = createMarkdownExit({ html: true });
const quoteMarks = /^[ \t]*(?:>[ \t]?)+/u;
const firstMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*(?:#{1,6}(?=[ \t]))?/u;

/**
 * The prose of a stretch of Markdown, block by block; code is not among it. Offsets count in `text`.
 * Block structure comes from the parser that Slidev uses.
 */
export function findBlocks(text: string): Block[] {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)];
  const tokens = parser.parse(text, {});
  const blocks: Block[] = [];
  let depth = 0;
  let quotes = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'blockquote_open' && depth++ === 0) quotes += 1;
    if (token.type === 'blockquote_close') depth -= 1;
    const span = spanOf(token, starts, text.length);
    if (!span) continue;
    const quote = depth > 0 ? { quote: quotes } : {};
    if (token.type === 'html_block') blocks.push({ kind: 'html', ...span, hidden: [], ...quote });
    if (token.type === 'tr_open')
      blocks.push(...cells(text, span).map((cell): Block => ({ kind: 'cell', ...cell, hidden: [], ...quote })));
    if (token.type === 'inline') blocks.push({ ...lines(text, span, tokens[i - 1], depth > 0), ...quote });
  }
  return blocks;
}

function spanOf({ map }: Token, starts: readonly number[], length: number): { start: number; end: number } | undefined {
  return map ? { start: starts[map[0]] ?? length, end: starts[map[1]] ?? length } : undefined;
}

/** A paragraph or heading, without the marks of lists, quotations and headings. */
function lines(
  text: string,
  { start, end }: { start: number; end: number },
  opening: Token | undefined,
  isQuoted: boolean,
): Block {
  const isHeading = opening?.type === 'heading_open';
  const hidden: Block['hidden'] = [];
  let at = start;
  for (const [i, line] of text
    .slice(start, end)
    .split(/(?<=\n)/u)
    .entries()) {
    const isUnderline = isHeading && i > 0 && /^[ \t>]*(?:=+|-+)\s*$/u.test(line);
    const pattern = i === 0 ? firstMarks : quoteMarks;
    const marks = isUnderline ? line.trimEnd().length : i === 0 || isQuoted ? (pattern.exec(line)?.[0].length ?? 0) : 0;
    if (marks > 0) hidden.push({ start: at, end: at + marks });
    at += line.length;
  }
  return { kind: isHeading ? 'heading' : 'text', start, end, hidden };
}

/** The cells of a table row, split at pipes that are not escaped. */
function cells(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const bars = [...text.slice(start, end).matchAll(/(?<!\\)\|/gu)].map(({ index }) => start + index);
  return [start, ...bars.map((bar) => bar + 1)].map((from, i) => ({ start: from, end: bars[i] ?? end }));
}
