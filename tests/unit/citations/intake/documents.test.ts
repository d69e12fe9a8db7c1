/** One article, written out by several programs in several layouts: every sentence arrives, in order, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../../citations/hash-bytes.ts';
import { readDocument } from '../../../../citations/intake/read-document.ts';
import { proposePassages } from '../../../../citations/propose/propose-passages.ts';
import { numbered } from '../../../../citations/source/parse-passages.ts';
import { project } from '../../../support/project-folder.ts';

const folder = join(project, 'tests/fixtures/documents');
const documents = readdirSync(folder).filter(
  (name) => /\.(?:pdf|docx|odt|html|md)$/u.test(name) && !/^letter|^bad-/u.test(name),
);
const article = readFileSync(join(folder, 'article.txt'), 'utf8').trim().split('\n\n');
const notes = (article.at(-1) ?? '').split('\n').map((line) => line.replace(/^\^\d+ /u, ''));
const text = article.slice(0, -1).flatMap((piece) => piece.split('\n').flatMap(cellsOf));

function cellsOf(line: string): string[] {
  if (line.startsWith('| ')) return line.slice(2, -2).split(' | ');
  return [line.replace(/^(?:#+|-) /u, '').replace(/\[\^\d+\]/gu, '')];
}

/** Its sentences without marks of notes; Typst sets these as plain digits. */
async function read(name: string) {
  const bytes = readFileSync(join(folder, name));
  const { document } = await readDocument(name, bytes);
  const { passages, repairs, doubts } = proposePassages({
    key: 'k',
    file: name,
    bytes,
    hash: hashBytes,
    ...(document ? { document } : {}),
  });
  const plain = (sentence: string) => sentence.replace(/[⁰¹²³⁴-⁹]+|(?<=\p{Ll}{4}\.)\d$/gu, '');
  const paragraphs = numbered(passages).filter(({ sentences }) => sentences[0]?.text !== 'N. N.'); // groff wants an author
  const sentencesOf = (isNote: boolean) =>
    paragraphs
      .filter(({ role }) => (role === 'footnote') === isNote)
      .flatMap(({ sentences }) => sentences.map((sentence) => plain(sentence.text)));
  return { paragraphs, repairs, doubts, text: sentencesOf(false), notes: sentencesOf(true), pages: passages.pages };
}

/** How many of two lists stand in both in the same order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('an article', () => {
  it('is there in at least ten documents', () => {
    expect(documents.length).toBeGreaterThanOrEqual(10);
  });

  it.each(documents)('%s: every sentence, in order, once', async (name) => {
    const got = await read(name);
    const kept = inOrder(text, got.text) + inOrder(notes, got.notes);
    const precision = kept / (got.text.length + got.notes.length);
    const recall = kept / (text.length + notes.length);
    process.stdout.write(`${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it.each(documents)('%s: headings, rows and notes are known', async (name) => {
    const { paragraphs } = await read(name);
    const headings = paragraphs.filter(({ role }) => role === 'heading');
    expect(headings.map(({ level }) => level)).toEqual([1, 2, 2, 2, 2]);
    expect(paragraphs.filter(({ role }) => role === 'row').map(({ sentences }) => sentences.length)).toEqual([
      3, 3, 3, 3,
    ]);
    expect(paragraphs.filter(({ role }) => role === 'footnote')).toHaveLength(3);
    const items = paragraphs.filter(({ role }) => role === 'listitem').length;
    // Chromium draws the dots of lists: they are no letters. Its tags tell of items.
    expect(items).toBe(/^chromium-(?!tagged)/u.test(name) ? 0 : 3);
  });
});

it('what was left out or joined is listed with its place', async () => {
  const { repairs, doubts, pages } = await read('typst-two-columns.pdf');
  expect(pages).toEqual(['245', '246']);
  const listed = repairs.map(({ at, what }) => `${at ?? ''} ${what}`);
  expect(listed).toContainEqual(
    expect.stringMatching(/^p\. 245 left out as head.*“The Ferry and the Bridge …”, p\. 245 to p\. 246/u),
  );
  expect(listed).toContainEqual('p. 245 columns were read one after the other');
  expect(listed).toContainEqual('¶2 “coun-|cil” at the end of a line is read as “council”');
  expect(doubts.map(({ at, what }) => `${at} ${what}`)).toContainEqual(expect.stringMatching(/^¶15 a table was read/u));
});

it('a note stands behind its paragraph, on the page of its mark', async () => {
  const { paragraphs } = await read('office-two-columns.pdf');
  const found = paragraphs.filter(({ page }) => page !== undefined);
  expect(found.map(({ role, page }) => `${role} ${page}`)).toEqual(['footnote 1', 'footnote 1', 'footnote 1']);
});
