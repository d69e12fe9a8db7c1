import type { Block, Remark } from '../document.ts';
import { type Note, withoutMark } from './footnotes.ts';
import { joinTwo, type WordCounts } from './join-lines.ts';
import type { Line } from './page.ts';
import type { Column } from './reading-order.ts';
import { readTable } from './tables.ts';
import { tagsBegin } from './trust-tags.ts';

/** A column of a page without its notes, and these. */
export interface ReadColumn {
  column: Column;
  notes: Note[];
}

/** How the document is set where nothing special is. */
export interface BodyType {
  size: number;
  isBold: boolean;
  /** From one base line to the next, in ems. */
  leading: number;
  /** Paragraphs are told by their indent. */
  hasIndents: boolean;
  /** The tags of the PDF tell its paragraphs and headings. */
  isTagged: boolean;
}

interface OpenBlock {
  block: Block;
  lines: Line[];
  column: Column;
}

const bullet = /^[•◦▪‣●○■□–—*·-]\s+(?=\S)/u;
const numbered = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)/u;
/** A line of a table of contents. */
const entry = /^(?<title>.*?\S)\s*(?:\.\s?){4,}\s*(?<page>[\p{L}\d-]{1,6})$/u;
const sentenceEnd = /[.!?:…。！？]["'”’»)\]¹²³⁰⁴-⁹*†‡]{0,6}$|[.!?]\d{1,3}$/u;

/** Makes paragraphs of lines: headings by their type, items by their marks, rows by their cells, notes last of all. */
export function blocksOfColumns(
  columns: readonly ReadColumn[],
  body: BodyType,
  words: WordCounts,
): { blocks: Block[]; remarks: Remark[] } {
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  let open: OpenBlock | undefined;
  let waiting: OpenBlock[] = [];
  let openNote: OpenBlock | undefined;
  const close = () => {
    if (open) blocks.push(finish(open, body));
    open = undefined;
    for (const note of waiting) blocks.push(note.block);
    waiting = [];
  };
  const append = (target: OpenBlock, line: Line, text: string) => {
    const last = target.lines.at(-1);
    const turn = last && last.page < line.page ? '\f'.repeat(line.page - last.page) : '';
    const { text: joinedText, joined } = joinTwo(target.block.text, text, turn, words);
    target.block.text = joinedText;
    target.lines.push(line);
    if (joined) {
      const what = `“${joined.from}” at the end of a line is read as “${joined.to}”`;
      remarks.push({ kind: joined.isDoubtful ? 'doubt' : 'repair', block: target.block, what });
    }
  };
  for (const { column, notes } of columns) {
    for (let i = 0; i < column.lines.length; i++) {
      const line = column.lines[i] as Line;
      const table = readTable(column.lines.slice(i));
      if (table) {
        close();
        for (const { cells } of table.rows)
          blocks.push({ role: 'row', cells, text: cells.join('\t'), page: line.page });
        const what = `a table was read cell by cell: look whether its ${table.rows.length} rows are whole`;
        remarks.push({ kind: 'doubt', block: blocks.at(-table.rows.length) as Block, what });
        i += table.length - 1;
        continue;
      }
      const contents = entry.exec(line.text)?.groups;
      if (contents) {
        close();
        const cells = [contents.title ?? '', contents.page ?? ''];
        blocks.push({ role: 'row', cells, text: cells.join('\t'), page: line.page });
        continue;
      }
      if (open && !beginsBlock(line, open, column, body)) {
        append(open, line, line.text);
        open.column = column;
      } else {
        close();
        open = begin(line, column, body);
      }
    }
    for (const note of notes) {
      const [first] = note.lines as [Line];
      const goesOn = !note.hasMark && openNote !== undefined;
      const target: OpenBlock = goesOn
        ? (openNote as OpenBlock)
        : { block: { role: 'footnote', text: '', page: note.page }, lines: [], column };
      if (!goesOn) waiting.push(target);
      for (const line of note.lines) {
        const text = line === first && note.hasMark ? withoutMark(line.text) : line.text;
        if (target.lines.length === 0) {
          target.block.text = text;
          target.lines.push(line);
        } else append({ ...target, lines: goesOn ? [line] : target.lines }, line, text);
      }
      openNote = target;
    }
  }
  close();
  return { blocks, remarks };
}

function begin(line: Line, column: Column, { isTagged }: BodyType): OpenBlock {
  const kind = isTagged ? line.tag?.kind : undefined;
  const isItem = bullet.test(line.text) || numbered.test(line.text);
  const role = kind === 'item' || (kind === undefined && isItem) ? { role: 'listitem' as const, level: 1 } : {};
  return { block: { ...role, text: line.text.replace(bullet, ''), page: line.page }, lines: [line], column };
}

/** Does a line begin a paragraph, or does the one that is open go on with it? */
function beginsBlock(line: Line, { lines, column: own, block }: OpenBlock, column: Column, body: BodyType): boolean {
  const last = lines.at(-1) as Line;
  const told = body.isTagged ? tagsBegin(line, last) : undefined;
  if (told !== undefined) return told;
  if (isOtherType(line, last)) return true;
  if (bullet.test(line.text)) return true;
  const isEnded = sentenceEnd.test(last.text);
  if (numbered.test(line.text) && (block.role === 'listitem' || isEnded)) return true;
  if (own !== column) {
    if (!isEnded) return false;
    return !(body.hasIndents && line.x0 - column.left < 0.5 * line.size && !endsEarly(last, line, own));
  }
  if (last.y - line.y > 1.27 * body.leading * Math.max(line.size, last.size)) return true;
  if (isHeading(last, body)) return false;
  if (block.role === 'listitem') return isEnded && line.x0 < (lines[0]?.x0 ?? 0) - 1;
  if (line.x0 - last.x0 > 0.8 * line.size && line.x0 - column.left > 0.8 * line.size) return true;
  return isEnded && endsEarly(last, line, column);
}

const isOtherType = (line: Line, last: Line): boolean =>
  Math.abs(line.size - last.size) > 0.06 * last.size || line.isBold !== last.isBold;

/** The first word of the next line would have fitted on this one. */
function endsEarly(last: Line, next: Line, { right }: Column): boolean {
  const [word = ''] = next.text.split(' ');
  const width = ((next.x1 - next.x0) * (word.length + 1)) / next.text.length;
  return last.x1 + width < right - 0.3 * last.size;
}

/** Larger than any type. */
const tagged = 100_000;

const isHeading = ({ size, isBold }: Line, body: BodyType): boolean =>
  size > 1.1 * body.size || (isBold && !body.isBold);

function finish({ block, lines }: OpenBlock, body: BodyType): Block {
  const [first] = lines as [Line];
  if (body.isTagged && first.tag) {
    const { kind, level = 6 } = first.tag;
    // Above all sizes of type: `rankHeadings` puts the largest first.
    return kind === 'heading' ? Object.assign(block, { role: 'heading', level: tagged - level }) : block;
  }
  const isShort = lines.length <= 4 && block.text.length < 250;
  if (!isShort || bullet.test(first.text) || !isHeading(first, body)) return block;
  if (/[.;,:]$/u.test(block.text) && first.size <= 1.1 * body.size) return block;
  return Object.assign(block, { role: 'heading', level: first.size * 2 + (first.isBold ? 1 : 0) });
}
