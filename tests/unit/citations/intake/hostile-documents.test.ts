/** Documents that were made to do harm, or came out wrong: no hang, no flood of memory, nothing fetched or expanded. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../citations/intake/read-document.ts';
import { readHtml } from '../../../../citations/intake/read-html.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = async (file: string, bytes: Uint8Array) =>
  (await readDocument(file, bytes)).document?.blocks.map(({ text }) => text).join('\n') ?? '';

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const word = (body: string, head = '') =>
  zipSync({
    '[Content_Types].xml': bytesOf(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytesOf(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytesOf(
      `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const open = (content: string) =>
  zipSync({ 'content.xml': bytesOf(content), 'META-INF/manifest.xml': bytesOf('<manifest/>') });
const odt = (body: string, head = '') =>
  open(
    `${head}<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );

describe('XML', () => {
  it('entities are neither expanded nor fetched', async () => {
    const inOdt = await textOf('x.odt', odt('<text:p>A &c; &f; end.</text:p>', laughs));
    expect(inOdt).toMatch(/^A .* end\.$/u);
    expect(inOdt.length).toBeLessThan(100);
    const inWord = await textOf('x.docx', word(`<w:p>${run('A &c; &f; end.')}</w:p>`, laughs)).catch((error) =>
      String(error),
    );
    expect(inWord).not.toMatch(/root:|(?:ha){20}/u);
  });

  it('elements without end, or thousands deep, end; deeper ones are refused', async () => {
    expect(await textOf('x.odt', odt(`${'<text:list><text:list-item>'.repeat(4000)}<text:p>Deep.`))).toBe('Deep.');
    expect(readHtml(`${'<div><td><ul><li>'.repeat(2500)}Deep.`).blocks.map(({ text }) => text)).toEqual(['Deep.']);
    expect(() => readHtml('<div>'.repeat(200_000))).toThrow('more than 10000 deep');
  });
});

describe('archives', () => {
  it('that promise less than they hold are unpacked no further', async () => {
    const bomb = zipSync({ 'content.xml': new Uint8Array(50_000_000).fill(32), 'META-INF/manifest.xml': bytesOf('x') });
    // Writes a smaller size into both headers.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 < bomb.length; at++)
      for (const [sign, offset] of [
        [0x04034b50, 22],
        [0x02014b50, 24],
      ] as const)
        if (view.getUint32(at, true) === sign && view.getUint32(at + offset, true) === 50_000_000)
          view.setUint32(at + offset, 1000, true);
    expect((await textOf('x.odt', bomb).catch(String)).length).toBeLessThan(2000);
  });
});

describe('what is no text of the document', () => {
  it('is left out of Word and OpenDocument, and said', async () => {
    const tracked = `<w:p>${run('Kept.')}<w:del w:id="1"><w:r><w:delText> Gone.</w:delText></w:r></w:del><w:ins w:id="2">${run(' New.')}</w:ins></w:p>`;
    const { document: inWord } = await readDocument('x.docx', word(tracked));
    expect(inWord?.blocks.map(({ text }) => text)).toEqual(['Kept. New.']);
    expect(inWord?.remarks).toMatchObject([{ kind: 'doubt', what: expect.stringContaining('changes are tracked') }]);
    const body =
      '<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>Kept<office:annotation><text:p>A remark.</text:p></office:annotation>.<text:s text:c="3"/>New.</text:p>';
    const { document: inOpen } = await readDocument('x.odt', odt(body));
    expect(inOpen?.blocks.map(({ text }) => text)).toEqual(['Kept. New.']);
    expect(inOpen?.remarks.map(({ what }) => what)).toEqual([
      'changes are tracked in it: it is read as if all of them were accepted',
      'comments are left out',
    ]);
  });

  it('is left out of web pages, and said', () => {
    const { blocks, remarks } = readHtml(
      '<nav><a>Home</a> <a>About</a></nav><h2>Head</h2><p>One<sup>2</sup> two.</p><table><tr><td><p>A layout.</p><p>Of two.</p></td></tr></table><td>Astray.</td>',
    );
    expect(blocks.map(({ role, text }) => `${role ?? ''} ${text}`)).toEqual([
      'heading Head',
      ' One² two.',
      ' A layout.',
      ' Of two.',
      ' Astray.',
    ]);
    expect(remarks).toEqual([{ kind: 'repair', what: 'navigation is left out: “Home About”' }]);
  });
});

describe('PDFs', () => {
  /** Pages of lines, each `[text, x, y, size]`. */
  async function pdfOf(...pages: [text: string, x: number, y: number, size?: number][][]): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    for (const lines of pages) {
      const page = pdf.addPage([400, 400]);
      for (const [text, x, y, size = 10] of lines) page.drawText(text, { x, y, size });
    }
    return pdf.save();
  }
  const prose = (start: number, x: number, count = 5) =>
    Array.from({ length: count }, (_, i): [string, number, number] => [
      `Line ${'abcdefgh'[i]} of the part ${start}`,
      x,
      340 - i * 12,
    ]);

  it('three columns are read one after the other, a wide line between them first', async () => {
    const text = await textOf(
      'x.pdf',
      await pdfOf([
        ['A long headline that reaches over all of the three columns', 20, 370],
        ...prose(1, 20),
        ...prose(2, 150),
        ...prose(3, 280),
      ]),
    );
    expect(text.replace(/\s+/gu, ' ')).toMatch(
      /^A long headline.*a of the part 1.*e of the part 1 Line a of the part 2.*e of the part 2 Line a of the part 3/u,
    );
  });

  it('numbers that stand alone in the text are no page numbers, words that recur in it no heads', async () => {
    const page = (number: string, value: string, first: string): [string, number, number, number?][] => [
      [number, 200, 20],
      [first, 20, 312],
      ['The sum of it is', 20, 300],
      [value, 20, 288],
      ['and no more than that.', 20, 276],
      ['It was so before.', 20, 264],
      [`${first} Once more.`, 20, 252],
    ];
    const { document } = await readDocument(
      'x.pdf',
      await pdfOf(page('7', '12', 'First of all.'), page('8', '14', 'Then again.'), page('9', '20', 'Last of all.')),
    );
    expect(document?.pages).toEqual(['7', '8', '9']);
    const words = document?.blocks.map(({ text }) => text).join(' ') ?? '';
    expect(words.match(/The sum of it is/gu)).toHaveLength(3);
    expect(words).toMatch(/12.*14.*20/su);
  });

  it('words broken at the end of a line are told from compounds by the rest of the document', async () => {
    const lines = [
      'A cooperation of the co-',
      'operation kind, self-',
      'made and re-',
      'cast. It is a long-',
      'term plan.',
    ];
    const { document } = await readDocument(
      'x.pdf',
      await pdfOf(lines.map((line, i): [string, number, number] => [line, 20, 340 - i * 12])),
    );
    expect(document?.blocks[0]?.text).toBe(
      'A cooperation of the cooperation kind, self-made and recast. It is a long-term plan.',
    );
    expect(document?.remarks.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'repair “co-|operation” at the end of a line is read as “cooperation”',
      'doubt “self-|made” at the end of a line is read as “self-made”',
      'repair “re-|cast” at the end of a line is read as “recast”',
      'doubt “long-|term” at the end of a line is read as “long-term”',
    ]);
  });
});
