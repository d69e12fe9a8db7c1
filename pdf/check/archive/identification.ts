import { readXmp } from '../read-xmp.ts';
import type { Check } from '../subject.ts';

/** 6.6: the metadata names PDF/A-2, level A, and explains what it has of its own. */
export const checkIdentification: Check = ({ reader, catalog, fail }) => {
  const stream = reader.get(catalog, 'Metadata');
  const where = { object: reader.refOf(stream) };
  const { archive, explained, parts } = readXmp(reader.bytes(stream));
  if (archive.part !== '2') fail('A-6.6.4', `pdfaid:part is “${archive.part ?? ''}”.`, where);
  if (archive.conformance !== 'A') fail('A-6.6.4', `pdfaid:conformance is “${archive.conformance ?? ''}”.`, where);
  if (parts.length > 0 && !explained.includes('http://www.aiim.org/pdfua/ns/id/'))
    fail('A-6.6.2', 'There is no extension schema for pdfuaid.', where);
};
