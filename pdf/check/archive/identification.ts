import { readXmp } from '../read-xmp.ts';
import type { Check } from '../subject.ts';

/** Namespaces that PDF/A knows (ISO 19005-2, 6.6.2.3, after XMP of 2005), with those of the format itself. */
const predefined: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.aiim.org/pdfa/ns/type#',
  'http://www.aiim.org/pdfa/ns/field#',
]);

/** 6.6: the metadata names PDF/A-2, level A, and explains what it has of its own. */
export const checkIdentification: Check = ({ reader, catalog, fail }) => {
  const stream = reader.get(catalog, 'Metadata');
  const where = { object: reader.refOf(stream) };
  const bytes = reader.bytes(stream);
  const { archive, explained, namespaces } = readXmp(bytes);
  const [header = ''] =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/<\?xpacket begin[^>]*>/) ?? [];
  if (/\b(?:bytes|encoding)=/.test(header)) fail('A-6.6.2', 'The header of the metadata has bytes or encoding.', where);
  for (const namespace of namespaces)
    if (archive.part !== undefined && !predefined.has(namespace) && !explained.includes(namespace))
      fail('A-6.6.2', `There is no extension schema for ${namespace}.`, where);
  if (archive.part !== '2') fail('A-6.6.4', `pdfaid:part is “${archive.part ?? ''}”.`, where);
  if (archive.conformance !== 'A') fail('A-6.6.4', `pdfaid:conformance is “${archive.conformance ?? ''}”.`, where);
};
