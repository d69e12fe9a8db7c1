import type { Words } from './words.ts';

/** What an outline is made of. */
export type Block = { lang?: string; dir?: string } & (
  | { kind: 'heading'; level: number; words: Words }
  | { kind: 'paragraph'; words: Words; leads?: string }
  | {
      kind: 'list';
      start?: number;
      items: { value?: string; blocks: Block[] }[];
      isOrdered: boolean;
      isNumbered?: boolean;
    }
  | { kind: 'terms'; entries: { tag: 'dt' | 'dd'; blocks: Block[] }[] }
  | { kind: 'table'; caption: Words; rows: Row[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'formula'; html: string }
  | { kind: 'figure'; name: Words; blocks: Block[] }
);

export interface Row {
  isHead: boolean;
  cells: { tag: 'th' | 'td'; attributes: Readonly<Record<string, string>>; blocks: Block[] }[];
}

/** Nothing in it has the weight of running text. */
export const isAllBold = (words: Words): boolean =>
  words.every((word) => {
    if ('text' in word) return word.isBold === true || word.text.trim() === '';
    return 'words' in word ? isAllBold(word.words) : 'is' in word;
  });
