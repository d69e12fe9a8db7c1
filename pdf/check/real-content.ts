import type { LooseContent } from './content.ts';
import { createUnicodeLookup } from './font-unicode.ts';
import type { Check } from './subject.ts';

/** Checkpoint 01: everything on a page is tagged or an artifact, and not both. */
export const checkRealContent: Check = ({ reader, catalog, content, fail }) => {
  if (reader.isTrue(reader.get(catalog, 'MarkInfo'), 'Suspects'))
    fail('01-007', 'Suspects is true in MarkInfo.', { object: reader.refOf(catalog) });
  for (const kind of ['artifactInTagged', 'taggedInArtifact'] as const)
    for (const [page, count] of countByPage(content.nesting.filter((one) => one.kind === kind)))
      fail(
        kind === 'artifactInTagged' ? '01-003' : '01-004',
        kind === 'artifactInTagged'
          ? `${plural(count, 'sequence')} marked as an artifact inside tagged content.`
          : `${plural(count, 'tagged sequence')} inside content marked as an artifact.`,
        { page },
      );
  const textOf = (sample: LooseContent['sample']) =>
    sample.map(({ font, code }) => createUnicodeLookup(reader, font.dict)(code) ?? '\u{fffd}').join('');
  for (const { page, glyphs, paths, images, shadings, sample, orphans } of content.loose) {
    const parts = [
      glyphs > 0 && `${plural(glyphs, 'glyph')} (“${textOf(sample)}${glyphs > sample.length ? '…' : ''}”)`,
      paths > 0 && plural(paths, 'drawing'),
      images > 0 && plural(images, 'image'),
      shadings > 0 && plural(shadings, 'gradient'),
    ].filter(Boolean);
    if (parts.length === 0) continue;
    const orphan = orphans.length > 0 ? ` No structure element holds sequence ${orphans.slice(0, 5).join(', ')}.` : '';
    fail('01-005', `Outside tags and artifacts: ${parts.join(', ')}.${orphan}`, { page });
  }
};

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function countByPage(items: readonly { page: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { page } of items) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}
