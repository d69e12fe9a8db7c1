import { fail } from '../../../findings/failure.ts';
import type { Block, ReadDocument } from '../document.ts';
import { type BodyType, blocksOfColumns, type ReadColumn } from './blocks-of-columns.ts';
import { bodyTypeOf } from './body-type.ts';
import { takeNotes } from './footnotes.ts';
import { countWordsOf } from './join-lines.ts';
import { openPdf } from './open-pdf.ts';
import { namePages } from './page-names.ts';
import { type Column, findColumns } from './reading-order.ts';
import { remarksOnColumns, remarksOnPages, remarksOnRunning } from './remarks.ts';
import { removeRunningMatter } from './running-matter.ts';
import { joinPieces } from './stretches.ts';

/**
 * The words of a PDF as paragraphs: column after column, without heads, feet and page numbers, words whole again that a
 * line end breaks, headings by their type, notes after the paragraph that bears them. All that is guessed is remarked.
 * @throws {Failure} SOURCE_LOCKED, SOURCE_DAMAGED, SOURCE_SCANNED
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const { pages, labels } = await openPdf(bytes, file);
  if (pages.every(({ pieces }) => pieces.length === 0)) refuseScan(file, pages.length);
  const heights = pages.map(({ height }) => height);
  const stretches = pages.map(({ pieces }) => joinPieces(pieces));
  const cleaned = removeRunningMatter(stretches, heights);
  const columns = cleaned.pages.flatMap((page, i) => findColumns(page, i));
  const lines = columns.flatMap((column) => column.lines);
  const body = bodyTypeOf(columns, lines);
  const words = countWordsOf(lines);
  const read = blocksOfColumns(withNotes(columns, body), body, words);
  const { names, remarks } = namePages(labels, cleaned.printed, pages.length);
  return {
    blocks: rankHeadings(read.blocks),
    pages: names,
    remarks: [
      ...remarks,
      ...remarksOnPages(pages),
      ...remarksOnRunning(cleaned.removed, names),
      ...remarksOnColumns(columns),
      ...read.remarks,
    ],
  };
}

function refuseScan(file: string, count: number): never {
  const pages = count === 1 ? 'its page is a picture' : `its ${count} pages are pictures`;
  return fail('SOURCE_SCANNED', `${file} has no text: ${pages}.`, { file });
}

function withNotes(columns: readonly Column[], body: BodyType): ReadColumn[] {
  let isNoteOpen = false;
  return columns.map((column) => {
    const notes = takeNotes(column, body.size, isNoteOpen);
    const last = notes.at(-1)?.lines.at(-1)?.text;
    if (last !== undefined) isNoteOpen = !/[.!?…]["'”’»)\]]*$/u.test(last);
    return { column, notes };
  });
}

/** Headings have the size of their type as level so far: the largest becomes the first. */
function rankHeadings(blocks: Block[]): Block[] {
  const kinds = [...new Set(blocks.flatMap(({ role, level }) => (role === 'heading' ? [level ?? 0] : [])))];
  kinds.sort((a, b) => b - a);
  for (const block of blocks)
    if (block.role === 'heading') block.level = Math.min(6, kinds.indexOf(block.level ?? 0) + 1);
  return blocks;
}
