import { decodeBytes, detectEncoding } from '../source/decode-bytes.ts';
import type { ReadDocument } from './document.ts';
import { readDocx } from './from-office/read-docx.ts';
import { readOdt, readOdtXml } from './from-office/read-odt.ts';
import { readPdf } from './from-pdf/read-pdf.ts';
import { type KnownKind, kindOfDocument } from './kind-of-document.ts';
import { readHtml } from './read-html.ts';
import { readMarkdownDocument } from './read-markdown-document.ts';

/**
 * Reads a document into paragraphs; nothing for plain text, which is numbered as it is.
 * @throws {Failure} SOURCE_EMPTY, SOURCE_SCANNED, SOURCE_LOCKED, SOURCE_DAMAGED, SOURCE_TOO_LARGE, SOURCE_UNREADABLE
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
): Promise<{ document?: ReadDocument; doubt?: string }> {
  const { kind, doubt } = kindOfDocument(file, bytes);
  const document = await readAs(kind, file, bytes);
  return { ...(document ? { document } : {}), ...(doubt === undefined ? {} : { doubt }) };
}

async function readAs(kind: KnownKind['kind'], file: string, bytes: Uint8Array): Promise<ReadDocument | undefined> {
  if (kind === 'pdf') return readPdf(bytes, file);
  if (kind === 'docx') return readDocx(bytes, file);
  if (kind === 'odt') return readOdt(bytes, file);
  if (kind === 'text') return undefined;
  const read = { html: readHtml, markdown: readMarkdownDocument, fodt: readOdtXml }[kind];
  const encoding = detectEncoding(bytes);
  const { remarks, ...document } = read(decodeBytes(bytes, encoding));
  const what = `the file is read as ${encoding}, because it is not UTF-8`;
  return { ...document, remarks: encoding.startsWith('utf-8') ? remarks : [{ kind: 'doubt', what }, ...remarks] };
}
