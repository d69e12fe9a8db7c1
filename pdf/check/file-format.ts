import type { Check } from './subject.ts';

/** Beyond the protocol: the file is PDF 1.7 or older (2.0 for PDF/UA-2), and says that it is tagged (ISO 14289-1, clause 6). */
export const checkFileFormat: Check = ({ reader, catalog, part, fail }) => {
  const version = reader.name(catalog, 'Version') ?? reader.pdf.context.header.getVersionString();
  if (part === 2 && !/^2\.\d$/.test(version)) fail('U-6.1', `It is PDF ${version}.`);
  if (part === 1 && !/^1\.[0-7]$/.test(version)) fail('ISO-6.1', `It is PDF ${version}.`);
  if (!reader.isTrue(reader.get(catalog, 'MarkInfo'), 'Marked'))
    fail('ISO-6.2', 'MarkInfo does not say Marked true.', { object: reader.refOf(catalog) });
};
