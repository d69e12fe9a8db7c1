import type { Layout, Part } from '../settings.ts';

/** The heading of the part with the slides. */
export const slidesHeadings: Record<Layout, string> = {
  lines: 'The slides',
  beside: 'The slides, with the speaker’s notes',
  notes: 'The slides, with the speaker’s notes',
  grid: 'The slides',
  script: 'The speaker’s script',
  outline: 'The slides as text',
};

/** What stands at the foot of a page. */
export const partNames: Record<Part, string> = {
  title: '',
  summary: 'In brief',
  rules: 'Ground rules',
  slides: 'Slides',
  questions: 'Questions',
  references: 'References',
  passages: 'Cited passages',
  index: 'Index of sentences',
  stamp: 'Verification',
};
