import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { asName, asText, entry } from '../objects.ts';
import { annotationsIn, type Tag } from './tags.ts';

/**
 * Lets each footnote and what refers to it name one another (ISO 14289-2, 8.2.5.14). They are known by their links: the
 * one of a reference leads to a place within its note, and those of a note back.
 */
export function crossReferNotes(pdf: PDFDocument, tags: readonly Tag[]): void {
  const targetsOf = ({ dict }: Tag) =>
    [...annotationsIn(pdf, dict)].flatMap((link) => {
      const target = entry(pdf, link, 'Dest');
      return asName(target) ?? asText(target) ?? [];
    });
  /** `fn3` and `fnref3`, `fnref3:1` belong together, whatever stands before. */
  const keyOf = (target: string) => /^(.*?)fn(?:ref)?(\d+)(?::\d+)?$/.exec(target)?.slice(1).join('|');
  const notes = new Map<string, Tag>();
  for (const tag of tags.filter(({ type }) => type === 'Note'))
    for (const target of targetsOf(tag)) notes.set(keyOf(target) ?? '', tag);
  notes.delete('');
  const references = Map.groupBy(
    tags.filter(({ type }) => type === 'Reference'),
    (tag) =>
      notes.get(
        targetsOf(tag)
          .map(keyOf)
          .find((key) => key && notes.has(key)) ?? '',
      ),
  );
  const key = PDFName.of('Ref');
  for (const [note, all] of references) {
    if (!note) continue;
    note.dict.set(key, pdf.context.obj(all.map(({ ref }) => ref)));
    for (const { dict } of all) dict.set(key, pdf.context.obj([note.ref]));
  }
}
