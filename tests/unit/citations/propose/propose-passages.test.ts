import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../../citations/hash-bytes.ts';
import { createSource, proposePassages, renderPassages } from '../../../../citations/index.ts';
import { readHtml } from '../../../../citations/intake/read-html.ts';
import { readMarkdownDocument } from '../../../../citations/intake/read-markdown-document.ts';
import { findMojibake } from '../../../../citations/propose/find-mojibake.ts';
import { splitParagraphs } from '../../../../citations/propose/split-paragraphs.ts';
import { splitSentences } from '../../../../citations/propose/split-sentences.ts';
import { numbered } from '../../../../citations/source/parse-passages.ts';
import { wakefieldBytes } from '../wakefield.ts';

const propose = (content: string | Uint8Array, media: 'text' | 'html' = 'text') =>
  proposePassages({
    key: 'k',
    file: 'k.doc',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    hash: hashBytes,
    ...(media === 'html' ? { document: readHtml(String(content)) } : {}),
  });
const textOf = ({ blocks }: ReturnType<typeof readHtml>) => blocks.map(({ text }) => text).join('\n\n');

describe('the flagship source', () => {
  const { passages, errata, doubts } = propose(wakefieldBytes);

  it('is split rightly, where ready-made splitters fail', () => {
    expect(numbered(passages).map(({ sentences }) => sentences.length)).toEqual([1, 5, 4, 5, 4, 6, 4, 1, 2]);
  });

  it('has its doubtful splits listed', () => {
    expect(doubts.map(({ at, what }) => `${at} ${what}`)).toEqual([
      expect.stringMatching(/^¶2 s3 “U\.S\.” may or may not end a sentence before “President”; not split/u),
      expect.stringMatching(/^¶9 a single line end/u),
      expect.stringMatching(/^¶9 s1 “M\.” looks like an initial; not split/u),
    ]);
  });

  it('has its twice encoded ellipsis found, and nothing mended', () => {
    expect(errata).toEqual([{ at: '¶4 s4', raw: 'Â…', read: '…', why: 'encoded twice' }]);
    expect(JSON.stringify(passages.paragraphs)).toContain('preparednessÂ…');
  });
});

it('is in no doubt about an ordinary quotation, but about a question and an abbreviation in one', () => {
  const doubtsOf = (text: string) => splitSentences(text).doubts.map(({ reason }) => reason);
  expect(doubtsOf('He said “they go.” Miyaoka left. It had “interests.” However, it (so he said.) Japan won.')).toEqual(
    [],
  );
  expect(doubtsOf('“Why not?” The man left. “No!” They stayed.')).toEqual([]);
  expect(doubtsOf('“Why not?” Miyaoka asked. He spoke of “the U.S.” Aso went.')).toEqual(
    ['closing marks follow the stop of “not?”', 'closing marks follow the stop of “U.S.”'].map((reason) =>
      expect.stringContaining(reason.split('“')[0] ?? ''),
    ),
  );
});

describe('splitSentences', () => {
  const split = (text: string) => splitSentences(text).sentences.map(({ start, end }) => text.slice(start, end));

  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['He left the U.S. However, she stayed.', ['He left the U.S.', 'However, she stayed.']],
    ['The U.S. President and the U.S. that we know.', ['The U.S. President and the U.S. that we know.']],
    ['He said “Go.” Then (it is said.) Now.', ['He said “Go.”', 'Then (it is said.)', 'Now.']],
    [
      'Dr. Smith met Mr. J. R. Jones, Jr. yesterday, e.g. Monday.',
      ['Dr. Smith met Mr. J. R. Jones, Jr. yesterday, e.g. Monday.'],
    ],
    ['See p. 5. Fig. 2 shows it.', ['See p. 5.', 'Fig. 2 shows it.']],
    ['It rose by 3.5 percent… and fell. “Why?” he asked.', ['It rose by 3.5 percent… and fell.', '“Why?” he asked.']],
    ['Plan B. It worked.', ['Plan B.', 'It worked.']],
    ['日本は平和です。米国も。', ['日本は平和です。', '米国も。']],
    ['  Spaces around.  Two.  ', ['Spaces around.', 'Two.']],
    ['   ', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('lists abbreviations, numbers and omissions as doubtful', () => {
    const reasons = splitSentences('Mr. Smith. 1. Item. Wait… Then 5. Go?! No').doubts.map(
      ({ reason, isSplit }) => `${isSplit} ${reason}`,
    );
    expect(reasons).toEqual([
      'false “Mr.” is an abbreviation',
      'true a number follows “Smith.”',
      'true “1.” may number what follows',
      'true “…” may be an omission within a sentence',
      'true “5.” may number what follows',
      'true “?!” may be an omission within a sentence',
    ]);
  });
});

describe('splitParagraphs', () => {
  const split = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

  it('parts at empty lines and page breaks', () => {
    expect(split('One.\n\n \nTwo.\fThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
    expect(split('One.\r\n\r\nTwo.\r\n \r\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('joins lines of a text that is wrapped, and parts them in one that is not', () => {
    expect(split('This is a line\nthat goes on\nto its end.\n\nNext.')).toEqual([
      'This is a line\nthat goes on\nto its end.',
      'Next.',
    ]);
    expect(split('First.\nSecond.\r\nThird.')).toEqual(['First.', 'Second.', 'Third.']);
  });
});

describe('findMojibake', () => {
  it.each([
    ['it donâ€™t', 'â€™', '’', 1],
    ['cafÃ©', 'Ã©', 'é', 1],
    ['Ã¢â‚¬â„¢', 'Ã¢â‚¬â„¢', '’', 2],
    ['preparednessÂ…', 'Â…', '…', 2],
    ['a \u0093b', '\u0093', '“', 1],
    ['Â\u00A0x', 'Â\u00A0', '\u00A0', 1],
  ])('%s', (text, raw, read, rounds) => {
    expect(findMojibake(text)).toMatchObject([{ raw, read, rounds, isLikely: true, start: text.indexOf(raw) }]);
  });

  it.each(['naïve café – “fine”…', 'Ñandú été', 'Größe', '¿Qué? «Sí»', '5 × 3 ± 1'])('leaves %s alone', (text) => {
    expect(findMojibake(text)).toEqual([]);
  });

  it('doubts what may be right', () => {
    expect(findMojibake('CAFÉ…')).toMatchObject([{ isLikely: false }]);
    expect(propose('CAFÉ… Bon.').errata).toEqual([]);
    expect(
      propose('CAFÉ… Bon.')
        .doubts.map(({ what }) => what)
        .join(),
    ).toContain('may be');
  });

  it('is proposed once for each passage, and the repair applies', () => {
    const bytes = new TextEncoder().encode('Itâ€™s Japanâ€™s. Theyâ€™re.');
    const { passages, errata } = propose(bytes);
    expect(errata.map(({ at, raw }) => `${at} ${raw}`)).toEqual(['¶1 s1 â€™', '¶1 s2 â€™']);
    const source = createSource({
      bytes,
      sha256: hashBytes(bytes),
      passages: { file: 'p', text: renderPassages(passages) },
      errata: { file: 'e', text: JSON.stringify(errata) },
    });
    expect(source.text).toBe('It’s Japan’s. They’re.');
  });
});

describe('other documents', () => {
  it('HTML is read without its markup, scripts and styles', () => {
    const html =
      '<title>T</title><style>a{}</style><h1>Head</h1><p>One <b>bold</b> &amp; <a href="x">two</a>.<br>Three.</p><ul><li>a<li>b</ul><script>alert("x")</script><p>&lt;script&gt;alert(1)&lt;/script&gt;';
    expect(textOf(readHtml(html))).toBe('Head\n\nOne bold & two. Three.\n\na\n\nb\n\n<script>alert(1)</script>');
  });

  it('Markdown is read without its markup', () => {
    const markdown =
      '---\ntitle: x\n---\n\n# Head\n\nOne **bold** [two](http://x)\nlines. <b>html</b> `code`\n\n> quoted\n\n- a\n- b\n\n<div>c</div>\n\n```\nd\n```\n';
    expect(textOf(readMarkdownDocument(markdown))).toBe(
      'Head\n\nOne bold two lines. html code\n\nquoted\n\na\n\nb\n\nc\n\nd',
    );
  });

  it('keep the text that was taken from them beside the hash of the document', () => {
    const html = '<p>One. Two.</p><p>Three.</p>';
    const { bytes, passages } = propose(html, 'html');
    expect(new TextDecoder().decode(bytes)).toBe('One. Two.\n\nThree.');
    expect(passages).toMatchObject({
      sha256: hashBytes(bytes),
      encoding: 'utf-8',
      extractedFrom: { file: 'k.doc', sha256: hashBytes(new TextEncoder().encode(html)) },
    });
    expect(
      createSource({ bytes, sha256: hashBytes(bytes), passages: { file: 'p', text: renderPassages(passages) } })
        .sentences,
    ).toHaveLength(3);
  });

  it('have their encoding and line ends disclosed', () => {
    const whats = (bytes: Uint8Array) => propose(bytes).doubts.map(({ what }) => what);
    expect(whats(Uint8Array.from([0x41, 0x92, 0x73, 0x0d, 0x0a]))).toEqual([
      'the file is read as windows-1252, because it is not UTF-8',
      'the file has Windows line ends, which count as spaces',
    ]);
    expect(whats(new TextEncoder().encode('\uFEFFA.'))).toEqual(['the file is read as utf-8-bom']);
    expect(whats(new TextEncoder().encode('Lost \uFFFD and prepared-\nness.'))).toEqual([
      '1 characters were lost before this file was made (U+FFFD)',
      '1 words are broken at the end of a line with a hyphen, and quotations will have to break them too',
    ]);
  });

  it('with Windows line ends, a byte-order mark or UTF-16 become sources', () => {
    const text = 'One line\r\nthat is wrapped. Two.\r\n\r\nThree.';
    const utf16 = Uint8Array.from([...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    for (const bytes of [new TextEncoder().encode(text), new TextEncoder().encode(`\uFEFF${text}`), utf16]) {
      const source = createSource({
        bytes,
        sha256: hashBytes(bytes),
        passages: { file: 'p', text: renderPassages(propose(bytes).passages) },
      });
      expect(source.sentences.map((sentence) => sentence.text)).toEqual([
        'One line\r\nthat is wrapped.',
        'Two.',
        'Three.',
      ]);
    }
  });

  it.each([
    ['', 'holds no words'],
    [' \n ', 'holds no words'],
    ['<p></p>', ''],
  ])('without words are refused: “%s”', (text, message) => {
    expect(() => propose(text, message === '' ? 'html' : 'text')).toThrow('holds no words');
  });
});
