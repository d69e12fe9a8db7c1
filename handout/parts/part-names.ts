import type { Layout, Part } from '../settings.ts';
import type { Words } from '../words.ts';

/** The heading of the part with the slides. */
export const slidesHeadings: Record<Layout, keyof Words> = {
  lines: 'slides',
  beside: 'slidesWithNotes',
  notes: 'slidesWithNotes',
  grid: 'slides',
  script: 'script',
  outline: 'outline',
};

/** What stands before the slides. */
export const frontParts: readonly Part[] = ['title', 'summary', 'rules'];

/** What stands at the foot of a page: the heading of its first part. */
export const footOf = (part: Part, layout: Layout): keyof Words | undefined => {
  if (part === 'title') return undefined;
  return part === 'slides' ? slidesHeadings[layout] : part;
};
