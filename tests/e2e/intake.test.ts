/** `seminar-deck source add`: documents of all kinds become sources, or are refused for what they are. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { copyFixture, createScratch } from '../support/scratch.ts';

const check = (folder: string, ...args: string[]) => runCommand(['check', ...args], folder);
const add = (folder: string, ...args: string[]) => runCommand(['source', 'add', ...args], folder);
const text = (content: string) => new TextEncoder().encode(content);

describe('a document that is added', () => {
  it.each(['letter.pdf', 'article.docx', 'article.odt', 'typst-two-columns.pdf', 'article.html'])(
    '%s is kept byte for byte beside its text, and what was mended is listed with it',
    async (name) => {
      const folder = copyFixture('documents');
      const quotation =
        name === 'letter.pdf' ? ['The council met on Tuesday', '¶2 s1'] : ['A bridge is an argument about time', ''];
      writeFileSync(join(folder, 'slides.md'), `“${quotation[0]}” [@doc, ${quotation[1] || '¶1'}]`);
      expect(await add(folder, name, '--key', 'doc')).toMatchObject({ exitCode: 0, stderr: '' });
      const kept = join(folder, 'sources', `doc.${name.split('.').at(-1)}`);
      expect(readFileSync(kept).equals(readFileSync(join(folder, name)))).toBe(true);
      if (quotation[1] === '') await check(folder, '--fix');
      const { exitCode, stdout } = await check(folder, '--quiet');
      expect(exitCode, stdout).toBe(0);
      // Only the page says what it is called.
      const unsaid = name === 'article.html' ? [] : ['REFERENCE_NAMELESS'];
      expect([...stdout.matchAll(/^(?:error|warning) (\w+)/gm)].map(([, code]) => code)).toEqual(unsaid);
    },
  );

  it('has its repairs on the screen and in its numbering', async () => {
    const folder = copyFixture('documents');
    const { stdout } = await add(folder, 'groff-two-columns.pdf');
    expect(stdout).toMatch(/^62 sentences in \d+ paragraphs, read as utf-8\.\n/u);
    expect(stdout).toContain('Mended or left out while the text was taken:\n  p. 2: left out as head');
    const numbering = readFileSync(join(folder, 'sources/groff-two-columns.passages.yaml'), 'utf8');
    expect(numbering).toContain('#   ¶7: “coun-|cil” at the end of a line is read as “council”');
    expect(numbering).toContain('  - role: "heading" # ¶6\n    level: 2\n    sentences:\n    - "Sources and method"');
  });

  it('is cited by the numbers that are printed on its pages', async () => {
    const folder = copyFixture('documents');
    await add(folder, 'typst-two-columns.pdf', '--key', 'doc');
    const slides = join(folder, 'slides.md');
    writeFileSync(
      slides,
      '“A bridge is an argument about time” [@doc, p. 246]\n\n“It has never been printed” [@doc, p. 245]',
    );
    expect(await check(folder, '--quiet')).toMatchObject({ exitCode: 0 });
    writeFileSync(slides, '“A bridge is an argument about time” [@doc, p. 245]');
    const wrong = await check(folder, '--quiet');
    expect(wrong).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('QUOTATION_WRONG_LOCATOR') });
    expect(wrong.stdout).toContain('is not at the cited page of doc; it stands at p. 246');
    expect(await check(folder, '--quiet', '--fix')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(slides, 'utf8')).toContain('[@doc, p. 246]');
    writeFileSync(slides, '“A bridge is an argument about time” [@doc, p. 3]');
    expect((await check(folder)).stdout).toContain('p. 3 does not exist: doc has p. 245 to p. 246.');
  });

  it('as the second of a deck makes citations without a key name theirs, which --fix does', async () => {
    const folder = copyFixture('documents');
    await add(folder, 'letter.pdf');
    const slides = join(folder, 'slides.md');
    const deck = '---\ncite: ¶2 s1; ¶1 s1\n---\n\n# A meeting\n\n<p cite="¶2 s1">“The council met on Tuesday”</p>\n';
    writeFileSync(slides, deck);
    expect(await check(folder, '--quiet')).toMatchObject({ exitCode: 0 });
    await add(folder, 'article.md');
    const ambiguous = await check(folder, '--quiet');
    expect(ambiguous).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('names no source') });
    const fixed = await check(folder, '--quiet', '--fix');
    expect(fixed, fixed.stdout).toMatchObject({ exitCode: 0 });
    expect(readFileSync(slides, 'utf8')).toBe(
      deck.replace('¶2 s1; ¶1', 'letter ¶2 s1; letter ¶1').replace('"¶2', '"letter ¶2'),
    );
  });

  it('with another name than its bytes have is read as what it is, and that is said', async () => {
    const folder = copyFixture('documents');
    writeFileSync(join(folder, 'x.txt'), readFileSync(join(folder, 'letter.pdf')));
    const run = await add(folder, 'x.txt');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain('x.txt is named .txt, but it is a PDF; it was read as that');
  });
});

describe('a document that cannot be a source is refused by name, with what to do', () => {
  const letter = () => readFileSync(join(copyFixture('documents'), 'letter.pdf'));
  const cases: [name: string, content: () => Uint8Array, code: string, says: string, fix: string][] = [
    [
      'bad-scan.pdf',
      () => readFileSync(join(copyFixture('documents'), 'bad-scan.pdf')),
      'SOURCE_SCANNED',
      'its page is a picture',
      'OCR',
    ],
    [
      'bad-locked.pdf',
      () => readFileSync(join(copyFixture('documents'), 'bad-locked.pdf')),
      'SOURCE_LOCKED',
      'password',
      'save a copy without',
    ],
    ['cut.pdf', () => letter().subarray(0, 4000), 'SOURCE_DAMAGED', 'breaks off', 'new copy'],
    ['hollow.pdf', () => text('%PDF-1.7\nand no more\n%%EOF\n'), 'SOURCE_DAMAGED', 'cannot be read', 'new copy'],
    [
      'page.pdf',
      () => text('<!doctype html><p>Please log in.</p>'),
      'SOURCE_UNREADABLE',
      'but it is an HTML page',
      'download',
    ],
    [
      'cut.docx',
      () => readFileSync(join(copyFixture('documents'), 'article.docx')).subarray(0, 4000),
      'SOURCE_DAMAGED',
      'cannot be unpacked',
      'new copy',
    ],
    [
      'bomb.docx',
      () => zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }),
      'SOURCE_TOO_LARGE',
      '100 megabytes',
      'text alone',
    ],
    [
      'locked.odt',
      () => zipSync({ 'content.xml': text('\x01'), 'META-INF/manifest.xml': text('<manifest:encryption-data/>') }),
      'SOURCE_LOCKED',
      'password',
      'without',
    ],
    [
      'old.doc',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'SOURCE_UNREADABLE',
      'old Office document',
      '.docx',
    ],
    ['book.epub', () => zipSync({ 'META-INF/container.xml': text('') }), 'SOURCE_UNREADABLE', 'an e-book', '.docx'],
    ['x.rtf', () => text('{\\rtf1 Hello.}'), 'SOURCE_UNREADABLE', 'RTF', '.docx'],
    ['photo.txt', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'SOURCE_UNREADABLE', 'a picture', 'OCR'],
    ['empty.txt', () => new Uint8Array(), 'SOURCE_EMPTY', 'it holds no bytes', 'the file you mean'],
    ['blank.md', () => text('---\ntitle: x\n---\n\n***\n'), 'SOURCE_EMPTY', 'holds no words', 'the file you mean'],
  ];

  it.each(cases)('%s', async (name, content, code, says, fix) => {
    const folder = createScratch();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', name), content());
    const run = await add(folder, `in/${name}`);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`^error ${code}`, 'u'));
    expect(run.stderr).toContain(says);
    expect(run.stderr).toContain(fix);
    expect(run.stderr).not.toMatch(/^\s+at /mu);
  });
});
