import { PDFBool, PDFStream } from '@cantoo/pdf-lib';
import { readXmp } from './read-xmp.ts';
import type { Check } from './subject.ts';

/** Checkpoints 06 and 07: the metadata names the document and the standard, and viewers show the title. */
export const checkMetadata: Check = ({ reader, catalog, part: claimed, fail }) => {
  const where = { object: reader.refOf(catalog) };
  const stream = reader.get(catalog, 'Metadata');
  if (!(stream instanceof PDFStream)) fail('06-001', 'The catalogue has no metadata stream.', where);
  else if (reader.name(stream, 'Type') !== 'Metadata' || reader.name(stream, 'Subtype') !== 'XML')
    fail('06-001', 'The metadata stream is not of type Metadata and subtype XML.', { object: reader.refOf(stream) });
  else {
    const { parts, revisions, prefixes, title } = readXmp(reader.bytes(stream));
    const here = { object: reader.refOf(stream) };
    if (parts.length === 0) fail('06-002', 'The XMP has no pdfuaid:part.', here);
    if (claimed === 2 && (parts.join() !== '2' || revisions.join() !== '2024'))
      fail('U-5', `pdfuaid:part is “${parts}”, pdfuaid:rev “${revisions}”.`, here);
    for (const part of parts)
      if (claimed === 1 && part !== '1') fail('06-002', `pdfuaid:part is “${part}” instead of 1.`, here);
    for (const prefix of prefixes)
      if (prefix !== 'pdfuaid') fail('06-002', `The prefix is ${prefix} instead of pdfuaid.`, here);
    if (title === '') fail('06-003', 'The XMP has no dc:title.', here);
  }
  const shown = reader.get(reader.get(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  if (!(shown instanceof PDFBool)) fail('07-001', 'DisplayDocTitle is missing.', where);
  else if (!shown.asBoolean()) fail('07-002', 'DisplayDocTitle is false.', where);
};
