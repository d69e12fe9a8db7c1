import { describe, expect, it } from 'vitest';
import { type Failure, parsePassages, renderPassages } from '../../../../citations/index.ts';

const head = `key: k\nsha256: ${'a'.repeat(64)}\nencoding: utf-8\n`;
const parse = (text: string) => parsePassages(text, 'k.passages.yaml');

describe('parsePassages', () => {
  it('reads sentences as text, or as mappings with their data', () => {
    const passages = parse(
      `${head}quoted: unnamed\nvoices: { m: [Miyaoka] }\nparagraphs:\n  - - One.\n    - { text: Two., voice: m, ignore: why }\n`,
    );
    expect(passages).toMatchObject({
      quoted: 'unnamed',
      voices: { m: ['Miyaoka'] },
      paragraphs: [{ sentences: [{ text: 'One.' }, { text: 'Two.', voice: 'm', ignore: 'why' }] }],
    });
  });

  it.each([
    ['no mapping', '- a', 'this is no mapping'],
    ['no key', 'sha256: a', '`key` is missing'],
    ['a short hash', 'key: k\nsha256: abc', '64 hexadecimal digits'],
    ['an unknown encoding', `key: k\nsha256: ${'a'.repeat(64)}\nencoding: latin-9`, '`encoding` must be one of'],
    ['no paragraphs', `${head}paragraphs: []`, 'list of lists of sentences'],
    ['a paragraph that is text', `${head}paragraphs: [One.]`, 'entry 1 of `paragraphs` must be a list'],
    ['an empty sentence', `${head}paragraphs: [[One., ""]]`, 'sentence 2 is empty'],
    ['a sentence without text', `${head}paragraphs: [[{ voice: m }]]`, 'has no `text`'],
    ['a mistyped field', `${head}paragraphs: [[{ text: One., vocie: m }]]`, 'has `vocie`; only'],
    ['skipped matter without a reason', `${head}paragraphs: [{ skip: Page 2 }]`, 'needs a reason'],
    ['voices that are a list', `${head}voices: [a]\nparagraphs: [[One.]]`, '`voices` must map'],
    ['an alias that is a number', `${head}aliases: { a: 1 }\nparagraphs: [[One.]]`, '`a` must be text'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('says where YAML is broken', () => {
    try {
      parse('key: k\nsha256: "abc\n');
      expect.unreachable();
    } catch (error) {
      expect((error as Failure).findings[0]).toMatchObject({
        code: 'PASSAGES_INVALID',
        file: 'k.passages.yaml',
        line: 3,
      });
    }
  });
});

it('renderPassages writes what parsePassages reads, odd characters and all', () => {
  const passages = parse(
    `${head}quoted: unnamed\nvoices: { m: [Miyaoka, "the \\"M\\""] }\naliases: { SDF: Self Defense Forces }\nextractedFrom: { file: a.html, sha256: abc }\nparagraphs:\n  - - "A: \\"b\\" #c\\u0085\\u2028\\\\ 'd' - e"\n    - { text: "- Â…", voice: m }\n  - { skip: "Page: 2", why: head }\n  - - "true"\n`,
  );
  const yaml = renderPassages(passages);
  expect(parsePassages(yaml, 'k')).toEqual(passages);
  expect(yaml).toContain('  - # ¶2\n    - "true"');
});
