import path from 'node:path';
import { fail } from '../../findings/failure.ts';
import { listZip } from './from-office/unzip.ts';

/** The kinds of documents that can be read. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'odt' | 'fodt';

const nameOf: Record<DocumentKind, string> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'an HTML page',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  fodt: 'an OpenDocument text',
};
const byEnding: Record<string, DocumentKind> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.fodt': 'fodt',
};
/** What other files begin with, what they are, and what to do. */
const others: [begin: string, what: string, fix: string][] = [
  ['{\\rtf', 'a rich text file (RTF)', 'Open it in a word processor, save it as .docx or .odt, and add that.'],
  ['\x89PNG', 'a picture (PNG)', recognise()],
  ['\xff\xd8\xff', 'a picture (JPEG)', recognise()],
  ['GIF8', 'a picture (GIF)', recognise()],
  ['II*\0', 'a picture (TIFF)', recognise()],
  ['MM\0*', 'a picture (TIFF)', recognise()],
  ['%!PS', 'a PostScript file', 'Turn it into a PDF, for example with `ps2pdf`, and add that.'],
  ['AT&TFORM', 'a DjVu file', 'Turn it into a PDF with its text, and add that.'],
];

function recognise(): string {
  return 'Run a text recognition (OCR) over it, correct what it writes, and add the text.';
}

/** What a document is, and what is to be said where its name says otherwise. */
export interface KnownKind {
  kind: DocumentKind;
  doubt?: string;
}

/**
 * What a document is: its first bytes say, and where they say nothing its name does.
 * @throws {Failure} SOURCE_EMPTY, SOURCE_LOCKED, SOURCE_DAMAGED, SOURCE_UNREADABLE, each with what to do
 */
export function kindOfDocument(file: string, bytes: Uint8Array): KnownKind {
  if (bytes.length === 0) fail('SOURCE_EMPTY', `${file} is empty: it holds no bytes.`, { file });
  const head = latin(bytes.subarray(0, 1024));
  const named = byEnding[path.extname(file).toLowerCase()];
  refuseOthers(file, bytes, head);
  const found = foundKind(file, bytes, head);
  const kind = found ?? (named === undefined || isPacked(named) ? 'text' : named);
  if (named === undefined || named === kind || (named === 'html' && kind === 'text')) return { kind };
  const what = `${file} is named ${path.extname(file)}, but it is ${nameOf[kind]}`;
  const fix = 'Look whether the download was a page in its place, or give the file its right ending.';
  return isPacked(named) && !isPacked(kind)
    ? fail('SOURCE_UNREADABLE', `${what}.`, { file, fix })
    : { kind, doubt: `${what}; it was read as that` };
}

const isPacked = (kind: DocumentKind): boolean => kind === 'pdf' || kind === 'docx' || kind === 'odt';

function foundKind(file: string, bytes: Uint8Array, head: string): DocumentKind | undefined {
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return zipKind(file, bytes);
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/iu.test(head))
    return 'html';
  if (/<office:document\s/u.test(head)) return 'fodt';
  return undefined;
}

function refuseOthers(file: string, bytes: Uint8Array, head: string): void {
  const other = others.find(([begin]) => head.startsWith(begin));
  if (other) refuse(file, other[1], other[2]);
  if (!head.startsWith('\xd0\xcf\x11\xe0')) return;
  const isLocked = latin(bytes).includes([...'EncryptedPackage'].join('\0'));
  if (isLocked) fail('SOURCE_LOCKED', `${file} is locked with a password.`, { file });
  refuse(file, 'an old Office document (.doc)', 'Open it in a word processor, save it as .docx or .odt, and add that.');
}

function zipKind(file: string, bytes: Uint8Array): DocumentKind {
  const names = listZip(bytes, file);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\.xml$/u)) return 'docx';
  if (has(/^content\.xml$/u) && has(/^META-INF\/manifest\.xml$/u) && !/\.od[sp]$/iu.test(file)) return 'odt';
  const convert = 'Save it as .docx, .odt, PDF or plain text, and add that.';
  if (has(/^META-INF\/container\.xml$/u)) refuse(file, 'an e-book (EPUB)', convert);
  if (has(/^xl\/|^content\.xml$/u)) refuse(file, 'a spreadsheet or presentation', convert);
  if (has(/^ppt\//u)) refuse(file, 'a presentation', convert);
  if (has(/\.iwa$/u)) refuse(file, 'a Pages document', convert);
  return refuse(file, 'a ZIP archive', 'Unpack it, and add the documents in it one by one.');
}

function refuse(file: string, what: string, fix: string): never {
  return fail('SOURCE_UNREADABLE', `${file} is ${what}, which is not read.`, { file, fix });
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A key from the name of a file: `Wakefield 2009.pdf` → `wakefield-2009`. */
export function keyOf(file: string): string {
  const name = path.basename(file, path.extname(file)).normalize('NFC').toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
}
