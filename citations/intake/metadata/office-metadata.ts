import { Parser } from 'htmlparser2';
import { unzip } from '../from-office/unzip.ts';
import { authorsOf, type Metadata, splitNames, titleOf } from './metadata.ts';

/**
 * What a Word document or an OpenDocument text says of itself. When its file was made or saved is not when it appeared.
 *
 * @param xml `docProps/core.xml`, `meta.xml` or a flat file
 */
export function readOfficeMetadata(xml: string): Metadata {
  const said = new Map<string, string>();
  let open = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        open = name;
      },
      ontext: (text) => {
        if (/^(?:dc:title|dc:creator|meta:initial-creator)$/u.test(open)) said.set(open, (said.get(open) ?? '') + text);
      },
      onclosetag: () => {
        open = '';
      },
    },
    { xmlMode: true },
  );
  // What follows the head of a flat file is the document.
  parser.end(xml.replace(/<office:body[\s\S]*$/u, ''));
  return {
    ...titleOf(said.get('dc:title')),
    ...authorsOf(splitNames(said.get('meta:initial-creator') ?? said.get('dc:creator'))),
  };
}

/** @throws {Failure} SOURCE_DAMAGED, SOURCE_TOO_LARGE */
export function readPackedMetadata(bytes: Uint8Array, file: string): Metadata {
  const parts = unzip(bytes, file, /^(?:docProps\/core\.xml|meta\.xml)$/u);
  const [xml] = parts.values();
  return xml ? readOfficeMetadata(new TextDecoder().decode(xml)) : {};
}
