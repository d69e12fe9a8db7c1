import { decodeBytes } from '../../source/decode-bytes.ts';
import { readPdfProperties } from '../from-pdf/open-pdf.ts';
import { kindOfDocument } from '../kind-of-document.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { readMarkdownMetadata } from './markdown-metadata.ts';
import type { Metadata } from './metadata.ts';
import { readOfficeMetadata, readPackedMetadata } from './office-metadata.ts';
import { readPdfMetadata } from './pdf-metadata.ts';

/**
 * What a document says of itself outside its text: title, author and when it appeared, where it says so. Nothing is
 * taken from how the text looks.
 * @throws {Failure} as reading it does
 */
export async function readMetadata(file: string, bytes: Uint8Array): Promise<Metadata> {
  const { kind } = kindOfDocument(file, bytes);
  switch (kind) {
    case 'pdf':
      return readPdfMetadata(await readPdfProperties(bytes, file));
    case 'docx':
    case 'odt':
      return readPackedMetadata(bytes, file);
    case 'fodt':
      return readOfficeMetadata(decodeBytes(bytes));
    case 'html':
      return readHtmlMetadata(decodeBytes(bytes));
    case 'markdown':
      return readMarkdownMetadata(decodeBytes(bytes));
    default:
      return {};
  }
}
