import type { Block, ReadDocument, Remark } from '../intake/document.ts';
import { sentenceLocator } from '../locator/sentence-locator.ts';
import type { FrozenParagraph } from '../source/parse-passages.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Doubt } from './doubt.ts';
import { splitSentences } from './split-sentences.ts';

/** A document that was read in as the text that is kept of it, and its numbering. */
export interface NumberedDocument {
  text: string;
  paragraphs: FrozenParagraph[];
  /** What was mended or left out, each with its place. */
  repairs: Doubt[];
  doubts: Doubt[];
}

/** Numbers a document: a paragraph for each block, and the text that goes with it, a form feed where a page ends. */
export function numberDocument({ blocks, pages, remarks }: ReadDocument): NumberedDocument {
  const doubts: Doubt[] = [];
  const paragraphs: FrozenParagraph[] = [];
  let text = '';
  let page = 0;
  for (const block of blocks) {
    const begin = block.page ?? page;
    const isBehind = begin < page;
    const turns = isBehind ? '' : '\f'.repeat(begin - page);
    text += `${text === '' ? '' : '\n\n'}${turns}${block.text}`;
    page = Math.max(page, begin) + (block.text.match(/\f/gu)?.length ?? 0);
    const { role, level } = block;
    paragraphs.push({
      ...(role === undefined ? {} : { role }),
      ...(level === undefined ? {} : { level }),
      ...(isBehind ? { page: pages?.[begin] ?? String(begin + 1) } : {}),
      sentences: sentencesOf(block, paragraphs.length + 1, doubts),
    });
  }
  if (pages) text += '\f'.repeat(Math.max(0, pages.length - 1 - page));
  const placed = (kind: Remark['kind']) =>
    remarks.filter((remark) => remark.kind === kind).map((remark) => placeOf(remark, blocks, pages));
  return { text, paragraphs, repairs: placed('repair'), doubts: [...placed('doubt'), ...doubts] };
}

function sentencesOf({ text, cells, role }: Block, paragraph: number, doubts: Doubt[]): FrozenParagraph['sentences'] {
  const oneLine = (part: string) => part.replace(/\s+/gu, ' ');
  if (cells) return cells.map((cell) => ({ text: oneLine(cell) }));
  if (role === 'heading') return [{ text: oneLine(text) }];
  const split = splitSentences(text);
  for (const { at, sentence, isSplit, reason } of split.doubts) {
    const around = excerpt(text.slice(Math.max(0, at - 30), at + 30), 70);
    const place = sentenceLocator({ paragraph, number: sentence + 1 });
    doubts.push({ at: place, what: `${reason}; ${isSplit ? 'split' : 'not split'}: “${around}”` });
  }
  return split.sentences.map(({ start, end }) => ({ text: oneLine(text.slice(start, end)) }));
}

function placeOf({ what, block, page }: Remark, blocks: readonly Block[], pages: readonly string[] = []): Doubt {
  const at = block ? `¶${blocks.indexOf(block) + 1}` : page === undefined ? undefined : `p. ${pages[page] ?? page + 1}`;
  return { what, ...(at === undefined ? {} : { at }) };
}
