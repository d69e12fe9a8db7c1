/** The notes of the deck can be spoken in the minutes planned for their slide. */
import { readFileSync } from 'node:fs';
import { parse as parseMarkdown } from '@slidev/parser';
import { expect, test } from 'vitest';

const project = new URL('../../../', import.meta.url);
/** Spoken words a minute, and what is left of the time after pauses. */
const pace = 130 * 0.85;

const load = async (file: string) => {
  const { slides } = await parseMarkdown(readFileSync(new URL(file, project), 'utf8'), file);
  return slides;
};
const entry = await load('slides.md');
const slides = (
  await Promise.all(
    entry.map(async (slide) => (slide.frontmatter['src'] === undefined ? [slide] : load(slide.frontmatter['src']))),
  )
).flat();
const spoken = slides.filter(({ frontmatter }) => frontmatter['minutes'] > 0);
const wordsIn = (note = ''): number =>
  note
    .replace(/\[click(?::\d+)?\]|\[-?@[^\]]*\]/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('twenty slides, twenty-one minutes', () => {
  expect(spoken).toHaveLength(20);
  expect(spoken.reduce((sum, { frontmatter }) => sum + frontmatter['minutes'], 0)).toBe(21);
});

test.each(spoken.map(({ title, note, frontmatter }) => ({ title, note, minutes: frontmatter['minutes'] })))(
  '$title: $minutes min',
  ({ note, minutes }) => {
    expect(wordsIn(note) / (minutes * pace)).toBeGreaterThan(0.9);
    expect(wordsIn(note) / (minutes * pace)).toBeLessThan(1.1);
  },
);

test.each(spoken.map(({ title, note, content, frontmatter }) => ({ title, note, content, frontmatter })))(
  '$title: a mark in the notes for each click',
  ({ note = '', content, frontmatter }) => {
    const inData = [...JSON.stringify(frontmatter).matchAll(/"click":(\d+)/g)].map(([, click]) => Number(click));
    const inText = [...content.matchAll(/\sv-click\b/g)].length;
    expect([...note.matchAll(/\[click(?::\d+)?\]/g)]).toHaveLength(Math.max(0, inText, ...inData));
  },
);
