import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import type { SlideNode } from './slide-node.ts';
import type { Words } from './words.ts';

/** A slide in words. */
export interface Outline {
  /** Empty where the slide has no heading. */
  title: Words;
  blocks: Block[];
}

/** The first heading of the highest rank names the slide; what stands before it comes after it. */
export function composeOutline(nodes: readonly SlideNode[]): Outline {
  const blocks = readBlocks(nodes);
  const headings = blocks.filter((block) => block.kind === 'heading');
  const title = headings.find(({ level }) => level === 1) ?? headings[0];
  return { title: title?.words ?? [], blocks: blocks.filter((block) => block !== title) };
}
