import { describe, expect, it } from 'vitest';
import { findTornFences } from '../../../deck/torn-fences.ts';

/** What is found where Slidev divides a file at every `---`. */
function find(source: string) {
  const lines = source.split('\n');
  const starts = [0, ...lines.flatMap((line, row) => (line === '---' ? [row + 1] : []))];
  const slides = starts.map((start, i) => ({ start, raw: lines.slice(start, (starts[i + 1] ?? 1e9) - 1).join('\n') }));
  return findTornFences(slides, lines).map(({ slide, fault }) => [slides.indexOf(slide) + 1, fault.code, fault.line]);
}

describe('findTornFences', () => {
  it('names the line that divides a fence of tildes, and the slide that begins there', () => {
    expect(find('# One\n\n~~~md\nfirst\n---\nsecond\n~~~\n\n---\n\n# Last')).toEqual([[2, 'FENCE_TORN', 5]]);
  });

  it('names a fence once, however often it is divided, and another one again', () => {
    const torn = '~~~~\na\n---\nb\n---\nc\n~~~~\n';
    expect(find(torn)).toEqual([[2, 'FENCE_TORN', 3]]);
    expect(find(`${torn}---\n${torn}`)).toHaveLength(2);
  });

  it.each([
    ['whole fences', '~~~md\na\n~~~\n---\n~~~\nb\n~~~'],
    ['tildes within backticks, and the other way round', '```md\n~~~\n```\n---\n~~~\n```\n~~~\n---\nb'],
    ['text that is struck out', '~~gone~~\n---\n~~gone~~'],
    ['no fence', 'a\n---\nb'],
  ])('finds nothing in %s', (_, source) => {
    expect(find(source)).toEqual([]);
  });
});
