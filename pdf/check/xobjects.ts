import { PDFStream } from '@cantoo/pdf-lib';
import type { Check } from './subject.ts';

/** Checkpoint 30: forms contain what they show, and what is tagged is drawn once. */
export const checkXObjects: Check = ({ reader, content, fail }) => {
  for (const object of reader.objects())
    if (object instanceof PDFStream && reader.name(object, 'Subtype') === 'Form' && reader.get(object, 'Ref'))
      fail('30-001', 'A form has a Ref entry.', { object: reader.refOf(object) });
  for (const [form, { page, uses }] of content.forms)
    if (uses > 1 && (content.sequences.get(form)?.mcids.size ?? 0) > 0)
      fail('30-002', `A form with tagged content is drawn ${uses} times.`, { page, object: reader.refOf(form) });
};
