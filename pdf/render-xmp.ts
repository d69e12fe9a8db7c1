import type { Metadata } from './set-metadata.ts';

/** What the file is said to conform to. */
export interface Claims {
  /** PDF/UA-1, or the part that is named. */
  pdfUa: boolean;
  /** The part of PDF/UA; 1 if it is not said. */
  part?: 1 | 2;
  /** PDF/A-2, level A. */
  pdfA: boolean;
}

export interface Makers {
  creator: string;
  producer: string;
  claims: Claims;
}

/** The metadata as XMP (ISO 16684-1), with the identifiers of PDF/UA (ISO 14289-1, 5; ISO 14289-2, 5) and of PDF/A-2a (ISO 19005-2, 6.6.4) if they are claimed. */
export function renderXmp(
  { title, authors, subject, keywords, lang, date }: Metadata,
  { creator, producer, claims: { pdfUa, part = 1, pdfA } }: Makers,
): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const texts = (name: string, kind: 'Alt' | 'Bag' | 'Seq', items: readonly string[]) => {
    const attribute = kind === 'Alt' ? ' xml:lang="x-default"' : '';
    const list = items.map((item) => `<rdf:li${attribute}>${escapeXml(item)}</rdf:li>`).join('');
    return items.length > 0 ? [`<${name}><rdf:${kind}>${list}</rdf:${kind}></${name}>`] : [];
  };
  const lines = [
    ...(pdfUa
      ? [`<pdfuaid:part>${part}</pdfuaid:part>`, ...(part === 2 ? ['<pdfuaid:rev>2024</pdfuaid:rev>'] : [])]
      : []),
    ...(pdfA ? ['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'] : []),
    '<dc:format>application/pdf</dc:format>',
    ...texts('dc:title', 'Alt', [title]),
    ...texts('dc:creator', 'Seq', authors),
    ...texts('dc:description', 'Alt', subject ? [subject] : []),
    ...texts('dc:subject', 'Bag', keywords),
    ...texts('dc:language', 'Bag', [lang]),
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    ...(keywords.length > 0 ? [`<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`] : []),
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"${pdfA ? ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"' : ''}>
${lines.join('\n')}
</rdf:Description>${pdfA ? extensionSchema : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A wants to be told what a property is that it does not know (ISO 19005-2, 6.6.2.3). */
const extensionSchema = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** No character that XML 1.0 refuses, none that means something in it. */
function escapeXml(text: string): string {
  const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (character) => references[character] ?? character);
}
